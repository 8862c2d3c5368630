import { roundAt } from '../../domain/appraisal/round-at.ts';
import type { Round } from '../../domain/appraisal/verdict.ts';
import type { Window } from '../../domain/campaign/phases.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { AppraiserProgress } from '../looked-up.ts';
import type { OfficeContext } from '../turn.ts';

/** Whom to remind, by id; nobody: all for whom something waits. */
export interface AppraiserReminder {
  readonly officials: readonly string[];
  /** Until when they are asked to be done (ms UTC); null: until the round closes. */
  readonly before: Instant | null;
}

/** Those who are meant, parted by what keeps a reminder from them. */
export interface Recipients {
  readonly round: Round;
  readonly window: Window;
  readonly meant: readonly AppraiserProgress[];
  readonly people: readonly AppraiserProgress[];
}

/** More than so many within a day would not be read. */
export const MOST_A_DAY = 3;

/** Null while no round runs, since nobody could do what they are reminded of. */
export function recipients(
  { office: { campaign }, facts: { sentAt } }: OfficeContext,
  appraisers: readonly AppraiserProgress[],
  { officials }: AppraiserReminder,
): Recipients | null {
  const round = roundAt(campaign, sentAt);
  const window = round === 2 ? campaign.phases.secondAppraisal : campaign.phases.appraisal;
  if (round === null || window === null) return null;
  const named = appraisers.filter(
    ({ officialId }) => officials.length === 0 || officials.includes(officialId),
  );
  const meant = named.filter(({ open }) => open[round] > 0);
  const people = meant.filter(({ reachable, remindedToday }) => reachable && remindedToday < MOST_A_DAY);
  return { round, window, meant, people };
}
