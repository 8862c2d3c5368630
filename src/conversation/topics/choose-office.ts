import { say } from '../reply.ts';
import { withoutPlace } from '../state.ts';
import { card, type Move, option, show, type TurnContext } from '../turn.ts';

/** Turns to the work for a whole campaign. Its units are read with the next message, so this card only names it. */
export function chooseOffice(context: TurnContext, campaignId: string): Move {
  const chosen = context.facts.offices.find((each) => each.campaignId === campaignId);
  const menu = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });
  if (chosen === undefined) return show(context, card({ lines: [say('units.gone')], options: [menu] }));
  const state = { ...withoutPlace(context.state), officeCampaignId: campaignId };
  return show(
    { ...context, state },
    card({
      lines: [say('office.chosen', { campaign: chosen.campaignName })],
      options: [
        option(1, say('office.way.units'), { do: 'officeUnits', only: 'all', page: 0 }, { shape: 'chip' }),
        menu,
      ],
    }),
  );
}
