import type { Act } from '../authority/act.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { isWithin } from '../campaign/phase-at.ts';
import type { Window } from '../campaign/phases.ts';
import type { Instant } from '../scaled.ts';
import type { Round } from './verdict.ts';

type Phased = Pick<Campaign, 'phases'>;

/** The round of appraisal that is open at an instant; the second where both are; null where none is. */
export function roundAt({ phases }: Phased, at: Instant): Round | null {
  if (isWithin(phases.secondAppraisal, at)) return 2;
  return isWithin(phases.appraisal, at) ? 1 : null;
}

/** The round that the council decides in, which no window closes: the first one that is open, else the last. */
export function councilRound(campaign: Phased, at: Instant): Round {
  return roundAt(campaign, at) ?? 2;
}

const councilActs: readonly Act[] = ['settle', 'confirmResult', 'returnResult'];

/** Whether the phase that an act of appraisal belongs to is open; null for every other act. */
export function roundWindow(
  { phases }: Phased,
  act: Act,
  at: Instant,
): 'open' | 'tooEarly' | 'locked' | null {
  if (councilActs.includes(act)) return opened(phases.appraisal, at) ? 'open' : 'tooEarly';
  if (act === 'explain') return windowAt([phases.explanation], at);
  return act === 'appraise' ? windowAt([phases.appraisal, phases.secondAppraisal], at) : null;
}

/** Before the last of them closes it is too early for whatever is not open. */
function windowAt(windows: readonly (Window | null)[], at: Instant): 'open' | 'tooEarly' | 'locked' {
  const set = windows.filter((window) => window !== null);
  if (set.some((window) => isWithin(window, at))) return 'open';
  return set.length === 0 || set.some(({ opensAt }) => at < opensAt) ? 'tooEarly' : 'locked';
}

function opened(window: Window | null, at: Instant): boolean {
  return window !== null && at >= window.opensAt;
}

/** What a unit may see of its appraisal: nothing while the first round runs, then that round, then the published result. */
export function visibleResult(
  { phases }: Phased,
  published: boolean,
  at: Instant,
): 'hidden' | 'firstRound' | 'final' {
  if (published) return 'final';
  const shows = phases.explanation?.opensAt ?? null;
  return shows !== null && at >= shows ? 'firstRound' : 'hidden';
}
