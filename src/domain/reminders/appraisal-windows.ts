import type { Round } from '../appraisal/verdict.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { Instant } from '../scaled.ts';
import type { DutyPhase } from './reminder-schedule.ts';
import type { WorkWindow } from './work-window.ts';

type Phased = Pick<Campaign, 'phases'>;

/** What of a scorecard decides whether its unit still has something to explain. */
export interface FlaggedAndExplained {
  readonly submittedAt: Instant | null;
  readonly flagged: number;
  readonly explained: number;
  readonly confirmedAt: Instant | null;
}

/** When a unit explains what the first round found; null where the campaign has no such window. */
export function explanationWindow(
  { phases }: Phased,
  { submittedAt, flagged, explained, confirmedAt }: FlaggedAndExplained,
  published: boolean,
): WorkWindow | null {
  const window = phases.explanation;
  if (window === null) return null;
  const isOver = published || confirmedAt !== null || submittedAt === null;
  return { ...window, done: isOver || explained >= flagged };
}

/** When an appraiser works in a round, and whether nothing is left; null where the campaign has no such window. */
export function roundWindow(
  { phases }: Phased,
  round: Round,
  open: Readonly<Record<Round, number>>,
  published: boolean,
): WorkWindow | null {
  const window = phases[phaseOfRound[round]];
  return window === null ? null : { ...window, done: published || open[round] === 0 };
}

export const phaseOfRound = { 1: 'appraisal', 2: 'secondAppraisal' } as const satisfies Record<
  Round,
  DutyPhase
>;

/** The round that a phase is; null for a phase that is none. */
export function roundOfPhase(phase: DutyPhase): Round | null {
  if (phase === 'appraisal') return 1;
  return phase === 'secondAppraisal' ? 2 : null;
}
