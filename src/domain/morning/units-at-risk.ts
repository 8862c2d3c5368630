import type { Campaign } from '../campaign/campaign.ts';
import { workingDaysLeft } from '../campaign/working-days.ts';
import type { Instant } from '../scaled.ts';
import type { MorningUnit } from './morning-unit.ts';

type ScoringCampaign = Pick<Campaign, 'opensAt' | 'locksAt' | 'timeZone' | 'holidays' | 'extraWorkingDays'>;

const FEW_WORKING_DAYS = 3;

/**
 * Units that may not be ready in time (nguy cơ chậm), the one with least time and then least progress first: not sent,
 * not locked, and either less than 80 % answered with fewer than 3 working days left after today, or answered by more
 * than 20 points of a hundred less than what has passed of their time.
 */
export function unitsAtRisk<Unit extends MorningUnit>(
  campaign: ScoringCampaign,
  units: readonly Unit[],
  now: Instant,
): readonly Unit[] {
  return units
    .filter((unit) => isAtRisk(campaign, unit, now))
    .toSorted(
      (one, other) =>
        lockOfUnit(campaign, one) - lockOfUnit(campaign, other) ||
        one.answered * other.toAnswer - other.answered * one.toAnswer ||
        (one.name < other.name ? -1 : 1),
    );
}

function isAtRisk(campaign: ScoringCampaign, unit: MorningUnit, now: Instant): boolean {
  const { opensAt, timeZone } = campaign;
  const { answered, toAnswer, submittedAt } = unit;
  const lock = lockOfUnit(campaign, unit);
  if (submittedAt !== null || now < opensAt || now >= lock) return false;
  const isShort = workingDaysLeft(now, lock, campaign, timeZone) < FEW_WORKING_DAYS;
  if (isShort && answered * 5 < toAnswer * 4) return true;
  // answered / toAnswer + 1/5 < passed / time, without a division.
  return (answered * 5 + toAnswer) * (lock - opensAt) < toAnswer * 5 * (now - opensAt);
}

function lockOfUnit({ locksAt }: ScoringCampaign, { extendedTo }: MorningUnit): Instant {
  return Math.max(locksAt, extendedTo ?? locksAt);
}
