import { type Line, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { oversees, refuseOnlooker, tooEarly } from './council-rights.ts';
import { unitsAt } from './result-units.ts';
import { toMenu } from './ways.ts';

/** Whether the office has this part for the person now. */
export function hasCouncil(context: OfficeContext): boolean {
  return oversees(context) && tooEarly(context) === null;
}

/** Thẩm định, chốt và công bố: where results stand, and what can be done with them. */
export function showCouncil(context: OfficeContext): Move {
  const refused = refuseOnlooker(context);
  if (refused !== null) return refused;
  const { campaign, publication, roles } = context.office;
  const counts = {
    ready: unitsAt(context, 'ready').length,
    open: unitsAt(context, 'open').length,
    confirmed: unitsAt(context, 'confirmed').length,
  };
  const sent = counts.ready + counts.open + counts.confirmed;
  const published: readonly Line[] =
    publication === null
      ? []
      : [say('council.publish.published', { campaign: campaign.name, at: { exactMoment: publication.at } })];
  return show(
    context,
    card({
      lines: [
        say('council.menu.heading', { campaign: campaign.name }),
        {
          progress: { done: counts.confirmed, all: sent },
          words: say('council.menu.counts', { confirmed: counts.confirmed, sent }),
        },
        ...published,
      ],
      options: [
        option(1, say('council.way.resultsReady', { count: counts.ready }), {
          do: 'resultUnits',
          only: 'all',
          page: 0,
        }),
        option(2, say('council.way.appraisers'), { do: 'appraisers', only: 'all', page: 0 }),
        ...(roles.includes('organiser')
          ? [
              option(3, say(publication === null ? 'council.way.publication' : 'council.way.published'), {
                do: 'publication',
              }),
            ]
          : []),
        toMenu,
      ],
    }),
  );
}
