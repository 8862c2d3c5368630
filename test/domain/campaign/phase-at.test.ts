import { expect, test } from 'vitest';
import { isWithin, phaseAt } from '../../../src/domain/campaign/phase-at.ts';
import { NO_PHASES } from '../../../src/domain/campaign/phases.ts';

/** "2028-02-29 00:00:00.000" in Viet Nam. */
const at = (local: string): number => Date.parse(`${local.replace(' ', 'T')}+07:00`);

const campaign = {
  opensAt: at('2027-12-01 00:00:00'),
  locksAt: at('2028-01-01 00:00:00'),
  phases: {
    survey: { opensAt: at('2027-12-15 00:00:00'), closesAt: at('2028-01-10 00:00:00') },
    appraisal: { opensAt: at('2028-01-03 08:00:00'), closesAt: at('2028-02-01 00:00:00') },
    explanation: { opensAt: at('2028-01-25 00:00:00'), closesAt: at('2028-02-11 17:00:01') },
    secondAppraisal: { opensAt: at('2028-02-11 17:00:01'), closesAt: at('2028-03-01 00:00:00') },
    publication: at('2028-03-15 00:00:00'),
  },
};

test.each([
  ['2027-11-30 23:59:59.999', 'notOpened'],
  ['2027-12-01 00:00:00.000', 'selfScoring'],
  ['2027-12-31 23:59:59.999', 'selfScoring'],
  ['2028-01-01 00:00:00.000', 'between'],
  ['2028-01-03 07:59:59.999', 'between'],
  ['2028-01-03 08:00:00.000', 'appraisal'],
  ['2028-01-25 00:00:00.000', 'explanation'],
  ['2028-02-11 17:00:00.999', 'explanation'],
  ['2028-02-11 17:00:01.000', 'secondAppraisal'],
  ['2028-02-29 23:59:59.999', 'secondAppraisal'],
  ['2028-03-01 00:00:00.000', 'between'],
  ['2028-03-14 23:59:59.999', 'between'],
  ['2028-03-15 00:00:00.000', 'published'],
])('%s is %s', (local, expected) => {
  expect(phaseAt(campaign, at(local))).toBe(expected);
});

test('a campaign with nothing but self-scoring has nothing after it', () => {
  const plain = { ...campaign, phases: NO_PHASES };
  expect(phaseAt(plain, campaign.locksAt - 1)).toBe('selfScoring');
  expect(phaseAt(plain, at('2028-05-01 00:00:00'))).toBe('between');
});

test('the survey runs beside the other phases', () => {
  const { survey } = campaign.phases;
  expect(isWithin(survey, at('2027-12-14 23:59:59.999'))).toBe(false);
  expect(isWithin(survey, at('2027-12-15 00:00:00.000'))).toBe(true);
  expect(isWithin(survey, at('2028-01-09 23:59:59.999'))).toBe(true);
  expect(isWithin(survey, at('2028-01-10 00:00:00.000'))).toBe(false);
  expect(isWithin(null, 0)).toBe(false);
});
