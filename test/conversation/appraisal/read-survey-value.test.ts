import { describe, expect, test } from 'vitest';
import { readSurveyValue } from '../../../src/conversation/appraisal/survey-value.ts';
import { pts } from '../../domain/build.ts';

const read = (text: string) => readSurveyValue(text, pts(2));

describe('a value of a survey or of the council', () => {
  test.each([
    ['1,5 điểm', { kind: 'points' }, 15_000],
    ['1,5', { kind: 'points' }, 15_000],
    ['0', { kind: 'points' }, 0],
    ['87,5 %', { kind: 'share', percent: 875_000 }, 17_500],
    ['87,5 phần trăm', { kind: 'share', percent: 875_000 }, 17_500],
    ['A 40 B 10 C 5 D 1', { kind: 'grades', a: 40, b: 10, c: 5, d: 1 }, 16_786],
    ['a:40, b:10; c=5 d1', { kind: 'grades', a: 40, b: 10, c: 5, d: 1 }, 16_786],
    ['D 3 A 3', { kind: 'grades', a: 3, b: 0, c: 0, d: 3 }, 10_000],
  ])('%s', (text, award, points) => {
    expect(read(text)).toEqual({ ok: true, value: { award, points } });
  });

  test.each([
    ['A 0 B 0', 'appraisal.survey.nobody'],
    ['A 1 A 2', 'appraisal.survey.gradeTwice'],
    ['101 %', 'fault.percentAbove100'],
  ])('%s is refused by %s', (text, key) => {
    expect(read(text)).toMatchObject({ ok: false, refusal: { say: key } });
  });

  test.each(['nhiều', 'A', 'A 4,5', 'Anh 40', '', 'A 40 E 3', '-1 %'])('“%s” is none', (text) => {
    expect(read(text)).toBeNull();
  });
});
