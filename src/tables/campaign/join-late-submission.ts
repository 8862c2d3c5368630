import type { LateSubmission } from '../../domain/campaign/late-penalty.ts';
import { points } from '../../domain/scaled.ts';
import type { LateCosts } from './read-campaign-head.ts';
import { DUE } from './time-rows.ts';

const NO_COST = { flatDays: 0, flatPoints: points(0), pointsPerFurtherDay: points(0) };

/** The due date of one sheet with its costs of another. `refuse` is called when there are costs without a due date. */
export function joinLateSubmission(
  costs: LateCosts,
  due: { readonly dueAt: number | null; readonly readable: boolean },
  refuse: (message: string) => void,
): LateSubmission | null {
  if (!due.readable || costs === 'unreadable') return null;
  if (due.dueAt !== null) return { dueAt: due.dueAt, ...(costs ?? NO_COST) };
  if (costs !== null) refuse(`Có điểm trừ khi gửi chậm nhưng chưa có mốc "${DUE}".`);
  return null;
}
