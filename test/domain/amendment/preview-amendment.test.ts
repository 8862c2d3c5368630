import { describe, expect, test } from 'vitest';
import type { AmendedScorecard, UnitAmendment } from '../../../src/domain/amendment/amendment.ts';
import { previewAmendment } from '../../../src/domain/amendment/preview-amendment.ts';
import { emptyCourse } from '../../../src/domain/course/course.ts';
import type { CriteriaSet } from '../../../src/domain/criteria/criteria-set.ts';
import {
  council,
  doesNotApply,
  domain,
  entry,
  item,
  levels,
  no,
  pts,
  setOf,
  unit,
  yes,
  yesNo,
} from '../build.ts';
import { amendable, scorecard } from './amended.ts';

/** Hồng Ngự, 02/2024: two domains, the second with 7.1 to 7.3. */
const older = setOf(10, [
  domain('2', 3, [item('2.1', 2, yesNo(2)), item('2.2', 1, yesNo(1))]),
  domain('7', 7, [
    item('7.1', 3, yesNo(3)),
    item('7.2', 2, levels(2, 1, 0), { name: 'Dịch vụ công trực tuyến và bưu chính công ích' }),
    item('7.3', 2, yesNo(2), { name: 'Áp dụng ISO 9001' }),
  ]),
]);
/** Content 2 from 3 to 4 points, 7.2 renamed with other points, 7.3 no longer scored. */
const newer: CriteriaSet = {
  ...setOf(11, [
    domain('2', 4, [item('2.1', 3, yesNo(3)), item('2.2', 1, yesNo(1))]),
    domain('7', 7, [
      item('7.1', 3, yesNo(3)),
      item('7.2', 4, levels(4, 2, 0), { name: 'Dịch vụ công trực tuyến và thanh toán trực tuyến' }),
    ]),
  ]),
  version: 2,
};
const all = { '2.1': yes, '2.2': no, '7.1': yes, '7.2': entry({ kind: 'level', index: 1 }), '7.3': yes };

function only(set: CriteriaSet, given: AmendedScorecard): UnitAmendment {
  const { units } = previewAmendment(set, amendable([given]));
  const [first] = units;
  if (first === undefined) throw new Error('nothing changes');
  return first;
}

const codes = (items: readonly { readonly code: string }[]) => items.map(({ code }) => code);

test('points, maximum, class and what was answered before and after, exactly', () => {
  const amended = only(newer, scorecard(older, all));
  expect(amended.before).toMatchObject({ points: pts(8), maximum: pts(10), answered: 5, toAnswer: 5 });
  expect(amended.after).toMatchObject({ points: pts(8), maximum: pts(11), answered: 4, toAnswer: 4 });
  expect([amended.before.className, amended.after.className]).toEqual(['Tốt', 'Khá']);
});

test('what changed in the table is told item by item, what is gone first', () => {
  expect(only(newer, scorecard(older, {})).changes).toEqual([
    { itemKey: '7.3', code: '7.3', name: 'Áp dụng ISO 9001', what: 'dropped', maximum: pts(2) },
    { itemKey: '2.1', code: '2.1', name: 'Mục 2.1', what: 'repointed', before: pts(2), after: pts(3) },
    {
      itemKey: '7.2',
      code: '7.2',
      name: 'Dịch vụ công trực tuyến và thanh toán trực tuyến',
      what: 'repointed',
      before: pts(2),
      after: pts(4),
    },
  ]);
});

test('an answer whose item is gone is set aside, one whose item changed counts and is to be looked at', () => {
  const amended = only(newer, scorecard(older, all));
  expect(amended.setAside).toMatchObject([{ code: '7.3', why: 'gone' }]);
  expect(amended.toReview).toMatchObject([
    { code: '2.1', before: pts(2), after: pts(3), returned: false },
    { code: '7.2', before: pts(1), after: pts(2), returned: false },
  ]);
  expect(amended.toAnswer).toEqual([]);
});

