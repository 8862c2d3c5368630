import type { CourseEvent } from '../../../domain/course/course-event.ts';
import { authorityOver, refusalSentence } from '../../authority.ts';
import { type Line, type Sentence, say } from '../../reply.ts';
import { afterCourse, card, type DeskContext, type Move, option, show } from '../../turn.ts';
import { showMenu } from '../menu.ts';
import { stay } from '../plain-answers.ts';
import { tellEverybody } from './sent-notices.ts';

/** The longest reason, in characters. */
const LONGEST_REASON = 1000;

const menu = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });

/** Rút lại: asks the head for the reason. */
export function askWithdraw(context: DeskContext, lead: readonly Line[] = []): Move {
  const { submission } = context.desk.work.course;
  const refusal = refusalOfHead(context);
  if (refusal !== null || submission === null)
    return stay(context, [refusal ?? say('refusal.authority.notSubmitted')]);
  const { at, receiptId } = submission;
  return show(
    context,
    card({
      lines: [...lead, say('withdraw.ask', { at: { exactMoment: at } })],
      options: [menu],
      listening: { kind: 'text' },
      asking: { for: 'withdrawalReason', receiptId },
    }),
  );
}

/** Shows the reason and what follows, and asks once. */
export function confirmWithdrawal(context: DeskContext, receiptId: string, reason: string): Move {
  const refusal = refusalToWithdraw(context, receiptId);
  if (refusal !== null) return stay(context, [refusal]);
  if (reason.length > LONGEST_REASON)
    return askWithdraw(context, [say('withdraw.tooLong', { most: LONGEST_REASON }), { gap: true }]);
  return show(
    context,
    card({
      lines: [say('withdraw.confirm', { reason }), { gap: true }],
      options: [
        option(1, say('way.withdraw'), { do: 'withdraw', receiptId, reason }, { word: 'rut lai' }),
        option(2, say('way.keepSent'), { do: 'menu' }),
        menu,
      ],
    }),
  );
}

export function withdraw(context: DeskContext, receiptId: string, reason: string): Move {
  const refusal = refusalToWithdraw(context, receiptId);
  if (refusal !== null) return stay(context, [refusal]);
  const { scorecardId, unitName } = context.desk.work;
  const event: CourseEvent = { kind: 'submissionWithdrawn', reason };
  const after = afterCourse(context, event);
  const told = say('notice.withdrawn', {
    unit: unitName,
    who: context.official.name,
    at: { moment: context.facts.sentAt },
    reason,
  });
  const { card: shown } = showMenu(after);
  return {
    context: after,
    card: { ...shown, lines: [say('withdraw.done'), { gap: true }, ...shown.lines] },
    commands: [
      { do: 'recordCourse', event },
      { do: 'withdrawReceipt', scorecardId },
      ...tellEverybody(context, 'withdrawn', { unit: [told, say('notice.sendAgain')], organisers: [told] }),
    ],
  };
}

/** A scorer sends, but only the head takes back. */
function refusalOfHead(context: DeskContext): Sentence | null {
  const { facts, desk } = context;
  const authority = authorityOver(facts, desk.work, 'withdraw', null);
  if (!authority.allowed && authority.refusal === 'notYours') return say('withdraw.headOnly');
  return authority.allowed ? null : refusalSentence(desk.work, null, authority.refusal);
}

/** Also where what was to be taken back is not what stands now. */
function refusalToWithdraw(context: DeskContext, receiptId: string): Sentence | null {
  const refusal = refusalOfHead(context);
  if (refusal !== null) return refusal;
  return context.desk.work.course.submission?.receiptId === receiptId ? null : say('card.stale');
}
