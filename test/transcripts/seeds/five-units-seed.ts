import { DateTime } from 'luxon';
import { domain, item, pct, pts } from '../../../src/demo/authoring.ts';
import { yesNo } from '../../../src/demo/authoring-rules.ts';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import type { ScoredItem } from '../../../src/domain/criteria/criteria-set.ts';
import type { Role } from '../../../src/domain/people/role.ts';
import type { WorldSeed } from '../pure-world.ts';
import { TRANSCRIPT_START } from '../run-transcript.ts';

const FIVE = [
  { id: 'so-mot', name: 'Sở Một', exemptions: [], ranked: true },
  { id: 'so-hai', name: 'Sở Hai', exemptions: ['2'], ranked: true },
  { id: 'so-ba', name: 'Sở Ba', exemptions: [], ranked: true },
  { id: 'so-bon', name: 'Sở Bốn', exemptions: [], ranked: false },
  { id: 'so-nam', name: 'Sở Năm', exemptions: [], ranked: true },
] as const;

/**
 * Five units from opening to publication: complete, exempt from a domain, late, reopened and not ranked, never approved.
 * Self-scoring costs nothing until the end of 10/11/2026, then a point a day, and locks at the end of 13/11/2026. Two
 * appraisers share the domains, a third enters what the survey and the council give; at most two units are proposed
 * for reward, from 80 %.
 */
export function fiveUnitsSeed(): WorldSeed {
  const { campaign } = demoCampaign(TRANSCRIPT_START);
  const officials = FIVE.flatMap(({ id, name }) => [
    official(`cham-${id}`, `Cán bộ ${name}`, 'scorer', id),
    official(`truong-${id}`, `Thủ trưởng ${name}`, 'head', id),
  ]);
  const campaignWide = [
    everywhere('dau-moi', 'Đầu mối', 'organiser'),
    everywhere('tham-dinh-mot', 'Thẩm định viên Một', 'appraiser', ['1']),
    everywhere('tham-dinh-hai', 'Thẩm định viên Hai', 'appraiser', ['2']),
    everywhere('tham-dinh-ba', 'Thẩm định viên Ba', 'appraiser', ['3']),
    everywhere('to-truong', 'Tổ trưởng thẩm định', 'appraisalLead'),
    everywhere('lanh-dao', 'Lãnh đạo tỉnh', 'leader'),
  ];
  const everybody = [...officials, ...campaignWide];
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
          explanation: { opensAt: at('2026-12-07'), closesAt: at('2026-12-12') },
          secondAppraisal: { opensAt: at('2026-12-14'), closesAt: at('2026-12-19') },
          publication: at('2026-12-25'),
        },
        awards: [{ groupCode: 'so', atMost: 2, from: pct('80') }],
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
      units: FIVE.map(({ id, name, exemptions, ranked }) => ({
        id,
        code: id.toUpperCase(),
        name,
        groupCode: 'so',
        profile: { kind: null, exemptions: [...exemptions], ranked },
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
        maxPoints: pts('25'),
        domains: [
          domain('1', 'Chỉ đạo, điều hành', '8', [
            simple('1.1', 'Kế hoạch năm', '5'),
            simple('1.2', 'Báo cáo định kỳ', '3'),
          ]),
          domain('2', 'Thủ tục hành chính', '12', [
            simple('2.1', 'Công khai thủ tục', '7'),
            simple('2.2', 'Giải quyết đúng hạn', '5'),
          ]),
          domain('3', 'Tác động của cải cách', '5', [
            heldBy('survey', '3.1', 'Hài lòng của người dân', '5'),
            { ...heldBy('council', '3.2', 'Sáng kiến cải cách', '2'), counts: 'bonus' },
            { ...heldBy('council', '3.3', 'Nhiệm vụ được giao quá hạn', '2'), counts: 'penalty' },
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

function heldBy(by: 'survey' | 'council', code: string, name: string, max: string): ScoredItem {
  return item(code, name, max, { kind: 'notSelfScored', by }, { evidence: [] });
}

function everywhere(id: string, name: string, role: Role, scope?: readonly string[]) {
  return { id, name, roles: [{ role, unitId: null, ...(scope === undefined ? {} : { scope }) }] };
}

function official(id: string, name: string, role: Role, unitId: string) {
  return { id, name, roles: [{ role, unitId }] };
}

/** The start of a day in Viet Nam, ms UTC. */
function at(day: string): number {
  return DateTime.fromISO(day, { zone: 'Asia/Ho_Chi_Minh' }).toMillis();
}
