import type { Course } from './course.ts';

/**
 * Whether an item, or with null the whole scorecard, is as it was sent. What was reopened after it was sent may be
 * changed and is sent again; until then the earlier sending stands.
 */
export function isSubmitted({ submission, extensions }: Course, itemKey: string | null): boolean {
  if (submission === null) return false;
  return !extensions.some(
    ({ at, itemKeys }) =>
      at >= submission.at && (itemKeys === null || itemKey === null || itemKeys.includes(itemKey)),
  );
}
