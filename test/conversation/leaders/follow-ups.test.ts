import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type BoardQuestion, boardQuestionSchema } from '../../../src/conversation/leaders/board-question.ts';
import { readBoardFollowUp } from '../../../src/conversation/leaders/read-board-follow-up.ts';
import { readBoardQuestion } from '../../../src/conversation/leaders/read-board-question.ts';
import { decodeState, encodeState, initialState } from '../../../src/conversation/state.ts';
import { described, names } from './named-in-questions.ts';

const rows = readFileSync(new URL('./follow-ups.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('|') && !line.startsWith('#'))
  .map((line) => line.split('|').map((part) => part.trim()) as [string, string, string]);

function asked(before: string): BoardQuestion {
  const question = readBoardQuestion(before, names);
  if (question === null) throw new Error(`${before} asks nothing`);
  return question;
}

test.each(rows)('after "%s", "%s" asks: %s', (before, typed, expected) => {
  expect(described(readBoardFollowUp(typed, asked(before), names))).toBe(expected);
});

test('whatever is read can be kept in the state, and older states hold no question', () => {
  for (const [before, typed] of rows) {
    const boardQuestion = readBoardFollowUp(typed, asked(before), names);
    if (boardQuestion !== null) expect(boardQuestionSchema.parse(boardQuestion)).toEqual(boardQuestion);
    const state = { ...initialState, boardQuestion };
    expect(decodeState(encodeState(state))).toEqual(state);
  }
  const { boardQuestion: _board, progressQuestion: _progress, ...older } = { ...initialState, card: 7 };
  expect(decodeState(JSON.stringify(older))).toEqual({ ...initialState, card: 7 });
});
