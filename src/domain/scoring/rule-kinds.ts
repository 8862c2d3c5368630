import type { PlainRule } from '../criteria/scoring-rule.ts';
import type { RuleScoring } from './evaluation.ts';
import { count } from './rules/count.ts';
import { deduction } from './rules/deduction.ts';
import { fraction } from './rules/fraction.ts';
import { level } from './rules/level.ts';
import { linear } from './rules/linear.ts';
import { notSelfScored } from './rules/not-self-scored.ts';
import { parts } from './rules/parts.ts';
import { percent } from './rules/percent.ts';
import { percentPair } from './rules/percent-pair.ts';
import { timeliness } from './rules/timeliness.ts';
import { typedPoints } from './rules/typed-points.ts';
import { yesNo } from './rules/yes-no.ts';

type RuleKinds = { readonly [Kind in PlainRule['kind']]: RuleScoring<Kind> };

const kinds: RuleKinds = {
  level,
  yesNo,
  percent,
  fraction,
  count,
  linear,
  parts,
  deduction,
  percentPair,
  timeliness,
  points: typedPoints,
  notSelfScored,
};

/** How the kind of this rule scores. */
export function scoringOf(rule: PlainRule): RuleScoring<PlainRule['kind']> {
  return kinds[rule.kind] as RuleScoring<PlainRule['kind']>;
}
