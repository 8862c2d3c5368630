import { appraise, resultHash } from '../../domain/appraisal/result-standing.ts';
import { summariseResult } from '../../domain/appraisal/result-summary.ts';
import type { CourseEvent } from '../../domain/course/course-event.ts';
import type { Desk } from '../desk.ts';
import { say } from '../reply.ts';
import { afterOpenedCourse, card, type Move, type OfficeContext, option } from '../turn.ts';
import { personName } from '../unit-people.ts';
import { councilRefusal } from './council-rights.ts';
import { withUnit } from './opened-unit.ts';
import { figuresOf } from './result-lines.ts';
import { nextReady } from './result-units.ts';
import { resultAfter } from './unit-result.ts';
import { backTo, toMenu } from './ways.ts';

/** Chốt: exactly the result that was shown; one that changed since is shown first. */
export function confirmResult(context: OfficeContext, scorecardId: string, shown: string): Move {
  return withUnit(context, scorecardId, (opened) => confirm(context, opened, shown));
}

function confirm(context: OfficeContext, opened: Desk, shown: string): Move {
  const { work } = opened;
  const appraised = appraise(work);
  const hash = resultHash(appraised);
  const { confirmation } = work.course;
  if (confirmation?.resultHash === hash) {
    const who = personName(work, confirmation.by);
    return resultAfter(
      context,
      opened,
      say('council.already', { unit: work.unitName, at: { moment: confirmation.at }, who }),
    );
  }
  const refusal = councilRefusal(context, opened, 'confirmResult');
  if (refusal !== null) return resultAfter(context, opened, refusal);
  if (hash !== shown || summariseResult(appraised).open.length > 0)
    return resultAfter(context, opened, say('council.changed', { unit: work.unitName }));
  const event: CourseEvent = { kind: 'resultConfirmed', resultHash: hash };
  return {
    context: afterOpenedCourse(context, opened, event),
    card: confirmedCard(context, opened, appraised),
    commands: [{ do: 'recordCourse', event }],
  };
}

/** Leads on to the next unit, so that many are confirmed one after the other. */
function confirmedCard(context: OfficeContext, { work }: Desk, appraised: ReturnType<typeof appraise>) {
  const { scorecardId, unitName } = work;
  const next = nextReady(context, scorecardId);
  return card({
    lines: [
      say('council.confirmed', {
        unit: unitName,
        at: { exactMoment: context.facts.sentAt },
        ...figuresOf(work, appraised),
      }),
      ...(next === null ? [say('council.noneReady')] : []),
    ],
    options: [
      ...(next === null
        ? []
        : [
            option(1, say('council.way.next', { unit: next.name }), {
              do: 'unitResult',
              scorecardId: next.scorecardId,
            }),
          ]),
      backTo({ do: 'resultUnits', only: 'all', page: 0 }),
      toMenu,
    ],
  });
}
