import type { RuleOf } from '../../domain/criteria/scoring-rule.ts';
import { type Line, say } from '../reply.ts';
import type { Draft } from '../state.ts';
import { option } from '../turn.ts';
import { bodyOfFigure, bodyOfOptions, type RuleBody } from './rule-body.ts';

/** Asks the lines of a deduction one after the other, then each knock-out; the draft holds what was answered. */
export function drawDeduction(rule: RuleOf<'deduction'>, itemKey: string, draft: Draft | null): RuleBody {
  const counts = draft?.kind === 'cases' ? draft.counts : {};
  const knockOuts = draft?.kind === 'cases' ? draft.knockOuts : {};
  const lines = draft?.kind === 'cases' ? [entered(rule, counts)] : explain(rule);
  const open = rule.deductions.find(({ key }) => !(key in counts));
  if (open !== undefined) return bodyOfFigure('count', say('ask.cases', { label: open.label }), lines);
  const undecided = rule.knockOuts.find(({ key }) => !(key in knockOuts));
  return bodyOfOptions(
    [true, false].map((happened, index) =>
      option(index + 1, say(happened ? 'knockOut.yes' : 'knockOut.no'), {
        do: 'knockOut',
        itemKey,
        happened,
      }),
    ),
    { lines: [...lines, say('ask.knockOut', { label: undecided?.label ?? '' })], yesNo: true },
  );
}

function entered(rule: RuleOf<'deduction'>, counts: Readonly<Record<string, number>>): Line {
  const list = rule.deductions.flatMap(({ key, label }) => {
    const count = counts[key];
    return count === undefined ? [] : [say('draft.case', { label, count })];
  });
  return say('draft.entered', { list });
}

function explain(rule: RuleOf<'deduction'>): readonly Line[] {
  return [
    say('deduction.start', { points: { points: rule.start } }),
    ...rule.deductions.map(({ label, each, cap }) =>
      cap === null
        ? say('deduction.each', { label, each: { points: each } })
        : say('deduction.eachCapped', { label, each: { points: each }, cap: { points: cap } }),
    ),
    ...(rule.totalCap === null ? [] : [say('deduction.totalCap', { cap: { points: rule.totalCap } })]),
    ...rule.knockOuts.map(({ label }) => say('deduction.knockOut', { label })),
  ];
}
