import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Facts } from '../../../src/conversation/facts.ts';
import { decodeState, encodeState, initialState, type State } from '../../../src/conversation/state.ts';
import type { Turn } from '../../../src/conversation/step.ts';
import { verdictOf } from '../../../src/domain/appraisal/item-appraisal.ts';
import type { Verdict } from '../../../src/domain/appraisal/verdict.ts';
import { grantFault, isPlaced, reaches, unitRoles } from '../../../src/domain/authority/grant.ts';
import { placedItems } from '../../../src/domain/criteria/criteria-set.ts';
import { runs } from '../../property-runs.ts';
import { pureWorld } from '../../transcripts/pure-world.ts';
import { appraisalSeed, secondRoundSeed } from '../../transcripts/seeds/appraisal-seed.ts';

type Doing =
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'tapPrinted'; readonly nth: number }
  /** Whatever leads on to a verdict from the card in view. */
  | { readonly do: 'judge'; readonly nth: number }
  | { readonly do: 'tapAny'; readonly choice: string; readonly cardsBack: number };

const LINES =
  `thẩm định|tiếp|để sau|đồng ý|hoàn tác|lịch sử|tài liệu|quay lại|#|0|1|2|3|1,5|1,5 điểm|0,5 điểm|99 điểm|2 điểm|
17/20|87,5 %|A 40 B 10 C 5 D 1|A 0|xong|không|có|Thiếu biên bản kiểm tra.|ab|tc 1.1 sở y tế|tc 1.3 sở y tế|tc 4.2 sở tài chính|
tc 2.2 sở nội vụ|tc 2.3 sở y tế|so sánh tc 3.1|so sánh tc 1.4|thẩm định sở nội vụ|thẩm định sở xây dựng|chờ giải trình|tc 9.9|
theo đơn vị|theo tiêu chí|đổi đơn vị|tiến độ`
    .split('|')
    .map((line) => line.trim());

const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...LINES).map((text) => ({ do: 'type', text }) as const) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => ({ do: 'type', text }) as const),
  },
  { weight: 3, arbitrary: fc.nat(11).map((nth) => ({ do: 'tapPrinted', nth }) as const) },
  { weight: 8, arbitrary: fc.nat(11).map((nth) => ({ do: 'judge', nth }) as const) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat(12).map(String), fc.nat(2))
      .map(([choice, cardsBack]) => ({ do: 'tapAny', choice, cardsBack }) as const),
  },
);
const who = fc.constantFrom('binh', 'binh', 'huong', 'truong', 'giang', 'dau-moi');
const history = fc.array(fc.record({ who, doing }), { minLength: 20, maxLength: 40, size: 'max' });

const JUDGING = [
  'agreeItem',
  'changeItem',
  'judgeAnswer',
  'judgeKnockOut',
  'giveReason',
  'askUnit',
  'judgeAnyway',
];
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  text: ['Thiếu biên bản kiểm tra.', 'Kết luận thanh tra số 4.'],
  share: ['17/20', '60 %', '2,5 điểm', '99 điểm'],
  points: ['0,5', '1,5 điểm', '87,5 %', 'A 40 B 10 C 5 D 1', '99'],
  count: ['0', '2', '1 điểm', '99 điểm'],
};

function lineOf(each: Doing, { options, listening }: State) {
  const tapped = (text: string, cardsBack = 0) => ({ tap: true, text, cardsBack });
  const typed = (text: string) => ({ tap: false, text, cardsBack: 0 });
  if (each.do === 'type') return typed(each.text);
  if (each.do === 'tapAny') return tapped(each.choice, each.cardsBack);
  const nthOf = <Of>(all: readonly Of[]) => all[each.nth % Math.max(1, all.length)];
  const figure = nthOf(FIGURES[listening.kind] ?? []);
  if (each.do === 'judge' && figure !== undefined) return typed(figure);
  const leading = options.filter(({ action }) => JUDGING.includes(action.do));
  const start = options.filter(({ action }) => ['appraiseItem', 'appraisalStart'].includes(action.do));
  const printed = each.do === 'judge' ? (nthOf(leading) ?? nthOf(start)) : nthOf(options);
  return tapped(printed?.choice ?? '1');
}

