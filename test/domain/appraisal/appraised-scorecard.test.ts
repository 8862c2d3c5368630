import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { domain, item, pts } from '../../../src/demo/authoring.ts';
import { yesNo } from '../../../src/demo/authoring-rules.ts';
import { appraiseScorecard } from '../../../src/domain/appraisal/appraised-scorecard.ts';
import { resultHash, resultStandingOf } from '../../../src/domain/appraisal/result-standing.ts';
import type { Round, Verdict } from '../../../src/domain/appraisal/verdict.ts';
import type { Course } from '../../../src/domain/course/course.ts';
import type { CourseEvent } from '../../../src/domain/course/course-event.ts';
import { foldCourse } from '../../../src/domain/course/fold-course.ts';
import type { CriteriaSet, ScoredItem } from '../../../src/domain/criteria/criteria-set.ts';
import { placedItems } from '../../../src/domain/criteria/criteria-set.ts';
import type { Points } from '../../../src/domain/scaled.ts';
import type { RecordedEntry } from '../../../src/domain/scorecard/score-entry.ts';
import { totalScorecard } from '../../../src/domain/scorecard/scorecard-totals.ts';

const profile = { kind: null, exemptions: ['3'], ranked: true };
const campaign = { bonusCap: pts('2'), penaltyCap: pts('5'), referenceDays: {} };

const plain = (code: string, max: string, more: Partial<ScoredItem> = {}) => ({
  ...item(code, `Mục ${code}`, max, yesNo(max, 'Đạt', 'Không đạt'), { evidence: [] }),
  ...more,
});

const set: CriteriaSet = {
  slug: 'thu',
  version: 1,
  name: 'Bộ thử',
  year: 2026,
  decision: null,
  maxPoints: pts('20'),
  domains: [
    domain('1', 'Một', '12', [
      plain('1.1', '5'),
      plain('1.2', '3'),
      plain('1.3', '4', { rule: { kind: 'notSelfScored', by: 'survey' } }),
    ]),
    domain('2', 'Hai', '8', [
      plain('2.1', '8', { notApplicable: 'removedFromMaximum' }),
      plain('2.2', '3', { counts: 'bonus' }),
      plain('2.3', '3', { counts: 'penalty', rule: { kind: 'notSelfScored', by: 'council' } }),
    ]),
    domain('3', 'Ba', '2', [plain('3.1', '2')]),
  ],
};
const keys = placedItems(set).map(({ item: { key } }) => key);

const entry = (yes: boolean, max: string): RecordedEntry => ({
  answer: { kind: 'yesNo', yes },
  notApplicable: null,
  explanation: null,
  points: yes ? pts(max) : pts('0'),
  version: 1,
  changedBy: 'an',
  changedAt: 1,
});
const entries = new Map([
  ['1.1', entry(true, '5')],
  ['1.2', entry(true, '3')],
  ['2.1', entry(true, '8')],
  ['2.2', entry(true, '3')],
]);

const agreed = (points: Points | null, entryVersion = 1): Verdict => ({
  kind: 'agreed',
  entryVersion,
  points,
});
const given = (points: string, entryVersion = 1): Verdict => ({
  kind: 'changed',
  entryVersion,
  award: { kind: 'points' },
  points: pts(points),
  reason: { code: 'belowLevel', text: 'Chưa đủ' },
});
const asked: Verdict = { kind: 'asked', entryVersion: 1, text: 'Cho xin số liệu' };
const sent: CourseEvent = {
  kind: 'submitted',
  receiptId: 'r',
  contentHash: 'a'.repeat(64),
  latePenalty: pts('0'),
};

const judge = (itemKey: string, verdict: Verdict, round: Round = 1): CourseEvent => ({
  kind: 'itemAppraised',
  itemKey,
  round,
  verdict,
});
const explain = (itemKey: string): CourseEvent => ({ kind: 'itemExplained', itemKey, text: 'Đã có đủ' });

function course(events: readonly CourseEvent[]): Course {
  return foldCourse(events.map((event, at) => ({ sequence: at + 1, at, officialId: 'ha', event })));
}

