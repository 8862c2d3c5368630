import type { Verdict } from '../../../src/domain/appraisal/verdict.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { CourseEvent } from '../../../src/domain/course/course-event.ts';
import { foldCourse } from '../../../src/domain/course/fold-course.ts';
import type { CriteriaSet } from '../../../src/domain/criteria/criteria-set.ts';
import { rankBoard } from '../../../src/domain/ranking/rank-board.ts';
import { buildResults } from '../../../src/domain/results/build-results.ts';
import type { CampaignResults } from '../../../src/domain/results/campaign-results.ts';
import type { ResultsInput, ScorecardRecord } from '../../../src/domain/results/results-input.ts';
import { boardUnitOf } from '../../../src/domain/results/unit-results.ts';
import type { ScoreEntry } from '../../../src/domain/scorecard/score-entry.ts';
import { agency } from '../../contract/agency.ts';
import { council, doesNotApply, domain, item, levels, no, pts, setOf, unit, yes, yesNo } from '../build.ts';
import { fileOf } from '../evidence/evidence-of.ts';

/** 9:00 on 15 January 2027 in Viet Nam. */
export const AT = Date.UTC(2027, 0, 15, 2);
const SENT = Date.UTC(2026, 10, 5, 3);

/** 10 points in two domains, 2 of them the council's, and a bonus. */
const sixItems: CriteriaSet = setOf(10, [
  domain('1', 4, [
    item('1.1', 2, yesNo(2), { name: 'Kế hoạch năm 2026' }),
    item('1.2', 2, levels(2, 1.5, 0), { name: 'Báo cáo định kỳ', notApplicable: 'removedFromMaximum' }),
  ]),
  domain('2', 6, [
    item('2.1', 4, yesNo(4), { name: 'Văn bản điện tử' }),
    item('2.2', 2, council, { name: 'Kết quả chỉ đạo' }),
    item('2.3', 1, yesNo(1), { name: 'Sáng kiến', counts: 'bonus' }),
  ]),
]);

export const provinceCampaign: Campaign = {
  ...agency().campaign,
  id: 'k2026',
  name: 'Chỉ số CCHC năm 2026',
  year: 2026,
  classification: {
    basis: 'index',
    bands: [
      { name: 'Tốt', from: 800_000 },
      { name: 'Khá', from: null },
    ],
  },
};

const agreed = (points: number | null): Verdict => ({
  kind: 'agreed',
  entryVersion: 1,
  points: points === null ? null : pts(points),
});
const given = (points: number, entryVersion = 0): Verdict => ({
  kind: 'changed',
  entryVersion,
  award: { kind: 'points' },
  points: pts(points),
  reason: { code: 'inspection', text: 'Theo biên bản kiểm tra' },
});
const cut: Verdict = {
  kind: 'changed',
  entryVersion: 1,
  award: { kind: 'answer', answer: { kind: 'level', index: 1 } },
  points: pts(1.5),
  reason: { code: 'evidenceMissing', text: '=HYPERLINK("x") thiếu báo cáo quý III' },
};

const answers: ReadonlyMap<string, ScoreEntry> = new Map([
  ['1.1', yes],
  ['1.2', { answer: { kind: 'level', index: 0 }, notApplicable: null, explanation: null, points: null }],
  ['2.1', { ...yes, explanation: 'Tính theo văn bản đi' }],
]);

interface Story {
  readonly verdicts?: Readonly<Record<string, Verdict>>;
  readonly explained?: string;
  readonly entries?: ReadonlyMap<string, ScoreEntry>;
  readonly sent?: boolean;
  readonly latePenalty?: number;
  readonly extended?: { readonly itemKeys: string[] | null; readonly reason: string };
  readonly ranked?: boolean;
  readonly groupCode?: string;
}