/** What was done in all, so that a test that never judges anything is not taken for one that passes. */
function playAll(
  seed: ReturnType<typeof appraisalSeed>,
  startsAt: string,
  visit: (facts: Facts, turn: Turn) => void,
) {
  return fc.assert(
    fc.asyncProperty(history, async (happenings) => {
      const states = new Map<string, State>();
      let last: State = initialState;
      const world = pureWorld(seed, undefined, ({ facts, turn }) => {
        last = turn.state;
        expect(decodeState(encodeState(turn.state))).toEqual(turn.state);
        visit(facts, turn);
      });
      let at = Date.parse(startsAt);
      for (const { who: account, doing: each } of happenings) {
        at += 60_000;
        const state = states.get(account) ?? initialState;
        const line = lineOf(each, state);
        if (line.tap) await world.tap(account, line.text, line.cardsBack, at);
        else await world.type(account, line.text, at);
        states.set(account, last);
      }
    }),
    { numRuns: runs(20) },
  );
}

function verdictsOf({ commands }: Turn) {
  return commands.flatMap((command) =>
    command.do === 'recordCourse' && command.event.kind === 'itemAppraised' ? [command.event] : [],
  );
}

/** The item of a verdict in the scorecard that was opened. */
function judged(facts: Facts, itemKey: string) {
  const opened = facts.office?.opened ?? null;
  const placed =
    opened === null ? undefined : placedItems(opened.set).find(({ item }) => item.key === itemKey);
  if (opened === null || placed === undefined) throw new Error(`nothing opened has ${itemKey}`);
  return { opened, placed };
}

function expectWithinMaximum(facts: Facts, itemKey: string, verdict: Verdict) {
  const { opened, placed } = judged(facts, itemKey);
  expect(verdict.entryVersion).toBe(opened.entries.get(itemKey)?.version ?? 0);
  if (verdict.kind === 'asked' || verdict.points === null) return;
  expect(verdict.points).toBeGreaterThanOrEqual(0);
  expect(verdict.points).toBeLessThanOrEqual(placed.item.maxPoints);
}

/** Told from the roles themselves: an appraiser's reaches the item, and none makes them a member of the unit. */
function isResponsible(
  grants: Facts['grants'],
  target: { readonly unitId: string; readonly domainKey: string; readonly itemKey: string },
  at: number,
): boolean {
  const held = grants.filter((grant) => grantFault(grant, at) === null && isPlaced(grant, target));
  return (
    held.some((grant) => grant.role === 'appraiser' && reaches(grant, target)) &&
    !held.some(({ role }) => unitRoles.includes(role))
  );
}

function expectTheirs(facts: Facts, itemKey: string) {
  const { opened, placed } = judged(facts, itemKey);
  const target = { unitId: opened.unitId, domainKey: placed.domain.key, itemKey };
  const isLead = facts.office?.roles.includes('appraisalLead') === true;
  expect(isLead || isResponsible(facts.grants, target, facts.sentAt)).toBe(true);
}

test.each([
  ['first', appraisalSeed(), '2026-11-03T01:00:00Z', 1],
  ['second', secondRoundSeed(), '2026-11-24T01:00:00Z', 2],
] as const)(
  'whatever appraisers do in the %s round, verdicts are their own to give, within the maximum, and change nothing of the unit',
  async (_name, seed, startsAt, round) => {
    let given = 0;
    await playAll(seed, startsAt, (facts, turn) => {
      const own = turn.commands.map((command) => command.do).filter((kind) => kind !== 'recordCourse');
      expect(own.filter((kind) => kind === 'recordEntry' || kind === 'saveEvidence')).toEqual([]);
      for (const event of verdictsOf(turn)) {
        given += 1;
        const { itemKey, verdict } = event;
        expectWithinMaximum(facts, itemKey, verdict);
        expect(event.round).toBe(round);
        expect(verdict.kind === 'asked' && round === 2).toBe(false);
        expectTheirs(facts, itemKey);
      }
      for (const command of turn.commands) {
        if (command.do !== 'recordCourse' || command.event.kind !== 'verdictTakenBack') continue;
        const { itemKey } = command.event;
        const verdicts = facts.office?.opened?.course.appraisals.get(itemKey)?.verdicts ?? [];
        expect(verdictOf(verdicts, round)?.by).toBe(facts.official?.id);
      }
    });
    expect(given).toBeGreaterThan(5);
  },
);
