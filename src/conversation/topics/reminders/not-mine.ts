import type { Command } from '../../command.ts';
import { say } from '../../reply.ts';
import { card, type DeskContext, type Move, option, show } from '../../turn.ts';
import { saidCard, toMenu, withWishes } from './wishes.ts';

/** "Không phải việc của tôi": asked once more, since from then on nobody reminds this person of the unit. */
export function askNotMine(context: DeskContext): Move {
  const unit = context.desk.work.unitName;
  return show(
    context,
    card({
      lines: [say('notMine.ask', { unit })],
      options: [
        option(1, say('notMine.confirm'), { do: 'notMine', mine: false }),
        option(2, say('notMine.keep'), { do: 'resume' }),
        toMenu,
      ],
    }),
  );
}

/** The head hears of it, or the organisers where the unit has no other head; a change of mind needs nobody. */
export function notMine(context: DeskContext, mine: boolean): Move {
  const { scorecardId, unitName: unit } = context.desk.work;
  const others = context.facts.reminderWishes.refusedScorecards.filter((id) => id !== scorecardId);
  const refusedScorecards = mine ? others : [...others, scorecardId];
  return withWishes(context, { refusedScorecards }, (after) => ({
    ...show(after, saidCard(after, [say(mine ? 'notMine.mineAgain' : 'notMine.noted', { unit })])),
    commands: mine ? [] : tellOthers(context),
  }));
}

function tellOthers({ desk, official, facts }: DeskContext): readonly Command[] {
  const { scorecardId, unitName: unit, people, organisers, campaign } = desk.work;
  const heads = people
    .filter(({ officialId, roles }) => roles.includes('head') && officialId !== official.id)
    .map(({ officialId }) => officialId);
  return (heads.length > 0 ? heads : organisers).map((officialId) => ({
    do: 'notify',
    notice: {
      key: `notMine:${scorecardId}:${official.id}:${facts.sentAt}:${officialId}`,
      officialId,
      purpose: 'notice',
      campaignId: campaign.id,
      scorecardId,
      lines: [say('notMine.told', { name: official.name, unit })],
      options: [],
      dueAt: facts.sentAt,
      expiresAt: null,
    },
  }));
}
