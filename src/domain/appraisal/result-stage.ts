import type { Instant } from '../scaled.ts';

/** How far a unit is on its way to a confirmed result (chốt kết quả). */
export type ResultStage = 'notSent' | 'open' | 'ready' | 'confirmed';

interface Staged {
  readonly submittedAt: Instant | null;
  readonly judged: number;
  readonly toJudge: number;
  readonly confirmedAt: Instant | null;
}

export function resultStage({ submittedAt, judged, toJudge, confirmedAt }: Staged): ResultStage {
  if (submittedAt === null) return 'notSent';
  if (confirmedAt !== null) return 'confirmed';
  return toJudge > 0 && judged === toJudge ? 'ready' : 'open';
}
