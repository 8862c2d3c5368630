import { DateTime } from 'luxon';
import { domain, group, item, pct, pts } from '../../../src/demo/authoring.ts';
import { outOf, percentSteps, yesNo } from '../../../src/demo/authoring-rules.ts';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import type { Reason, Verdict } from '../../../src/domain/appraisal/verdict.ts';
import type { CriteriaSet, ScoredItem } from '../../../src/domain/criteria/criteria-set.ts';
import { quantity, SCALE } from '../../../src/domain/scaled.ts';
import type { Answer } from '../../../src/domain/scorecard/answer.ts';
import type { ScoreEntry } from '../../../src/domain/scorecard/score-entry.ts';
import { fileOf } from '../../domain/evidence/evidence-of.ts';
import type { BegunEvent } from '../begun.ts';
import type { WorldSeed } from '../pure-world.ts';
import { TRANSCRIPT_START } from '../run-transcript.ts';

const UNIT = 'so-noi-vu';
const SCORER = 'nguyen-mau-an';
const APPRAISER = 'vu-mau-ha';

/**
 * Sở Nội vụ of the demo after the first round: sent a day late on 16 November 2026, appraised on 25 November. The unit
 * may explain from 7 to 11 December; the second round is the five days after that.
 */
export function judgedSeed(): WorldSeed {
  const { campaign, units, officials: everybody } = demoCampaign(TRANSCRIPT_START);
  const officials = everybody.filter(({ roles }) =>
    roles.some(({ unitId }) => unitId === UNIT || unitId === null),
  );
  const at = (day: string) => DateTime.fromISO(day, { zone: campaign.timeZone }).toMillis();
  const sent: BegunEvent = {
    by: SCORER,
    at: at('2026-11-16T16:20'),
    event: { kind: 'submitted', receiptId: 'da-gui', contentHash: '0'.repeat(64), latePenalty: pts('1') },
  };
  const judged = [...verdicts].map(
    ([itemKey, verdict]): BegunEvent => ({
      by: APPRAISER,
      at: at('2026-11-25T09:00'),
      event: { kind: 'itemAppraised', itemKey, round: 1, verdict },
    }),
  );
  return {
    campaign: {
      campaign: { ...campaign, id: 'giai-trinh-2026', name: 'Chỉ số CCHC 2026', demo: false },
      groups: [{ code: 'so', name: 'Sở, ban, ngành', criteriaSetSlug: 'giai-trinh', ranked: true }],
      units: units
        .filter(({ id }) => id === UNIT)
        .map((unit) => ({ ...unit, groupCode: 'so', profile: { ...unit.profile, exemptions: [] } })),
      officials,
    },
    criteriaSets: [set],
    linked: new Map(officials.filter(({ linked }) => linked).map(({ id }) => [id, id])),
    begun: [
      {
        unitId: UNIT,
        by: SCORER,
        at: at('2026-11-16T16:00'),
        entries: new Map([...answers].map(([key, answer]) => [key, entryOf(answer)])),
        evidence: [{ ...fileOf('bao-cao', 'a'), name: 'Báo cáo số 45/BC-SNV', itemKeys: ['1.1.2'] }],
        events: [sent, ...judged],
      },
    ],
  };
}

/** The same unit once the second round gave it back what it explained, and the results are published. */
export function publishedSeed(): WorldSeed {
  const seed = judgedSeed();
  const zone = seed.campaign.campaign.timeZone;
  const at = (day: string) => DateTime.fromISO(day, { zone }).toMillis();
  const later: readonly BegunEvent[] = [
    {
      by: SCORER,
      at: at('2026-12-09T10:00'),
      event: { kind: 'itemExplained', itemKey: '1.1.4', text: 'Gửi bổ sung kế hoạch tuyên truyền đã ký.' },
    },
    ...[...secondRound].map(
      ([itemKey, verdict]): BegunEvent => ({
        by: APPRAISER,
        at: at('2026-12-14T09:00'),
        event: { kind: 'itemAppraised', itemKey, round: 2, verdict },
      }),
    ),
  ];
  return {
    ...seed,
    begun: (seed.begun ?? []).map((each) => ({ ...each, events: [...(each.events ?? []), ...later] })),
    published: {
      by: 'dang-mau-linh',
      at: at('2026-12-26T09:00'),
      decision: '999/QĐ-UBND ngày 25/12/2026',
    },
  };
}

const plan = outOf('nhiệm vụ hoàn thành', 'nhiệm vụ trong kế hoạch');
const council = { kind: 'notSelfScored', by: 'council' } as const;
const survey = { kind: 'notSelfScored', by: 'survey' } as const;