function appraised(events: readonly CourseEvent[], recorded = entries) {
  return appraiseScorecard(set, profile, campaign, recorded, course([sent, ...events]));
}

const everything: readonly CourseEvent[] = [
  judge('1.1', agreed(pts('5'))),
  judge('1.2', given('1')),
  judge('1.3', given('3,5', 0)),
  judge('2.1', agreed(pts('8'))),
  judge('2.2', agreed(pts('3'))),
  judge('2.3', given('1,5', 0)),
];

describe('an appraised scorecard', () => {
  test('adds up what was found, with bonus and penalty capped, and leaves the rest in the maximum', () => {
    const { points, maximum, judged, toJudge } = appraised(everything);
    // 5 + 1 + 3,5 + 8, bonus capped at 2, penalty 1,5.
    expect({ points, maximum, judged, toJudge }).toEqual({
      points: pts('18'),
      maximum: pts('20'),
      judged: 6,
      toJudge: 6,
    });
  });

  test('takes off what sending late cost, never below nothing', () => {
    const late: CourseEvent = { ...sent, latePenalty: pts('2,5') } as CourseEvent;
    const of = (events: readonly CourseEvent[]) =>
      appraiseScorecard(set, profile, campaign, entries, course([late, ...events])).points;
    expect(of(everything)).toBe(pts('15,5'));
    expect(of([])).toBe(pts('0'));
  });

  test('never takes a self-score for an appraised one', () => {
    expect(appraised([])).toMatchObject({ points: 0, maximum: pts('20'), judged: 0, toJudge: 5 });
  });

  test('asks again where the answer that was judged changed since', () => {
    const changed = new Map(entries).set('1.1', { ...entry(false, '5'), version: 2 });
    const found = appraised(everything, changed);
    expect(found.items.get('1.1')).toMatchObject({ standing: 'waiting', points: null });
    expect(found.judged).toBe(5);
  });

  test('asks again where an amended set makes the item worth less than was given', () => {
    const [first, ...others] = set.domains;
    if (first === undefined) throw new Error('no domain');
    const less = first.criteria.map((each) => (each.key === '1.3' ? { ...each, maxPoints: pts('2') } : each));
    const amended = { ...set, domains: [{ ...first, criteria: less }, ...others] };
    const found = appraiseScorecard(amended, profile, campaign, entries, course([sent, ...everything]));
    expect(found.items.get('1.3')).toMatchObject({ standing: 'waiting', points: null });
    expect(found.judged).toBe(5);
  });

  const amendedTo = (key: string, max: string): CriteriaSet => ({
    ...set,
    domains: set.domains.map((each) => ({
      ...each,
      criteria: each.criteria.map((one) =>
        one.key === key && one.kind === 'item' && one.rule.kind !== 'notSelfScored'
          ? { ...one, maxPoints: pts(max), rule: yesNo(max, 'Đạt', 'Không đạt') }
          : one.key === key
            ? { ...one, maxPoints: pts(max) }
            : one,
      ),
    })),
  });

  test.each([
    ['a share', { kind: 'share' as const, percent: 800_000 }],
    ['grades', { kind: 'grades' as const, a: 7, b: 1, c: 2, d: 0 }],
  ])('gives what a survey found as %s of what the item is worth by an amended set', (_as, award) => {
    const found = { ...given('3,2', 0), award, points: pts('3,2') } as Verdict;
    const worth = (max: string) => {
      const events = course([sent, judge('1.3', found)]);
      const { items } = appraiseScorecard(amendedTo('1.3', max), profile, campaign, entries, events);
      return items.get('1.3');
    };
    expect(worth('4')).toMatchObject({ standing: 'settled', points: pts('3,2') });
    expect(worth('10')).toMatchObject({ standing: 'settled', points: pts('8') });
    expect(worth('2')).toMatchObject({ standing: 'settled', points: pts('1,6') });
  });

  test('lets the unit explain a cut by what the item is worth now, whatever the second round finds', () => {
    const no: Verdict = {
      ...given('0'),
      award: { kind: 'answer', answer: { kind: 'yesNo', yes: false } },
    } as Verdict;
    // Judged when "no" was worth 3, as much as "yes" is worth by the amended set.
    const before = { ...no, points: pts('3') } as Verdict;
    const flagged = (...events: readonly CourseEvent[]) =>
      appraiseScorecard(
        amendedTo('1.1', '3'),
        profile,
        campaign,
        entries,
        course([sent, ...events]),
      ).items.get('1.1')?.flagged;
    expect(flagged(judge('1.1', before))).toBe(true);
    expect(flagged(judge('1.1', before), judge('1.1', agreed(pts('3')), 2))).toBe(true);
  });

  test('goes back to the verdict before when one is taken back', () => {
    const before = appraised(everything);
    const later = [...everything, judge('1.2', agreed(pts('3')))];
    expect(appraised(later).points).toBe(pts('20'));
    expect(appraised([...later, { kind: 'verdictTakenBack', itemKey: '1.2', round: 1 }])).toEqual(before);
  });

  test('keeps a claim of not applicable in the maximum until it is agreed to', () => {
    const claim: RecordedEntry = {
      ...entry(true, '8'),
      answer: null,
      notApplicable: { reason: 'Không phát sinh' },
      points: null,
    };
    const claimed = new Map(entries).set('2.1', claim);
    const without = everything.filter((event) => event.kind !== 'itemAppraised' || event.itemKey !== '2.1');
    expect(appraised(without, claimed).maximum).toBe(pts('20'));
    expect(appraised([...without, judge('2.1', agreed(null))], claimed).maximum).toBe(pts('12'));
    const denied = appraised([...without, judge('2.1', given('4'))], claimed);
    expect(denied.maximum).toBe(pts('20'));
    expect(denied.items.get('2.1')).toMatchObject({ flagged: true, points: pts('4') });
  });

  test('lets the unit explain questions and cuts, and nothing else', () => {
    const found = appraised([...everything, judge('2.1', asked)]);
    expect(keys.filter((key) => found.items.get(key)?.flagged)).toEqual(['1.2', '2.1', '2.3']);
    expect(found.items.get('2.1')).toMatchObject({ standing: 'asked', points: null });
  });

  test('is not done while an explanation waits for its answer', () => {
    const explained = appraised([...everything, explain('1.2')]);
    expect(explained.items.get('1.2')).toMatchObject({ standing: 'explained', points: pts('1') });
    expect(explained).toMatchObject({ judged: 5, flagged: 2, explained: 1 });
    const answered = appraised([...everything, explain('1.2'), judge('1.2', given('2'), 2)]);
    expect(answered.items.get('1.2')).toMatchObject({ standing: 'settled', points: pts('2') });
  });

  test('goes back to the explanation before when one is taken back, and from none to none', () => {
    const takenBack: CourseEvent = { kind: 'explanationTakenBack', itemKey: '1.2' };
    const textsOf = (...events: readonly CourseEvent[]) =>
      course([sent, ...everything, ...events])
        .appraisals.get('1.2')
        ?.explanations.map(({ text }) => text);
    const [first, second] = [explain('1.2'), { ...explain('1.2'), text: 'Gửi thêm' } as CourseEvent];
    expect(textsOf(first, second, takenBack)).toEqual(['Đã có đủ']);
    expect(textsOf(first, takenBack, second)).toEqual(['Gửi thêm']);
    expect(textsOf(first, takenBack, takenBack)).toEqual([]);
    expect(appraised([...everything, first, takenBack])).toEqual(appraised(everything));
  });
});

