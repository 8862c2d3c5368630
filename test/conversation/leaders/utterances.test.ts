import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { boardQuestionSchema } from '../../../src/conversation/leaders/board-question.ts';
import { readBoardQuestion } from '../../../src/conversation/leaders/read-board-question.ts';
import { described, names } from './named-in-questions.ts';

const rows = readFileSync(new URL('./utterances.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('|') && !line.startsWith('#'))
  .map((line) => line.split('|').map((part) => part.trim()) as [string, string]);

test('the table holds at least 80 utterances, no two alike', () => {
  expect(new Set(rows.map(([typed]) => typed)).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThanOrEqual(80);
});

test.each(rows)('%s asks: %s', (typed, expected) => {
  expect(described(readBoardQuestion(typed, names))).toBe(expected);
});

test('whatever is read can be kept with an option', () => {
  for (const [typed] of rows) {
    const question = readBoardQuestion(typed, names);
    if (question !== null) expect(boardQuestionSchema.parse(question)).toEqual(question);
  }
});

test('typed without marks, a line whose names stay clear asks the same', () => {
  const folded = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/gu, '')
      .replace(/[đĐ]/gu, 'd');
  for (const [typed, expected] of rows.filter(([typed]) => !/t[âa]n l[ậạa]p/iu.test(typed)))
    expect([typed, described(readBoardQuestion(folded(typed), names))]).toEqual([typed, expected]);
});

const own = { scorecardId: 'SNV', name: 'Sở Nội vụ' };

test.each([
  ['đơn vị tôi đứng thứ mấy', 'ranking @SNV'],
  ['mình hạng mấy', 'ranking @SNV'],
  ['cho tôi xem xếp hạng các xã', 'ranking xa'],
  ['so sánh với Sở Y tế', 'compare @SNV @SYT'],
  ['so sánh đơn vị mình với Sở Y tế', 'compare @SNV @SYT'],
  ['sở mình mất điểm ở đâu', 'lost @SNV'],
  ['Sở Y tế hạng mấy', 'ranking @SYT'],
])('at Sở Nội vụ, %s asks: %s', (typed, expected) => {
  expect(described(readBoardQuestion(typed, { ...names, own }))).toBe(expected);
});
