import { checkKeysAndCodes } from './check-codes.ts';
import { checkConditions } from './check-conditions.ts';
import { checkRule } from './check-rule.ts';
import type { SetFault } from './check-set-fault.ts';
import { checkSums } from './check-sums.ts';
import { checkText } from './check-text.ts';
import { type CriteriaSet, placedItems } from './criteria-set.ts';

export type { SetFault } from './check-set-fault.ts';

/** Everything in a set that an administrator must see before it is used. Nothing is repaired. */
export function checkCriteriaSet(set: CriteriaSet): readonly SetFault[] {
  return [
    ...checkKeysAndCodes(set),
    ...checkSums(set),
    ...placedItems(set).flatMap(({ item }) => checkRule(item)),
    ...checkConditions(set),
    ...checkText(set),
  ];
}
