import type { PlainRule, RuleOf } from '../../domain/criteria/scoring-rule.ts';
import type { Answer } from '../../domain/scorecard/answer.ts';
import type { Draft } from '../state.ts';
import { answerFor } from '../topics/give-value.ts';
import type { SaidValue } from '../understanding/intent.ts';

/** What a step of a value leads to: more steps, or the whole answer. */
export type Stepped =
  | { readonly kind: 'draft'; readonly draft: Draft | null }
  | { readonly kind: 'answer'; readonly answer: Answer };

/** A figure for what the rule asks next. */
export function stepByValue(rule: PlainRule, value: SaidValue, draft: Draft | null): Stepped {
  if (rule.kind === 'deduction' && value.kind === 'count') {
    const soFar = casesOf(draft);
    const open = rule.deductions.find(({ key }) => !(key in soFar.counts));
    if (open === undefined) return settled(rule, soFar);
    return settled(rule, { ...soFar, counts: { ...soFar.counts, [open.key]: value.count } });
  }
  if (rule.kind === 'percentPair' && value.kind === 'share') {
    return draft?.kind === 'pair'
      ? { kind: 'answer', answer: { kind: 'pair', first: draft.first, second: value.share } }
      : { kind: 'draft', draft: { kind: 'pair', first: value.share } };
  }
  return { kind: 'answer', answer: answerFor(rule, value) };
}

/** Whether the first undecided knock-out happened. */
export function stepByKnockOut(rule: PlainRule, happened: boolean, draft: Draft | null): Stepped {
  if (rule.kind !== 'deduction') return { kind: 'draft', draft: null };
  const soFar = casesOf(draft);
  const undecided = rule.knockOuts.find(({ key }) => !(key in soFar.knockOuts));
  if (undecided === undefined) return settled(rule, soFar);
  return settled(rule, { ...soFar, knockOuts: { ...soFar.knockOuts, [undecided.key]: happened } });
}

/** Ticks or clears one part. */
export function stepByPart(part: string, draft: Draft | null): Stepped {
  const met = draft?.kind === 'parts' ? draft.met : [];
  const ticked = met.includes(part) ? met.filter((each) => each !== part) : [...met, part];
  return { kind: 'draft', draft: ticked.length === 0 ? null : { kind: 'parts', met: ticked } };
}

type Cases = Extract<Draft, { kind: 'cases' }>;

function casesOf(draft: Draft | null): Cases {
  return draft?.kind === 'cases' ? draft : { kind: 'cases', counts: {}, knockOuts: {} };
}

function settled(rule: RuleOf<'deduction'>, draft: Cases): Stepped {
  const isCounted = rule.deductions.every(({ key }) => key in draft.counts);
  const isDecided = rule.knockOuts.every(({ key }) => key in draft.knockOuts);
  if (!isCounted || !isDecided) return { kind: 'draft', draft };
  const knockOuts = rule.knockOuts.map(({ key }) => key).filter((key) => draft.knockOuts[key]);
  return { kind: 'answer', answer: { kind: 'cases', counts: draft.counts, knockOuts } };
}
