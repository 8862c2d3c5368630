import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScoreEntry } from '../../../src/domain/scorecard/score-entry.ts';
import { totalScorecard } from '../../../src/domain/scorecard/scorecard-totals.ts';
import { whatIf } from '../../../src/domain/scorecard/what-if.ts';
import { campaign, doesNotApply, entry, flatSet, item, levels, no, unit, yes, yesNo } from '../build.ts';

const set = flatSet([
  item('1.1', 6, levels(6, 3, 0), { notApplicable: 'removedFromMaximum' }),
  item('1.2', 4, yesNo(4)),
]);

test('an assumption moves points and class, and only in the answer', () => {
  const entries = new Map([['1.2', yes]]);
  const found = whatIf(set, unit, campaign, entries, '1.1', entry({ kind: 'level', index: 1 }));
  expect(found.before.overall.points).toBe(40_000);
  expect(found.after.overall.points).toBe(70_000);
  expect(found.classBefore?.name).toBe('Yếu');
  expect(found.classAfter?.name).toBe('Khá');
  expect([...entries.keys()]).toEqual(['1.2']);
});

test('an answer may be assumed away', () => {
  const found = whatIf(set, unit, campaign, new Map([['1.2', yes]]), '1.2', null);
  expect(found.after.items.get('1.2')?.state).toBe('unanswered');
});

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
}

test('nothing is changed: frozen input, the same entries before and after', () => {
  frozen(set);
  const some = fc.constantFrom(yes, no, doesNotApply, entry({ kind: 'level', index: 0 }));
  const key = fc.constantFrom('1.1', '1.2');
  fc.assert(
    fc.property(fc.array(fc.tuple(key, some)), key, fc.option(some), (answers, itemKey, assumed) => {
      const entries: Map<string, ScoreEntry> = new Map(answers);
      const copy = structuredClone([...entries]);
      const before = totalScorecard(set, unit, campaign, entries);
      const found = whatIf(set, unit, campaign, entries, itemKey, assumed);
      expect([...entries]).toEqual(copy);
      expect(found.before).toEqual(before);
      expect(totalScorecard(set, unit, campaign, entries)).toEqual(before);
    }),
  );
});
