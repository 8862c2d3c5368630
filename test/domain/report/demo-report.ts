import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import { classify } from '../../../src/domain/campaign/classify.ts';
import { type CriteriaSet, placedItems } from '../../../src/domain/criteria/criteria-set.ts';
import type { PlainRule, ScoringRule } from '../../../src/domain/criteria/scoring-rule.ts';
import type { Evidence, RecordedEvidence } from '../../../src/domain/evidence/evidence.ts';
import type { ReportInput } from '../../../src/domain/report/report-data.ts';
import { percent, quantity } from '../../../src/domain/scaled.ts';
import type { Answer } from '../../../src/domain/scorecard/answer.ts';
import type { ScoreEntry } from '../../../src/domain/scorecard/score-entry.ts';
import { totalScorecard } from '../../../src/domain/scorecard/scorecard-totals.ts';
import { fileOf, scanOf } from '../evidence/evidence-of.ts';

/** Noon of 7 November 2026 in Viet Nam. */
export const AT = Date.UTC(2026, 10, 7, 5, 0);
export const HASH = '0123456789abcdef'.repeat(4);

const EXPLANATION =
  'Đơn vị đã chỉ đạo quyết liệt, đôn đốc các phòng chuyên môn hoàn thành đúng tiến độ; số liệu tổng hợp từ Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh.';

/**
 * The report of one unit of the demo province, answered in a way that gives many different figures: every seventh item
 * is left open, every ninth claimed not to apply where the set allows that.
 */
export function demoReport(unitId: string, changes: Partial<ReportInput> = {}): ReportInput {
  const { campaign, criteriaSets, units } = demoCampaign(AT);
  const unit = units.find(({ id }) => id === unitId);
  const set = criteriaSets.find(({ slug }) => slug === `demo-${unit?.groupCode}`);
  if (unit === undefined || set === undefined) throw new Error(`no unit ${unitId}`);
  const entries = changes.entries ?? demoEntries(set);
  const totals = totalScorecard(set, unit.profile, campaign, entries);
  return {
    unitName: unit.name,
    unitCode: unit.code,
    campaign,
    set,
    profile: unit.profile,
    totals,
    entries,
    evidence: demoEvidence(set),
    classBand: classify(campaign.classification, totals.overall),
    remarks: {
      difficulties:
        'Phần mềm một cửa chưa liên thông với cơ sở dữ liệu đất đai.\nMột số báo cáo quý nộp chậm do thay đổi biểu mẫu giữa năm.',
      recommendations: null,
    },
    minutes: {
      heldOn: '2026-11-05',
      attendees: [
        { name: 'Nguyễn Thị Ánh', confirmedAt: Date.UTC(2026, 10, 5, 2, 5) },
        { name: 'Trần Quốc Đạt', confirmedAt: null },
      ],
      text: 'Các phòng báo cáo kết quả tự chấm.\nCuộc họp thống nhất số điểm như bảng tổng hợp.',
    },
    status: { kind: 'draft', contentHash: HASH },
    rehearsal: false,
    ...changes,
  };
}

function demoEntries(set: CriteriaSet): ReadonlyMap<string, ScoreEntry> {
  return new Map(
    placedItems(set).flatMap(({ item }, index): [string, ScoreEntry][] => {
      if (index % 7 === 6) return [];
      const explanation = index % 3 === 0 ? EXPLANATION : null;
      const claimed = index % 9 === 4 && item.notApplicable !== 'notAllowed';
      const notApplicable = claimed ? { reason: 'Trong năm không phát sinh nhiệm vụ này' } : null;
      const answer = claimed ? null : answerFor(item.rule, index);
      return [[item.key, { answer, notApplicable, explanation, points: null }]];
    }),
  );
}

function answerFor(rule: ScoringRule, index: number): Answer | null {
  const plain: PlainRule = rule.kind === 'conditional' ? rule.otherwise.rule : rule;
  const share = {
    kind: 'ratio',
    part: quantity((20 + (index % 6)) * 10_000),
    whole: quantity(250_000),
  } as const;
  switch (plain.kind) {
    case 'level':
      return { kind: 'level', index: index % plain.levels.length };
    case 'yesNo':
      return { kind: 'yesNo', yes: index % 4 !== 1 };
    case 'percent':
    case 'linear':
      return { kind: 'percent', percent: percent(730_000 + index * 4_567) };
    case 'fraction':
      return share;
    case 'count':
      return { kind: 'count', count: index % 4 };
    case 'parts':
      return { kind: 'parts', met: plain.parts.filter((_, at) => at !== 1).map(({ key }) => key) };
    case 'deduction':
      return {
        kind: 'cases',
        counts: Object.fromEntries(plain.deductions.map(({ key }) => [key, index % 2])),
        knockOuts: [],
      };
    case 'percentPair':
      return { kind: 'pair', first: share, second: share };
    case 'timeliness':
      return { kind: 'day', day: '2026-01-05' };
    case 'points':
      return { kind: 'points', points: plain.min };
    case 'notSelfScored':
      return null;
  }
}

/** One document for most items, one for many, a long unbroken name, one removed, and one that nobody could read. */
function demoEvidence(set: CriteriaSet): readonly RecordedEvidence[] {
  const items = placedItems(set).map(({ item }) => item);
  const placed = items
    .filter((_, index) => index % 4 !== 3)
    .map((item, index) => {
      const fields = {
        number: `${index + 12}/KH-SNV`,
        issuedOn: '2026-01-09',
        issuer: 'Sở Nội vụ',
        summary: `Kế hoạch thực hiện ${item.name.toLocaleLowerCase('vi')}`,
      };
      return at({ ...fileOf(`e${index}`, 'a', fields), itemKeys: [item.key] });
    });
  const some = items.slice(0, 6).map(({ key }) => key);
  const longName = 'bao_cao_tong_hop_ket_qua_cai_cach_hanh_chinh_nam_2026_ban_ky_so_lan_cuoi.pdf';
  return [
    ...placed,
    at({ ...fileOf('long', 'b'), name: longName, itemKeys: some }),
    at({
      ...scanOf('scan', [
        ['c', ''],
        ['d', ''],
      ]),
      itemKeys: some.slice(0, 1),
    }),
    at({ ...fileOf('gone', 'e'), name: 'da-go-bo.pdf', itemKeys: some, removed: true }),
  ];
}

function at(document: Evidence): RecordedEvidence {
  return { ...document, version: 1, addedBy: 'an', addedAt: AT };
}