test('an answer that does not fit the new way of scoring is asked again, a new item is asked', () => {
  const counted = { ...newer, version: 3 };
  const changed: CriteriaSet = {
    ...counted,
    domains: [domain('2', 4, [item('2.1', 3, levels(3, 0)), item('2.3', 1, yesNo(1))])],
  };
  const amended = only(changed, scorecard(older, all));
  expect(amended.toAnswer).toMatchObject([
    { code: '2.1', why: 'again' },
    { code: '2.3', why: 'new' },
  ]);
  expect(codes(amended.setAside)).toEqual(['2.2', '7.1', '7.2', '7.3']);
});

test('a claim that an item does not apply is asked again where it no longer can be made', () => {
  const removable = item('a', 2, yesNo(2), { notApplicable: 'removedFromMaximum' });
  const before = setOf(2, [domain('1', 2, [removable])]);
  const after = { ...setOf(2, [domain('1', 2, [item('a', 2, yesNo(2))])]), version: 2 };
  const amended = only(after, scorecard(before, { a: doesNotApply }));
  expect(amended.toAnswer).toMatchObject([{ code: 'a', why: 'again' }]);
  expect([amended.before.maximum, amended.after.maximum]).toEqual([0, pts(2)]);
});

test('an item that the council scores from now on keeps its answer aside', () => {
  const after = { ...setOf(2, [domain('1', 2, [item('a', 2, council)])]), version: 2 };
  const before = setOf(2, [domain('1', 2, [item('a', 2, yesNo(2))])]);
  expect(only(after, scorecard(before, { a: yes })).setAside).toMatchObject([{ why: 'notScored' }]);
});

test('a bonus that is new is offered, and not something that must be answered', () => {
  const before = setOf(2, [domain('1', 2, [item('a', 2, yesNo(2))])]);
  const bonus = item('b', 1, yesNo(1), { counts: 'bonus' });
  const after = { ...setOf(2, [domain('1', 2, [item('a', 2, yesNo(2)), bonus])]), version: 2 };
  const amended = only(after, scorecard(before, { a: yes }));
  expect(amended.toAnswer).toEqual([]);
  expect(amended.changes).toMatchObject([{ code: 'b', what: 'added' }]);
});

test('what comes back counts by the answer from before it was dropped', () => {
  const again = { ...older, version: 3 };
  const amended = only(again, scorecard(newer, all));
  expect(amended.toReview.find(({ code }) => code === '7.3')).toMatchObject({
    before: null,
    after: pts(2),
    returned: true,
  });
  expect(amended.after).toMatchObject({ points: pts(8), maximum: pts(10) });
});

test('units for which nothing changes are counted, not listed', () => {
  const exempt = { profile: { ...unit, exemptions: ['2', '7'] } };
  const same = scorecard(older, {}, { ...exempt, scorecardId: 'k:u2', unitCode: 'U2' });
  const { units, unchanged } = previewAmendment(newer, amendable([same, scorecard(older, all)]));
  expect([units.map(({ unitCode }) => unitCode), unchanged]).toEqual([['U1'], 1]);
});

test('scorecards are begun by an entry of any kind, or by being sent', () => {
  const submission = { by: 'an', at: 7, receiptId: 'r', contentHash: 'a', latePenalty: pts(0) };
  const sent = { ...emptyCourse, submission: { ...submission, extensionsBefore: 0 } };
  const explained = { ...yes, answer: null, explanation: 'Chờ số liệu' };
  const { begun } = previewAmendment(
    newer,
    amendable([
      scorecard(older, {}),
      scorecard(older, { '7.1': explained }, { scorecardId: 'k:u2', unitCode: 'U2' }),
      scorecard(older, {}, { scorecardId: 'k:u3', unitCode: 'U3', course: sent }),
    ]),
  );
  expect(begun).toBe(2);
});

test('a scorecard that was sent, approved or appraised says so', () => {
  const deed = { by: 'binh', at: 7 };
  const verdict = { kind: 'agreed', entryVersion: 1, points: pts(1) } as const;
  const course = {
    ...emptyCourse,
    approval: { ...deed, contentHash: 'a', lines: {} },
    submission: { ...deed, receiptId: 'r', contentHash: 'a', latePenalty: pts(0), extensionsBefore: 0 },
    appraisals: new Map(
      ['7.1', '7.2'].map((key) => [
        key,
        { verdicts: [{ ...deed, round: 1 as const, verdict }], explanations: [] },
      ]),
    ),
  };
  const amended = only(newer, scorecard(older, all, { course }));
  expect(amended).toMatchObject({ submittedAt: 7, approved: true });
  expect(codes(amended.judged)).toEqual(['7.2']);
  expect([amended.before.toJudge, amended.after.toJudge]).toEqual([5, 4]);
});

