import { expect, test } from 'vitest';
import { soCriteriaSet } from '../../src/demo/so-criteria-set.ts';
import { xaCriteriaSet } from '../../src/demo/xa-criteria-set.ts';
import { checkCriteriaSet } from '../../src/domain/criteria/check-criteria-set.ts';

test.each([soCriteriaSet(2026), xaCriteriaSet(2026)])('the import would find no fault in $slug', (set) => {
  expect(checkCriteriaSet(set)).toEqual([]);
});
