import type { CourseEvent } from '../../domain/course/course-event.ts';
import type { Desk } from '../desk.ts';
import { reasonFault } from '../more-time.ts';
import { spaced } from '../office/end-question.ts';
import { type Line, say } from '../reply.ts';
import { afterOpenedCourse, card, type Move, type OfficeContext, show } from '../turn.ts';
import { councilRefusal } from './council-rights.ts';
import { withUnit } from './opened-unit.ts';
import { resultAfter } from './unit-result.ts';
import { backTo, toMenu } from './ways.ts';

/** Mở lại kết quả: why is asked before anything is recorded. */
export function askReturnReason(
  context: OfficeContext,
  scorecardId: string,
  lead: readonly Line[] = [],
): Move {
  return withUnit(context, scorecardId, (opened) => {
    const refusal = councilRefusal(context, opened, 'returnResult');
    if (refusal !== null) return resultAfter(context, opened, refusal);
    return show(
      context,
      card({
        lines: [...lead, say('council.askReturn', { unit: opened.work.unitName })],
        options: [backTo({ do: 'unitResult', scorecardId }), toMenu],
        listening: { kind: 'text' },
        asking: { for: 'resultReturn', scorecardId },
      }),
    );
  });
}

export function takeReturnReason(context: OfficeContext, scorecardId: string, text: string): Move {
  const fault = reasonFault(text);
  return fault === null
    ? withUnit(context, scorecardId, (opened) => returnResult(context, opened, text.trim()))
    : askReturnReason(context, scorecardId, spaced(fault));
}

function returnResult(context: OfficeContext, opened: Desk, reason: string): Move {
  const refusal = councilRefusal(context, opened, 'returnResult');
  if (refusal !== null) return resultAfter(context, opened, refusal);
  const event: CourseEvent = { kind: 'resultReturned', reason };
  return {
    context: afterOpenedCourse(context, opened, event),
    card: card({
      lines: [say('council.returned', { unit: opened.work.unitName, reason })],
      options: [backTo({ do: 'resultUnits', only: 'all', page: 0 }), toMenu],
    }),
    commands: [{ do: 'recordCourse', event }],
  };
}
