import { expect, test } from 'vitest';
import { judgeIssuedOn } from '../../../src/domain/evidence/judge-issued-on.ts';

test.each([
  ['2025-01-01', 'scored'],
  ['2025-12-31', 'scored'],
  ['2024-12-31', 'previous'],
  [null, 'scored'],
  ['2025-13-40', 'scored'],
  ['ngày 3 tháng 2', 'scored'],
] as const)('%s is nothing to warn of for the %s year', (issuedOn, evidenceYear) => {
  expect(judgeIssuedOn(issuedOn, 2025, evidenceYear)).toBeNull();
});

test.each([
  ['2024-12-31', 'scored', 2024, 2025],
  ['2026-01-01', 'scored', 2026, 2025],
  ['2025-01-01', 'previous', 2025, 2024],
] as const)('%s is outside the %s year', (issuedOn, evidenceYear, year, wantedYear) => {
  expect(judgeIssuedOn(issuedOn, 2025, evidenceYear)).toEqual({
    name: 'issuedInOtherYear',
    year,
    wantedYear,
  });
});
