import { describe, expect, test } from 'vitest';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import type { CriteriaSet } from '../../../src/domain/criteria/criteria-set.ts';
import { buildReport } from '../../../src/domain/report/build-report.ts';
import type { ReportInput, ReportRow } from '../../../src/domain/report/report-data.ts';
import type { Entries } from '../../../src/domain/scorecard/scorecard-totals.ts';
import { totalScorecard } from '../../../src/domain/scorecard/scorecard-totals.ts';
import {
  council,
  doesNotApply,
  domain,
  entry,
  group,
  item,
  levels,
  no,
  pts,
  setOf,
  unit,
  yes,
  yesNo,
} from '../build.ts';
import { AT, demoReport } from './demo-report.ts';

const set: CriteriaSet = setOf(12, [
  domain('1', 7, [
    group('1.1', 4, [
      item('1.1.1', 1.5, yesNo(1.5)),
      item('1.1.2', 2.5, levels(2.5, 0.125, 0), { notApplicable: 'removedFromMaximum' }),
    ]),
    item('1.2', 3, yesNo(3), { notApplicable: 'fullPoints' }),
  ]),
  domain('2', 5, [
    group('2.1', 4, [item('2.1.1', 2, council), item('2.1.2', 2, { kind: 'notSelfScored', by: 'survey' })]),
    item('2.2', 1, yesNo(1), { unitKinds: ['xa'] }),
  ]),
  domain('3', 0, [
    item('3.1', 2, yesNo(2), { counts: 'bonus' }),
    item('3.2', 1, yesNo(1), { counts: 'penalty' }),
  ]),
]);

function reportOf(entries: Entries, changes: Partial<ReportInput> = {}) {
  const campaign = { ...demoCampaign(AT).campaign, bonusCap: pts(1), penaltyCap: null };
  const profile = changes.profile ?? unit;
  const totals = totalScorecard(set, profile, campaign, entries);
  return buildReport({
    ...demoReport('so-noi-vu'),
    campaign,
    set,
    profile,
    entries,
    totals,
    evidence: [],
    ...changes,
  });
}

const find = (rows: readonly ReportRow[], code: string): ReportRow => {
  const row = rows.find((each) => each.code === code);
  if (row === undefined) throw new Error(`no row ${code}`);
  return row;
};
const brief = ({ code, maximum, score, open }: ReportRow) => [code, maximum, score, open];