describe('what names something that is gone is warned of', () => {
  const warningsOf = (given: Parameters<typeof amendable>[1], cards = [scorecard(older, {})]) =>
    previewAmendment(newer, amendable(cards, given)).warnings;

  test('exemptions of a unit', () => {
    const profile = { ...unit, exemptions: ['7.1', '7.3'] };
    expect(warningsOf({}, [scorecard(older, {}, { profile })])).toEqual([
      { name: 'exemptionGone', unitName: 'Đơn vị 1', keys: ['7.3'] },
    ]);
  });

  test('scopes of roles, unless another set of the campaign has the item', () => {
    const role = {
      officialName: 'Lê Mẫu Chi',
      unitName: null,
      role: 'appraiser',
      keys: ['7.3', '2'],
    } as const;
    expect(warningsOf({ scopedRoles: [role] })).toEqual([{ name: 'scopeGone', ...role, keys: ['7.3'] }]);
    expect(warningsOf({ scopedRoles: [role], otherSets: [older] })).toEqual([]);
    const ofUnit = { ...role, unitName: 'Đơn vị 1' };
    expect(warningsOf({ scopedRoles: [ofUnit], otherSets: [older] })).toHaveLength(1);
  });

  test('delegations that are not over', () => {
    const given = { by: 'an', at: 1, id: 'd', itemKeys: ['7.2', '7.3'], to: 'binh', until: 200, ended: null };
    const names = new Map([['binh', 'Trần Thử Bình']]);
    const held = (more: Partial<typeof given> | { ended: object }) =>
      scorecard(older, {}, { course: { ...emptyCourse, delegations: [{ ...given, ...more } as never] } });
    expect(warningsOf({ names }, [held({})])).toEqual([
      { name: 'delegationGone', unitName: 'Đơn vị 1', officialName: 'Trần Thử Bình', codes: ['7.3'] },
    ]);
    expect(warningsOf({ names }, [held({ until: 100 })])).toEqual([]);
    expect(
      warningsOf({ names }, [held({ ended: { how: 'returned', reason: 'x', by: 'b', at: 2 } })]),
    ).toEqual([]);
  });

  test('an item that moved up by one when the item before it was dropped', () => {
    const before = setOf(4, [
      domain('7', 4, [item('7.3', 2, yesNo(2), { name: 'ISO' }), item('7.4', 2, yesNo(2), { name: 'Mạng' })]),
    ]);
    const after = { ...setOf(2, [domain('7', 2, [item('7.3', 2, yesNo(2), { name: 'Mạng' })])]), version: 2 };
    expect(previewAmendment(after, amendable([scorecard(before, {})])).warnings).toEqual([
      { name: 'renumbered', itemName: 'Mạng', oldCode: '7.4', newCode: '7.3' },
    ]);
  });

  test('a rule that counts from a day which the campaign does not name', () => {
    const timely = item('a', 1, {
      kind: 'timeliness',
      reference: 'ke-hoach-tinh',
      referenceLabel: 'Kế hoạch của tỉnh',
      bands: [{ label: 'Kịp thời', withinDays: 30, points: pts(1) }],
      never: { label: 'Không', points: pts(0) },
    });
    const after = { ...setOf(1, [domain('2', 1, [timely])]), version: 2 };
    const preview = (referenceDays: Record<string, string>) => {
      const given = amendable([scorecard(older, {})]);
      return previewAmendment(after, { ...given, campaign: { ...given.campaign, referenceDays } }).warnings;
    };
    expect(preview({})).toEqual([{ name: 'referenceDayMissing', code: 'a', reference: 'ke-hoach-tinh' }]);
    expect(preview({ 'ke-hoach-tinh': '2026-01-05' })).toEqual([]);
  });
});