describe('the result', () => {
  const standing = (events: readonly CourseEvent[]) =>
    resultStandingOf({ set, profile, campaign, entries, course: course([sent, ...events]) });
  const hash = resultHash(appraised(everything));

  test('is there once everything is judged', () => {
    expect(standing(everything.slice(1))).toMatchObject({ appraisedPoints: null, domains: null, toJudge: 6 });
    expect(standing(everything)).toMatchObject({
      appraisedPoints: pts('18'),
      appraisedMaximum: pts('20'),
      domains: [
        { code: '1', points: pts('9,5'), maximum: pts('12') },
        { code: '2', points: pts('8'), maximum: pts('8') },
        { code: '3', points: 0, maximum: 0 },
      ],
    });
  });

  test('is confirmed as it was, and not as it became', () => {
    const confirmed: CourseEvent = { kind: 'resultConfirmed', resultHash: hash };
    expect(standing([...everything, confirmed]).confirmedAt).toBe(7);
    expect(standing([...everything, confirmed, judge('1.2', given('2'))]).confirmedAt).toBeNull();
    const returned: CourseEvent = { kind: 'resultReturned', reason: 'Cộng nhầm' };
    expect(standing([...everything, confirmed, returned]).confirmedAt).toBeNull();
  });
});

describe('whatever was judged in whatever order', () => {
  const selfScored = ['1.1', '1.2', '2.1', '2.2'];
  const verdicts = fc.record({
    itemKey: fc.constantFrom(...keys),
    round: fc.constantFrom<Round>(1, 2),
    quarter: fc.integer({ min: 0, max: 8 }),
    kind: fc.constantFrom('agreed', 'given', 'asked', 'explained', 'unexplained', 'takenBack'),
  });
  const eventOf = ({
    itemKey,
    round,
    quarter,
    kind,
  }: {
    readonly itemKey: string;
    readonly round: Round;
    readonly quarter: number;
    readonly kind: string;
  }): CourseEvent => {
    const version = entries.has(itemKey) ? 1 : 0;
    if (kind === 'explained') return explain(itemKey);
    if (kind === 'unexplained') return { kind: 'explanationTakenBack', itemKey };
    if (kind === 'takenBack') return { kind: 'verdictTakenBack', itemKey, round };
    if (kind === 'asked') return judge(itemKey, { ...asked, entryVersion: version }, round);
    if (kind === 'agreed') return judge(itemKey, agreed(null, version), round);
    return judge(itemKey, given(String(quarter / 4).replace('.', ','), version), round);
  };
  const histories = fc.array(verdicts.map(eventOf), { maxLength: 40 });

  test('the total is what its settled items add up to', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const found = appraised(events);
        const sum = (counts: string) =>
          placedItems(set)
            .filter(({ item: each }) => each.counts === counts)
            .reduce((total, { item: { key } }) => total + (found.items.get(key)?.points ?? 0), 0);
        const net = sum('regular') + Math.min(sum('bonus'), pts('2')) - Math.min(sum('penalty'), pts('5'));
        expect(found.points).toBe(Math.max(0, net));
        expect(found.judged).toBeLessThanOrEqual(found.toJudge);
      }),
    );
  });

  test('verdicts on different items give the same result in any order', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (events, order) => {
        const itemOf = (event: CourseEvent) => ('itemKey' in event ? event.itemKey : '');
        const rank = new Map(keys.map((key, index) => [key, order[index] ?? 0]));
        const byItem = events.toSorted(
          (a, b) => (rank.get(itemOf(a)) ?? 0) - (rank.get(itemOf(b)) ?? 0) || 0,
        );
        // Sorting is stable, so what was said of one item keeps its order unless two items share a rank.
        const mixed = events.every((event) => keys.includes(itemOf(event)));
        expect(mixed).toBe(true);
        expect(appraised(byItem).points).toBe(appraised(events).points);
        expect(resultHash(appraised(byItem))).toBe(resultHash(appraised(events)));
      }),
    );
  });

  test('agreeing with everything gives the unit its own total', () => {
    const all = selfScored.map((key) => judge(key, agreed(null)));
    const others = [judge('1.3', given('0', 0)), judge('2.3', given('0', 0))];
    const own = totalScorecard(set, profile, campaign, entries).overall.points;
    expect(appraised([...all, ...others]).points).toBe(own);
  });
});
