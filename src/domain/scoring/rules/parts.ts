import type { Part } from '../../criteria/scoring-rule.ts';
import { type Points, points } from '../../scaled.ts';
import { earned, type RuleScoring, refused, wrongKind } from '../evaluation.ts';

/** Takes the keys of the parts that are met; a part named twice counts once. */
export const parts: RuleScoring<'parts'> = {
  evaluate(rule, answer) {
    if (answer.kind !== 'parts') return wrongKind(rule.kind, answer);
    const unknown = answer.met.find((key) => !rule.parts.some((part) => part.key === key));
    if (unknown !== undefined) return refused({ name: 'unknownPart', key: unknown });
    return earned(sum(rule.parts.filter(({ key }) => answer.met.includes(key))), null);
  },
  best(rule, ceiling) {
    const all = sum(rule.parts);
    return all <= ceiling ? all : bestSubset(rule.parts, ceiling);
  },
};

function sum(of: readonly Part[]): Points {
  return points(of.reduce((total, part) => total + part.points, 0));
}

function bestSubset(of: readonly Part[], ceiling: Points): Points {
  const reached = new Set([0]);
  for (const part of of) {
    for (const total of [...reached]) {
      if (total + part.points <= ceiling) reached.add(total + part.points);
    }
  }
  return points(Math.max(...reached));
}
