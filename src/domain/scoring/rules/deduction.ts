import type { RuleOf } from '../../criteria/scoring-rule.ts';
import { points } from '../../scaled.ts';
import type { AnswerOf } from '../../scorecard/answer.ts';
import { earned, type RuleScoring, refused, type ScoringRefusal, wrongKind } from '../evaluation.ts';

type Rule = RuleOf<'deduction'>;
type Cases = AnswerOf<'cases'>;

/** Takes the number of cases per line and the knock-outs that happened. A line without a number had no case. */
export const deduction: RuleScoring<'deduction'> = {
  evaluate(rule, answer) {
    if (answer.kind !== 'cases') return wrongKind(rule.kind, answer);
    const refusal = refusalOf(rule, answer);
    if (refusal) return refused(refusal);
    if (answer.knockOuts.length > 0) return earned(points(0), null);
    const left = BigInt(rule.start) - takenAway(rule, answer);
    return earned(points(Math.max(0, Number(left))), null);
  },
  best: ({ start }, ceiling) => points(Math.max(0, Math.min(start, ceiling))),
};

function refusalOf({ deductions, knockOuts }: Rule, answer: Cases): ScoringRefusal | null {
  const counts = Object.entries(answer.counts);
  const unknown =
    counts.find(([key]) => !deductions.some((line) => line.key === key))?.[0] ??
    answer.knockOuts.find((key) => !knockOuts.some((knockOut) => knockOut.key === key));
  if (unknown !== undefined) return { name: 'unknownPart', key: unknown };
  if (counts.some(([, count]) => count < 0)) return { name: 'negative' };
  if (counts.some(([, count]) => !Number.isSafeInteger(count))) return { name: 'notWhole' };
  return null;
}

function takenAway({ deductions, totalCap }: Rule, { counts }: Cases): bigint {
  const all = deductions.reduce(
    (total, { key, each, cap }) => total + capped(BigInt(counts[key] ?? 0) * BigInt(each), cap),
    0n,
  );
  return capped(all, totalCap);
}

function capped(amount: bigint, cap: number | null): bigint {
  return cap !== null && amount > BigInt(cap) ? BigInt(cap) : amount;
}
