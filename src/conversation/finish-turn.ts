import { scorecardStandingOf } from '../domain/course/scorecard-standing.ts';
import type { Command } from './command.ts';
import type { Facts } from './facts.ts';
import { versionName } from './outdated-card.ts';
import { type Line, say } from './reply.ts';
import type { State } from './state.ts';
import type { Turn } from './step.ts';
import { stillUnplaced } from './topics/unplaced-text.ts';
import type { Move } from './turn.ts';

/** The turn that a move makes: what is said, and the state in which it leaves the person. */
export function finishTurn(facts: Facts, before: State, move: Move): Turn {
  const { context } = move;
  const mark = rehearsalMark(facts);
  const commands = move.commands.map((command) => withMark(command, mark));
  const desk = context.desk ?? context.opened;
  const said = {
    commands,
    totals: desk?.totals ?? null,
    standing: desk === null || commands.length === 0 ? null : scorecardStandingOf(desk.work),
    wants: move.wants ?? [],
    locale: context.facts.official?.locale ?? 'vi',
  } as const;
  if (move.silent === true) return { ...said, state: before, reply: null };
  const {
    lines,
    options,
    stillMeant,
    notes,
    footer,
    listening,
    itemKey,
    seen,
    draft,
    awaiting,
    asking,
    boardQuestion,
    progressQuestion,
    evidence,
  } = move.card;
  return {
    ...said,
    state: {
      ...context.state,
      card: before.card + 1,
      scorecardId: context.state.scorecardId ?? facts.workplace?.scorecardId ?? null,
      setVersion: facts.workplace === null ? null : versionName(facts.workplace.set),
      listening,
      itemKey,
      aside: itemKey === null ? placeLeft(context.state) : null,
      seen,
      draft,
      awaiting,
      asking,
      boardQuestion,
      progressQuestion,
      evidence,
      unplaced: stillUnplaced(before, context.state, commands),
      options: [
        ...options.map(({ choice, action, word }) => ({
          choice,
          action,
          ...(word === null ? {} : { word }),
        })),
        ...stillMeant.filter(({ choice }) => options.every((each) => each.choice !== choice)),
      ],
    },
    reply: {
      lines,
      options: options.map(({ action: _action, word: _word, ...shown }) => shown),
      notes,
      footer: [...footer, ...mark],
      files: move.card.attached,
    },
  };
}

/** Stands under everything that is said in a rehearsal, and over every notice out of it. */
function rehearsalMark({ workplace, office }: Facts): readonly Line[] {
  const campaign = workplace?.campaign ?? office?.campaign;
  return campaign?.rehearsal === true ? [say('rehearsal.mark')] : [];
}

function withMark(command: Command, mark: readonly Line[]): Command {
  if (command.do !== 'notify') return command;
  return { ...command, notice: { ...command.notice, lines: [...mark, ...command.notice.lines] } };
}

/** Where "chấm tiếp" leads back to from a card that is about no item. */
function placeLeft({ itemKey, draft, aside }: State): State['aside'] {
  return itemKey === null ? aside : { itemKey, draft };
}
