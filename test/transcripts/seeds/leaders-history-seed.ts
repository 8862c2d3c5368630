import { pts } from '../../../src/demo/authoring.ts';
import type { Role } from '../../../src/domain/people/role.ts';
import type { PastResult, PastScore } from '../../../src/domain/results/past-result.ts';
import type { Begun } from '../begun.ts';
import type { WorldSeed } from '../pure-world.ts';
import { leadersSeed } from './leaders-seed.ts';

const at = (local: string) => Date.parse(`${local}+07:00`);
const LOCK = at('2026-10-17T00:00');

/**
 * The units of `leadersSeed` while they are appraised, after a lock that is past: Sở Tư pháp sent after the due date, Xã
 * Tân Lập Đông after the lock, by more time that it was given. Four have results of the year before, one of them by
 * other domains. Two people appraise by domain, and one appraises Sở Xây dựng alone.
 */
export function leadersHistorySeed(): WorldSeed {
  const seed = leadersSeed({ published: false });
  const { campaign } = seed.campaign;
  const officials = [
    ...seed.campaign.officials,
    official('to-truong', 'Trần Thử Hà', 'appraisalLead', null),
    {
      ...official('to-truong-syt', 'Lý Thử Nga', 'appraisalLead', null),
      roles: [
        { role: 'appraisalLead' as Role, unitId: null },
        { role: 'head' as Role, unitId: 'syt' },
      ],
    },
    appraiser('tham-dinh-mot', 'Hồ Thử Bình', null, ['1']),
    appraiser('tham-dinh-hai', 'Phan Mẫu Chi', null, ['2', '3']),
    appraiser('tham-dinh-sxd', 'Võ Thử Dũng', 'sxd', null),
  ];
  return {
    ...seed,
    campaign: {
      ...seed.campaign,
      campaign: {
        ...campaign,
        locksAt: LOCK,
        phases: { ...campaign.phases, appraisal: { opensAt: LOCK, closesAt: at('2026-11-21T00:00') } },
        lateSubmission: {
          dueAt: at('2026-10-15T00:00'),
          flatDays: 2,
          flatPoints: pts('1'),
          pointsPerFurtherDay: pts('1'),
        },
      },
      officials,
    },
    linked: new Map(officials.map(({ id }) => [id, id])),
    begun: (seed.begun ?? []).map(later),
    past: new Map([
      ['snv', past(95, 1, soDomains)],
      ['stp', past(80, 2, soDomains)],
      ['sct', past(78, 3, soDomains)],
      ['syt', past(70, 4, [['Lĩnh vực cũ', 100]])],
    ]),
  };
}

function later(begun: Begun): Begun {
  if (begun.unitId === 'stp') return sentAt(begun, at('2026-10-16T10:30'));
  if (begun.unitId !== 'xtld') return begun;
  const sent = sentAt(begun, at('2026-10-19T09:15'));
  const extended = {
    by: 'dau-moi',
    at: at('2026-10-16T08:00'),
    event: {
      kind: 'deadlineExtended',
      id: 'gia-han',
      itemKeys: null,
      closesAt: at('2026-10-21T00:00'),
      reason: 'Mưa lũ',
    },
  } as const;
  return { ...sent, events: [extended, ...(sent.events ?? [])] };
}

function sentAt(begun: Begun, sent: number): Begun {
  const events = (begun.events ?? []).map((one) =>
    one.event.kind === 'submitted' ? { ...one, at: sent } : one,
  );
  return { ...begun, events };
}

const soDomains = [
  ['Chỉ đạo, điều hành', 30],
  ['Cải cách thể chế', 30],
  ['Cải cách thủ tục hành chính', 40],
] as const;

function past(
  earned: number,
  rank: number,
  domains: readonly (readonly [name: string, maximum: number])[],
): PastResult {
  return {
    year: 2025,
    points: pts(String(earned)),
    maximum: pts('100'),
    className: 'Tốt',
    rank,
    rankedUnits: 4,
    domains: domains.map(([name, maximum], place): PastScore => {
      const code = String(place + 1);
      return { key: code, code, name, points: null, maximum: pts(String(maximum)) };
    }),
    items: [],
  };
}

function official(id: string, name: string, role: Role, unitId: string | null) {
  return { id, name, roles: [{ role, unitId }] };
}

function appraiser(id: string, name: string, unitId: string | null, scope: readonly string[] | null) {
  const role = 'appraiser' as Role;
  return { id, name, roles: [scope === null ? { role, unitId } : { role, unitId, scope }] };
}
