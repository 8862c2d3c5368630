import { say } from '../reply.ts';
import { card, type DeskContext, type Move, option, show, type TurnContext } from '../turn.ts';
import { showMenu } from './menu.ts';

/** Turns to another unit. Its scorecard is read with the next message, so this card only names it. */
export function chooseUnit(context: TurnContext, scorecardId: string): Move {
  const chosen = context.facts.memberships.find((each) => each.scorecardId === scorecardId);
  if (chosen === undefined)
    return show(
      context,
      card({ lines: [say('units.gone')], options: [option('#', say('way.menu'), { do: 'menu' })] }),
    );
  const { desk } = context;
  if (desk !== null && desk.work.scorecardId === scorecardId && context.facts.official !== null) {
    return showMenu({ ...context, desk, official: context.facts.official } satisfies DeskContext);
  }
  return show(
    {
      ...context,
      state: {
        ...context.state,
        scorecardId,
        officeCampaignId: null,
        itemKey: null,
        aside: null,
        postponed: [],
      },
    },
    card({
      lines: [say('units.chosen', { unit: chosen.unitName })],
      options: [
        option(1, say('way.resume'), { do: 'resume' }),
        option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
      ],
    }),
  );
}
