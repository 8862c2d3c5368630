import { expect, test } from 'vitest';
import { resultStage } from '../../../src/domain/appraisal/result-stage.ts';

test.each([
  [{ submittedAt: null, judged: 0, toJudge: 0, confirmedAt: null }, 'notSent'],
  [{ submittedAt: 1, judged: 0, toJudge: 0, confirmedAt: null }, 'open'],
  [{ submittedAt: 1, judged: 3, toJudge: 4, confirmedAt: null }, 'open'],
  [{ submittedAt: 1, judged: 4, toJudge: 4, confirmedAt: null }, 'ready'],
  [{ submittedAt: 1, judged: 4, toJudge: 4, confirmedAt: 2 }, 'confirmed'],
])('%j is %s', (unit, stage) => {
  expect(resultStage(unit)).toBe(stage);
});