describe('the rows of a report', () => {
  test('stand in the order of the table, sums above what they are made of', () => {
    const { rows } = reportOf(
      new Map([
        ['1.1.1', yes],
        ['1.1.2', entry({ kind: 'level', index: 1 })],
        ['1.2', no],
      ]),
    );
    expect(rows.map(brief)).toEqual([
      ['1', pts(7), { kind: 'points', points: pts(1.625) }, 0],
      ['1.1', pts(4), { kind: 'points', points: pts(1.625) }, 0],
      ['1.1.1', pts(1.5), { kind: 'points', points: pts(1.5) }, 0],
      ['1.1.2', pts(2.5), { kind: 'points', points: pts(0.125) }, 0],
      ['1.2', pts(3), { kind: 'points', points: pts(0) }, 0],
      ['2', pts(4), { kind: 'heldByOthers', by: 'council' }, 0],
      ['2.1', pts(4), { kind: 'heldByOthers', by: 'council' }, 0],
      ['2.1.1', pts(2), { kind: 'heldByOthers', by: 'council' }, 0],
      ['2.1.2', pts(2), { kind: 'heldByOthers', by: 'survey' }, 0],
      ['2.2', null, { kind: 'notAssessed' }, 0],
      ['3', null, { kind: 'noSum' }, 0],
      ['3.1', null, { kind: 'notScored' }, 0],
      ['3.2', null, { kind: 'notScored' }, 0],
    ]);
  });

  test('never show what is not scored as 0, and say how much of a sum is open', () => {
    const { rows, summary } = reportOf(new Map([['1.1.1', no]]));
    expect(find(rows, '1.1').score).toEqual({ kind: 'points', points: 0 });
    expect(find(rows, '1.1').open).toBe(1);
    expect(find(rows, '1.2').score).toEqual({ kind: 'notScored' });
    expect([summary.open, summary.toAnswer]).toEqual([2, 3]);
    expect(find(reportOf(new Map()).rows, '1').score).toEqual({ kind: 'notScored' });
  });

  test('show an answer that no longer earns points as not scored', () => {
    const { rows } = reportOf(new Map([['1.1.1', entry({ kind: 'count', count: 3 })]]));
    expect(find(rows, '1.1.1').score).toEqual({ kind: 'notScored' });
  });

  test('tell both meanings of "không áp dụng" apart, with the reason beside the explanation', () => {
    const claimed = { ...doesNotApply, explanation: 'Theo Công văn 5' };
    const { rows, summary } = reportOf(
      new Map([
        ['1.1.2', claimed],
        ['1.2', doesNotApply],
      ]),
    );
    expect(brief(find(rows, '1.1.2'))).toEqual(['1.1.2', null, { kind: 'notApplicable', points: null }, 0]);
    expect(find(rows, '1.1.2').explanation).toBe('Đơn vị không có nhiệm vụ này\nTheo Công văn 5');
    expect(brief(find(rows, '1.2'))).toEqual(['1.2', pts(3), { kind: 'notApplicable', points: pts(3) }, 0]);
    expect(summary.maximum).toBe(pts(8.5));
  });

  test('leave exempt parts out of the maximum and do not count them as open', () => {
    const { rows, summary } = reportOf(new Map(), { profile: { ...unit, exemptions: ['1.1'] } });
    expect(brief(find(rows, '1.1'))).toEqual(['1.1', null, { kind: 'notAssessed' }, 0]);
    expect(brief(find(rows, '1'))).toEqual(['1', pts(3), { kind: 'notScored' }, 1]);
    expect(summary.maximum).toBe(pts(7));
  });

  test('keep bonus and penalty outside the sums; the summary caps them', () => {
    const { rows, summary } = reportOf(
      new Map([
        ['1.2', yes],
        ['3.1', yes],
        ['3.2', yes],
      ]),
    );
    expect(find(rows, '3.1')).toMatchObject({ counts: 'bonus', score: { kind: 'points', points: pts(2) } });
    expect(summary).toMatchObject({
      regular: pts(3),
      bonus: pts(1),
      bonusCap: pts(1),
      penalty: pts(1),
      penaltyCap: null,
      total: pts(3),
    });
  });

  test('name every document that proves the item, but none that was removed', () => {
    const { rows } = buildReport(demoReport('so-noi-vu'));
    expect(find(rows, '1.1.1').evidence).toEqual([
      'Số 12/KH-SNV ngày 09/01/2026 của Sở Nội vụ: Kế hoạch thực hiện thời điểm ban hành kế hoạch cải cách hành chính năm của đơn vị',
      'bao_cao_tong_hop_ket_qua_cai_cach_hanh_chinh_nam_2026_ban_ky_so_lan_cuoi.pdf',
      'Ảnh chụp 2 trang',
    ]);
  });
});

const pointsOf = ({ score }: ReportRow): number =>
  (score.kind === 'points' || score.kind === 'notApplicable') && score.points !== null ? score.points : 0;
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

test.each(['so-noi-vu', 'bql-khu-dai-hoc', 'vp-ubnd-tinh', 'xa-bai-trang', 'phuong-ben-lua'])(
  'of %s, every sum is exactly what stands below it, and all of them the total',
  (unitId) => {
    const input = demoReport(unitId);
    const { rows, summary } = buildReport(input);
    const regular = rows.filter(({ counts }) => counts === 'regular');
    const items = regular.filter(({ kind }) => kind === 'item');
    const domains = regular.filter(({ kind }) => kind === 'domain');
    expect(sum(domains.map(pointsOf))).toBe(summary.regular);
    expect(sum(items.map(pointsOf))).toBe(summary.regular);
    expect(sum(domains.map(({ maximum }) => maximum ?? 0))).toBe(summary.maximum);
    expect(sum(items.map(({ maximum }) => maximum ?? 0))).toBe(summary.maximum);
    expect(domains.map(pointsOf)).toEqual(input.totals.domains.map(({ points }) => points));
    expect(sum(domains.map(({ open }) => open))).toBe(summary.open);
    expect(summary.regular).toBeGreaterThan(0);
    expect(summary.open).toBeGreaterThan(0);
  },
);