const set: CriteriaSet = {
  slug: 'giai-trinh',
  version: 1,
  name: 'Bộ tiêu chí rút gọn',
  year: 2026,
  decision: null,
  maxPoints: pts('38'),
  domains: [
    domain('1', 'Chỉ đạo, điều hành', '14', [
      group('1.1', 'Kế hoạch', '10', [
        simple('1.1.1', 'Ban hành kế hoạch', '2'),
        item(
          '1.1.2',
          'Thực hiện kế hoạch',
          '4',
          percentSteps(plan, ['100', '4'], ['80', '3'], ['60', '1,5']),
          { evidence: ['báo cáo năm'] },
        ),
        simple('1.1.3', 'Báo cáo định kỳ', '2'),
        simple('1.1.4', 'Kế hoạch tuyên truyền', '2'),
      ]),
      group('1.2', 'Sáng kiến, kiểm tra', '4', [
        item('1.2.1', 'Sáng kiến', '2', yesNo('2', 'Có', 'Không có'), {
          evidence: ['quyết định'],
          notApplicable: 'removedFromMaximum',
        }),
        simple('1.2.2', 'Kiểm tra cải cách hành chính', '2'),
      ]),
    ]),
    domain('2', 'Thủ tục hành chính', '12', [
      simple('2.1', 'Công khai thủ tục', '3'),
      simple('2.2', 'Giải quyết đúng hạn', '5'),
      simple('2.3', 'Trả lời phản ánh', '2'),
      simple('2.4', 'Số hóa hồ sơ', '2'),
    ]),
    domain('3', 'Tác động của cải cách', '12', [
      item('3.1', 'Mức độ hài lòng', '8', survey, { evidence: [] }),
      item('3.2', 'Đánh giá của hội đồng', '4', council, { evidence: [] }),
    ]),
    domain('4', 'Điểm thưởng, điểm trừ', '0', [
      item('4.1', 'Có giải thưởng cấp tỉnh', '1,5', yesNo('1,5', 'Có', 'Không có'), {
        evidence: ['quyết định'],
        counts: 'bonus',
      }),
      item('4.2', 'Có mô hình mới', '1', yesNo('1', 'Có', 'Không có'), {
        evidence: ['báo cáo'],
        counts: 'bonus',
      }),
      item('4.3', 'Nhiệm vụ quá hạn', '2', yesNo('2', 'Có', 'Không có'), {
        evidence: [],
        counts: 'penalty',
      }),
    ]),
  ],
};

const yes: Answer = { kind: 'yesNo', yes: true };
const no: Answer = { kind: 'yesNo', yes: false };
const tasksDone = (done: number): Answer => ({
  kind: 'ratio',
  part: quantity(done * SCALE),
  whole: quantity(25 * SCALE),
});

/** What the unit gave itself; null: that the item does not apply to it. */
const answers = new Map<string, Answer | null>([
  ['1.1.1', yes],
  ['1.1.2', tasksDone(25)],
  ['1.1.3', yes],
  ['1.1.4', yes],
  ['1.2.1', null],
  ['1.2.2', no],
  ['2.1', yes],
  ['2.2', yes],
  ['2.3', yes],
  ['2.4', yes],
  ['4.1', yes],
  ['4.2', yes],
]);

const agreed: Verdict = { kind: 'agreed', entryVersion: 1, points: null };

/** What was found in the first round. */
const verdicts = new Map<string, Verdict>([
  ['1.1.1', agreed],
  [
    '1.1.2',
    {
      kind: 'changed',
      entryVersion: 1,
      award: { kind: 'answer', answer: tasksDone(19) },
      points: pts('1,5'),
      reason: { code: 'figuresDiffer', text: 'Báo cáo số 45/BC-SNV ghi 19 nhiệm vụ hoàn thành đúng hạn.' },
    },
  ],
  ['1.1.3', changed('1', 'evidenceMissing', 'Thiếu báo cáo quý 3.')],
  [
    '1.1.4',
    { kind: 'asked', entryVersion: 1, text: 'Đề nghị đơn vị gửi kế hoạch tuyên truyền có chữ ký, đóng dấu.' },
  ],
  ['1.2.1', changed('0', 'ruleMisread', 'Sáng kiến áp dụng với mọi sở; đơn vị không có hồ sơ sáng kiến.')],
  ['1.2.2', changed('1', 'inspection', 'Đoàn kiểm tra ghi nhận một cuộc kiểm tra trong năm.')],
  ['2.1', changed('0', 'evidenceUnfit', 'Ảnh chụp bảng niêm yết cũ, không có thủ tục mới ban hành.')],
  ['2.2', agreed],
  ['2.3', changed('1', 'belowLevel', 'Còn hai phản ánh trả lời quá hạn.')],
  ['2.4', changed('1,5', 'other', 'Số hóa chưa đủ thành phần hồ sơ.')],
  [
    '3.1',
    {
      kind: 'changed',
      entryVersion: 0,
      award: { kind: 'share', percent: pct('82') },
      points: pts('6,56'),
      reason: { code: 'other', text: 'Kết quả khảo sát của Bưu điện tỉnh.' },
    },
  ],
  ['3.2', changed('3', 'other', 'Hội đồng họp ngày 24/11/2026.', 0)],
  ['4.1', agreed],
  ['4.2', agreed],
  ['4.3', changed('1', 'inspection', 'Một nhiệm vụ UBND tỉnh giao quá hạn.', 0)],
]);

/** What the second round found: only what differs from the first. */
const secondRound = new Map<string, Verdict>([
  ['1.1.4', agreed],
  ['2.1', changed('1,5', 'evidenceUnfit', 'Bảng niêm yết mới chỉ có một nửa số thủ tục.')],
]);

function changed(points: string, code: Reason['code'], text: string, entryVersion = 1): Verdict {
  return {
    kind: 'changed',
    entryVersion,
    award: { kind: 'points' },
    points: pts(points),
    reason: { code, text },
  };
}

function simple(code: string, name: string, max: string): ScoredItem {
  return item(code, name, max, yesNo(max, 'Đạt', 'Không đạt'), { evidence: ['báo cáo'] });
}

function entryOf(answer: Answer | null): ScoreEntry {
  const notApplicable = answer === null ? { reason: 'Đơn vị không có nhiệm vụ này' } : null;
  return { answer, notApplicable, explanation: null, points: null };
}
