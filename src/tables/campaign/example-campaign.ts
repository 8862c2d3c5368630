import { DateTime } from 'luxon';
import type { CampaignImport } from '../../domain/campaign/campaign-import.ts';
import { points } from '../../domain/scaled.ts';

const zone = 'Asia/Ho_Chi_Minh';
const day = (year: number, month: number, date: number) =>
  DateTime.fromObject({ year, month, day: date }, { zone }).toMillis();

/** A small made-up campaign that shows how the template is filled; it uses the example criteria set. */
export const exampleCampaign: CampaignImport = {
  campaign: {
    id: 'cchc-2026',
    name: 'Đánh giá cải cách hành chính năm 2026',
    year: 2026,
    timeZone: zone,
    opensAt: day(2026, 10, 9),
    locksAt: day(2026, 11, 8),
    classification: {
      basis: 'index',
      bands: [
        { name: 'Xuất sắc', from: 900_000 },
        { name: 'Tốt', from: 800_000 },
        { name: 'Khá', from: 650_000 },
        { name: 'Trung bình', from: 500_000 },
        { name: 'Yếu', from: null },
      ],
    },
    bonusCap: points(20_000),
    penaltyCap: null,
    missingEvidence: 'explanationRequired',
    referenceDays: { 'ke-hoach-tinh': '2025-12-15' },
    organiser: 'Phòng Cải cách hành chính, Sở Nội vụ',
    demo: false,
    phases: {
      survey: null,
      appraisal: { opensAt: day(2026, 11, 9), closesAt: day(2026, 11, 28) },
      explanation: { opensAt: day(2026, 11, 30), closesAt: day(2026, 12, 5) },
      secondAppraisal: { opensAt: day(2026, 12, 7), closesAt: day(2026, 12, 19) },
      publication: day(2026, 12, 31),
    },
    holidays: ['2027-01-01'],
    extraWorkingDays: [],
    lateSubmission: null,
    withdrawal: 'untilAppraisal',
    signedReport: 'optional',
    lateArrivalMinutes: 5,
    rehearsal: false,
    ranking: { ties: 'standard' },
    awards: [{ groupCode: 'so', atMost: 4, from: 900_000 }],
    leadersSee: 'published',
    morningCard: true,
  },
  groups: [{ code: 'so', name: 'Các sở', criteriaSetSlug: 'vi-du', ranked: true }],
  units: [
    {
      id: 'so-a',
      code: 'SA',
      name: 'Sở A',
      groupCode: 'so',
      profile: { kind: 'so', exemptions: [], ranked: true },
    },
    {
      id: 'so-b',
      code: 'SB',
      name: 'Sở B',
      groupCode: 'so',
      profile: { kind: 'so', exemptions: ['1.2'], ranked: false },
    },
  ],
  officials: [
    { id: 'can-bo-1', name: 'Cán bộ Một', roles: [{ role: 'scorer', unitId: 'so-a' }] },
    {
      id: 'can-bo-2',
      name: 'Cán bộ Hai',
      roles: [
        { role: 'scorer', unitId: 'so-b' },
        { role: 'head', unitId: 'so-a' },
      ],
    },
    { id: 'can-bo-3', name: 'Cán bộ Ba', roles: [{ role: 'organiser', unitId: null }] },
  ],
};
