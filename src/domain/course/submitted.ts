import type { Course } from './course.ts';

/**
 * Whether an item, or with null the whole scorecard, is as it was sent. What was reopened after it was sent may be
 * changed and is sent again; until then the earlier sending stands. What came first is told by the order of the facts:
 * a message that was sent in time may be recorded after what was said later.
 */
export function isSubmitted({ submission, extensions }: Course, itemKey: string | null): boolean {
  if (submission === null) return false;
  return !extensions
    .slice(submission.extensionsBefore)
    .some(({ itemKeys }) => itemKeys === null || itemKey === null || itemKeys.includes(itemKey));
}
