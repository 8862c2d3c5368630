import { DateTime } from 'luxon';
import { domain, item, pts } from '../../../src/demo/authoring.ts';
import { yesNo } from '../../../src/demo/authoring-rules.ts';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import type { ScoredItem } from '../../../src/domain/criteria/criteria-set.ts';
import type { Role } from '../../../src/domain/people/role.ts';
import type { WorldSeed } from '../pure-world.ts';
import { TRANSCRIPT_START } from '../run-transcript.ts';

const FIVE = [
  { id: 'so-mot', name: 'Sở Một', exemptions: [] },
  { id: 'so-hai', name: 'Sở Hai', exemptions: ['2'] },
  { id: 'so-ba', name: 'Sở Ba', exemptions: [] },
  { id: 'so-bon', name: 'Sở Bốn', exemptions: [] },
  { id: 'so-nam', name: 'Sở Năm', exemptions: [] },
] as const;

/**
 * Five units from opening to lock: complete, exempt from a domain, late, reopened, never approved. Self-scoring
 * costs nothing until the end of 10/11/2026, then a point a day, and locks at the end of 13/11/2026.
 */
export function fiveUnitsSeed(): WorldSeed {
  const { campaign } = demoCampaign(TRANSCRIPT_START);
  const officials = FIVE.flatMap(({ id, name }) => [
    official(`cham-${id}`, `Cán bộ ${name}`, 'scorer', id),
    official(`truong-${id}`, `Thủ trưởng ${name}`, 'head', id),
  ]);
  const organiser = { id: 'dau-moi', name: 'Đầu mối', roles: [{ role: 'organiser' as Role, unitId: null }] };
  const everybody = [...officials, organiser];
  return {
    campaign: {
      campaign: {
        ...campaign,
        id: 'nam-don-vi',
        name: 'Chỉ số CCHC 2026',
        demo: false,
        opensAt: at('2026-11-02'),
        locksAt: at('2026-11-14'),
        missingEvidence: 'explanationRequired',
        phases: {
          ...campaign.phases,
          appraisal: { opensAt: at('2026-11-23'), closesAt: at('2026-12-05') },
        },
        lateSubmission: {
          dueAt: at('2026-11-11'),
          flatDays: 2,
          flatPoints: pts('1'),
          pointsPerFurtherDay: pts('1'),
        },
        withdrawal: 'untilAppraisal',
        signedReport: 'required',
      },
      groups: [{ code: 'so', name: 'Sở, ban, ngành', criteriaSetSlug: 'nam-don-vi', ranked: true }],
      units: FIVE.map(({ id, name, exemptions }) => ({
        id,
        code: id.toUpperCase(),
        name,
        groupCode: 'so',
        profile: { kind: null, exemptions: [...exemptions], ranked: true },
      })),
      officials: everybody,
    },
    criteriaSets: [
      {
        slug: 'nam-don-vi',
        version: 1,
        name: 'Bộ tiêu chí rút gọn',
        year: 2026,
        decision: null,
        maxPoints: pts('20'),
        domains: [
          domain('1', 'Chỉ đạo, điều hành', '8', [
            simple('1.1', 'Kế hoạch năm', '5'),
            simple('1.2', 'Báo cáo định kỳ', '3'),
          ]),
          domain('2', 'Thủ tục hành chính', '12', [
            simple('2.1', 'Công khai thủ tục', '7'),
            simple('2.2', 'Giải quyết đúng hạn', '5'),
          ]),
        ],
      },
    ],
    linked: new Map(everybody.map(({ id }) => [id, id])),
  };
}

function simple(code: string, name: string, max: string): ScoredItem {
  return item(code, name, max, yesNo(max, 'Đạt', 'Không đạt'), { evidence: ['báo cáo'] });
}

function official(id: string, name: string, role: Role, unitId: string) {
  return { id, name, roles: [{ role, unitId }] };
}

/** The start of a day in Viet Nam, ms UTC. */
function at(day: string): number {
  return DateTime.fromISO(day, { zone: 'Asia/Ho_Chi_Minh' }).toMillis();
}
