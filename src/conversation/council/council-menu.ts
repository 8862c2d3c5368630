import { type Line, type Sentence, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import type { CouncilAction } from './council-action.ts';
import { oversees, refuseOnlooker, tooEarly } from './council-rights.ts';
import { countTogether, toPreview, toUnits, unitsAt } from './result-units.ts';
import { toMenu } from './ways.ts';

/** Whether the office has this part for the person now. */
export function hasCouncil(context: OfficeContext): boolean {
  return oversees(context) && tooEarly(context) === null;
}

/** Thẩm định, chốt và công bố: where results stand, and what can be done with them. */
export function showCouncil(context: OfficeContext): Move {
  const refused = refuseOnlooker(context);
  if (refused !== null) return refused;
  const { campaign, publication } = context.office;
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
        ...waysOn(context, counts.ready).map(({ label, action }, index) => option(index + 1, label, action)),
        toMenu,
      ],
    }),
  );
}

function waysOn(
  context: OfficeContext,
  ready: number,
): readonly { readonly label: Sentence; readonly action: CouncilAction }[] {
  const { publication, roles } = context.office;
  const together = countTogether(context);
  return [
    { label: say('council.way.resultsReady', { count: ready }), action: toUnits },
    { label: say('council.way.appraisers'), action: { do: 'appraisers', only: 'all', page: 0 } },
    ...(roles.includes('organiser')
      ? [
          {
            label: say(publication === null ? 'council.way.publication' : 'council.way.published'),
            action: { do: 'publication' } as const,
          },
        ]
      : []),
    ...(together === 0
      ? []
      : [{ label: say('council.way.together', { count: together }), action: toPreview }]),
  ];
}
