import { spaced } from '../office/end-question.ts';
import { gap, type Line, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, optionWord, show, want } from '../turn.ts';
import { previewPublication } from './preview-publication.ts';
import { type Publishable, publicationFault, withResults } from './publication-facts.ts';
import { publicationNotices, toldBy } from './publication-notices.ts';
import { decisionLine } from './published-card.ts';
import { silentLines, unitNames } from './unit-names.ts';
import { backTo, toMenu } from './ways.ts';

/** The longest number and day of a decision, in characters. */
const LONGEST_DECISION = 200;

/** Asks for the decision by which the results are published; whether they still are as shown is looked at after it. */
export function askDecision(context: OfficeContext, boards: string, lead: readonly Line[] = []): Move {
  return show(
    context,
    card({
      lines: [...lead, say('council.askDecision')],
      options: [
        option(
          1,
          say('council.way.noDecision'),
          { do: 'confirmPublication', boards, decision: null },
          { word: optionWord('chưa có') ?? '' },
        ),
        backTo({ do: 'previewPublication', group: 0 }),
        toMenu,
      ],
      listening: { kind: 'text' },
      asking: { for: 'publicationDecision', boards },
    }),
  );
}

/** Words before the number, which sentences say themselves. */
const SAID_BEFORE = /^(?:quyết định\s*)?(?:số\s*)?[:.]?\s*/iu;

export function takeDecision(context: OfficeContext, boards: string, text: string): Move {
  const decision = text.trim().replace(/\s+/gu, ' ').replace(SAID_BEFORE, '');
  if (decision === '') return askDecision(context, boards);
  return [...decision].length > LONGEST_DECISION
    ? askDecision(context, boards, spaced(say('council.decisionTooLong', { most: LONGEST_DECISION })))
    : confirmPublication(context, boards, decision);
}

/** Says what publishing does before it is done. */
export function confirmPublication(context: OfficeContext, boards: string, decision: string | null): Move {
  return withShown(context, boards, (found) => {
    const { notSent } = found.check;
    return show(
      context,
      card({
        lines: [
          say('council.publish.confirm', { campaign: context.office.campaign.name, ...countsOf(found) }),
          decisionLine(decision),
          ...(notSent.length === 0
            ? []
            : [say('council.publish.notSent', { count: notSent.length, names: unitNames(notSent) })]),
          gap,
          say('council.publish.consequence'),
        ],
        options: [
          option(1, say('council.way.publish'), { do: 'publish', boards, decision }),
          backTo({ do: 'askDecision', boards }),
          toMenu,
        ],
      }),
    );
  });
}

/** Công bố: exactly the rankings that were shown, told to everybody whom they concern. */
export function publish(context: OfficeContext, boards: string, decision: string | null): Move {
  const { facts, office } = context;
  const { overseers } = facts.lookedUp;
  if (overseers === null) return want(context, { what: 'board' }, { what: 'overseers' });
  return withShown(context, boards, (found) => {
    const notices = publicationNotices(context, found.boards, decision, overseers);
    const { people: told, silent } = toldBy(context, notices);
    return {
      context,
      card: card({
        lines: [
          say('council.publish.done', {
            campaign: office.campaign.name,
            at: { exactMoment: facts.sentAt },
            ...countsOf(found),
            told,
          }),
          decisionLine(decision),
          ...silentLines(silent),
        ],
        options: [option(1, say('council.way.ranking'), { do: 'ranking' }), toMenu],
      }),
      commands: [
        {
          do: 'publishResults',
          campaignId: office.campaign.id,
          publicationId: facts.turnId,
          decision,
          boards: found.boards,
        },
        ...notices.map((notice) => ({ do: 'notify', notice }) as const),
      ],
    };
  });
}

/** Goes on while the rankings are those that were shown; others are shown first. */
function withShown(context: OfficeContext, boards: string, then: (found: Publishable) => Move): Move {
  return withResults(context, (found) => {
    const isShown = found.hash === boards && publicationFault(found.check) === null;
    return isShown ? then(found) : previewPublication(context, 0, spaced(say('council.publish.changed')));
  });
}

function countsOf({ boards }: Publishable) {
  const count = (of: 'ranked' | 'apart') => boards.reduce((sum, board) => sum + board[of].length, 0);
  return { ranked: count('ranked'), apart: count('apart') };
}