function scorecard(code: string, name: string, story: Story): ScorecardRecord {
  const { verdicts = {}, explained, entries = answers, sent = true, extended } = story;
  const { latePenalty = 0, ranked = true, groupCode = 'so' } = story;
  const events: CourseEvent[] = [
    ...(extended === undefined
      ? []
      : [{ kind: 'deadlineExtended', id: 'x', closesAt: SENT + 3_600_000, ...extended } as const]),
    ...(sent
      ? [
          {
            kind: 'submitted',
            receiptId: 'r',
            contentHash: 'a'.repeat(64),
            latePenalty: pts(latePenalty),
          } as const,
        ]
      : []),
    ...Object.entries(verdicts).map(
      ([itemKey, verdict]) => ({ kind: 'itemAppraised', itemKey, round: 1, verdict }) as const,
    ),
    ...(explained === undefined
      ? []
      : [
          { kind: 'itemExplained', itemKey: '1.2', text: explained } as const,
          { kind: 'itemAppraised', itemKey: '1.2', round: 2, verdict: cut } as const,
        ]),
  ];
  return {
    scorecardId: `k2026:${code}`,
    unitId: code.toLowerCase(),
    code,
    name,
    groupCode,
    profile: { ...unit, ranked },
    entries: new Map(
      [...entries].map(([key, entry]) => [
        key,
        { ...entry, version: 1, changedBy: 'nguyen-van-an', changedAt: SENT },
      ]),
    ),
    evidence: [{ ...fileOf(`${code}-1`, 'a'), itemKeys: ['1.1', '1.2'] }],
    course: foldCourse(
      events.map((event, index) => ({
        sequence: index + 1,
        at: SENT + index,
        officialId: 'nguyen-van-an',
        event,
      })),
    ),
  };
}

const all = { '1.1': agreed(2), '1.2': agreed(2), '2.1': agreed(4), '2.2': given(1) };

/**
 * SNV and STC have 9 of 10 points and share rank 1, STC after a cut of 0,5 and 0,5 for lateness; SYT has 7 of 8, since
 * 1.2 is nothing for it; STP was not sent, VP stands apart, and of the communes there is nothing yet.
 */
export const province: ResultsInput = {
  campaign: provinceCampaign,
  groups: [
    { code: 'so', name: 'Các sở, ban, ngành', ranked: true, set: sixItems },
    { code: 'xa', name: 'Các xã, phường', ranked: true, set: sixItems },
  ],
  scorecards: [
    scorecard('SNV', 'Sở Nội vụ', { verdicts: all }),
    scorecard('STC', 'Sở Tài chính', {
      verdicts: { ...all, '1.2': cut, '2.2': given(2) },
      explained: 'Báo cáo quý III gửi qua trục liên thông',
      latePenalty: 0.5,
      extended: { itemKeys: ['1.1', '1.2'], reason: 'Mất điện cả buổi' },
    }),
    scorecard('STP', 'Sở Tư pháp', {
      sent: false,
      entries: new Map([['1.1', no]]),
      extended: { itemKeys: null, reason: 'Bão' },
    }),
    scorecard('SYT', 'Sở Y tế', {
      entries: new Map([...answers, ['1.2', doesNotApply]]),
      verdicts: { ...all, '1.2': agreed(null) },
    }),
    scorecard('VP', 'Văn phòng UBND tỉnh', { verdicts: all, ranked: false }),
    scorecard('XA', 'Xã Mẫu', { groupCode: 'xa', sent: false, entries: new Map() }),
  ],
  published: null,
};

/** The same, published just as it stands. */
export function publishedProvince(decision: string | null = '12/QĐ-UBND ngày 15/01/2027'): ResultsInput {
  return publishedAs(province, decision);
}

export function publishedAs(input: ResultsInput, decision: string | null): ResultsInput {
  return {
    ...input,
    published: {
      publication: { id: 'p', by: 'nguyen-van-an', at: AT, decision },
      boards: boardsOf(input),
    },
  };
}

function boardsOf({ campaign, groups, scorecards }: ResultsInput) {
  return rankBoard(
    campaign,
    groups,
    groups.flatMap(({ code, set }) =>
      scorecards
        .filter(({ groupCode }) => groupCode === code)
        .map((each) => boardUnitOf(campaign, set, each)),
    ),
  );
}

export function provisionalResults(): CampaignResults {
  return buildResults(province);
}

export function publishedResults(decision?: string | null): CampaignResults {
  return buildResults(publishedProvince(decision));
}
