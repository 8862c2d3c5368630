import { contentToApprove } from '../../src/conversation/approval-desk.ts';
import type { Workplace } from '../../src/conversation/facts.ts';
import type { CourseEvent } from '../../src/domain/course/course-event.ts';

/** The head approves exactly this. */
export function approvalOf(work: Workplace): CourseEvent {
  return { kind: 'approvalGiven', ...contentToApprove(work) };
}
