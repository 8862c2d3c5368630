import { expect, test } from 'vitest';
import { loadCalendarFile } from '../../src/application/files/calendar-file.ts';
import { writeCalendar } from '../../src/documents/calendar/write-calendar.ts';
import { agency } from '../contract/agency.ts';

const { campaign: plain } = agency();
const campaign = {
  ...plain,
  opensAt: Date.parse('2026-10-19T08:00:00+07:00'),
  locksAt: Date.parse('2026-11-08T00:00:00+07:00'),
  phases: {
    ...plain.phases,
    appraisal: {
      opensAt: Date.parse('2026-11-10T08:00:00+07:00'),
      closesAt: Date.parse('2026-11-30T17:00:00+07:00'),
    },
  },
};
const parts = {
  loadCampaign: async (id: string) => (id === 'k2026' ? { campaign, storedAt: 1_800_000_000_000 } : null),
  writeCalendar,
};

test('the dates that a campaign has are in its calendar, the same bytes each time', async () => {
  const bytes = await loadCalendarFile(parts, 'calendar:k2026');
  const text = new TextDecoder().decode(bytes ?? new Uint8Array());
  expect([...text.matchAll(/^UID:(.+)\r$/gmu)].map(([, uid]) => uid)).toEqual([
    'k2026-selfScoringOpens@cchc-bot',
    'k2026-selfScoringLocks@cchc-bot',
    'k2026-appraisalOpens@cchc-bot',
    'k2026-appraisalCloses@cchc-bot',
  ]);
  expect(await loadCalendarFile(parts, 'calendar:k2026')).toEqual(bytes);
});

test.each(['calendar:k2025', 'audit:k2026'])('"%s" is no calendar', async (rest) => {
  expect(await loadCalendarFile(parts, rest)).toBeNull();
});
