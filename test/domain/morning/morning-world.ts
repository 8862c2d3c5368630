import { NO_PHASES } from '../../../src/domain/campaign/phases.ts';
import type { MorningScene } from '../../../src/domain/morning/morning-card.ts';
import type { MorningCampaign } from '../../../src/domain/morning/morning-slot.ts';
import type { MorningUnit } from '../../../src/domain/morning/morning-unit.ts';
import { at, ZONE } from '../reminders/reminded-world.ts';

/** Scores itself in three weeks of October and November 2026, and is then appraised, explained and appraised again. */
export const morningCampaign: MorningCampaign = {
  opensAt: at('2026-10-19 08:00'),
  locksAt: at('2026-11-08 00:00'),
  timeZone: ZONE,
  holidays: [],
  extraWorkingDays: [],
  morningCard: true,
  phases: {
    ...NO_PHASES,
    appraisal: { opensAt: at('2026-11-09 08:00'), closesAt: at('2026-11-21 00:00') },
    explanation: { opensAt: at('2026-11-23 08:00'), closesAt: at('2026-11-28 00:00') },
    secondAppraisal: { opensAt: at('2026-11-30 08:00'), closesAt: at('2026-12-05 00:00') },
  },
};

export function morningUnit(more: Partial<MorningUnit> = {}): MorningUnit {
  return {
    name: 'Sở Nội vụ',
    groupCode: 'so',
    answered: 0,
    toAnswer: 50,
    submittedAt: null,
    extendedTo: null,
    openRequests: 0,
    judged: 0,
    toJudge: 0,
    flagged: 0,
    explained: 0,
    confirmedAt: null,
    ...more,
  };
}

/** A unit that sent its scorecard, with so many items of ten judged. */
export function sentUnit(judged: number, more: Partial<MorningUnit> = {}): MorningUnit {
  return morningUnit({ answered: 50, submittedAt: at('2026-11-05 10:00'), judged, toJudge: 10, ...more });
}

export function morningScene(more: Partial<MorningScene> & Pick<MorningScene, 'now'>): MorningScene {
  return {
    campaign: morningCampaign,
    groups: [
      { code: 'so', name: 'Các sở' },
      { code: 'xa', name: 'Các xã' },
    ],
    units: [morningUnit()],
    boards: [],
    earlier: null,
    oldestRequestAt: null,
    asked: 0,
    publishedAt: null,
    ...more,
  };
}
