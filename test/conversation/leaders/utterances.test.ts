import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type BoardQuestion,
  boardQuestionSchema,
  type Place,
} from '../../../src/conversation/leaders/board-question.ts';
import { type BoardNames, readBoardQuestion } from '../../../src/conversation/leaders/read-board-question.ts';

const unit = (code: string, name: string, groupCode: string) => ({
  scorecardId: code,
  code,
  name,
  groupCode,
});
const domain = (groupCode: string, key: string, name: string) => ({ groupCode, key, code: key, name });

const names: BoardNames = {
  groups: [
    { code: 'so', name: 'Các sở, ban, ngành' },
    { code: 'xa', name: 'Các xã, phường' },
  ],
  units: [
    unit('BQLKCN', 'Ban Quản lý các khu công nghiệp', 'so'),
    unit('SNNMT', 'Sở Nông nghiệp và Môi trường', 'so'),
    unit('SNV', 'Sở Nội vụ', 'so'),
    unit('SYT', 'Sở Y tế', 'so'),
    unit('XTL', 'Xã Tân Lập', 'xa'),
    unit('XTP', 'Xã Tân Lạp', 'xa'),
    unit('XTLD', 'Xã Tân Lập Đông', 'xa'),
    unit('0919', 'Xã Đồng Tâm', 'xa'),
  ],
  domains: [
    domain('so', '1', 'Chỉ đạo, điều hành cải cách hành chính'),
    domain('so', '2', 'Cải cách thể chế'),
    domain('so', '3', 'Cải cách thủ tục hành chính'),
    domain('xa', '1', 'Chỉ đạo, điều hành'),
    domain('xa', '2', 'Thủ tục hành chính'),
    domain('xa', '3', 'Chuyển đổi số'),
  ],
  classes: ['Xuất sắc', 'Tốt', 'Khá', 'Trung bình', 'Yếu'],
  own: null,
};

const rows = readFileSync(new URL('./utterances.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('|') && !line.startsWith('#'))
  .map((line) => line.split('|').map((part) => part.trim()) as [string, string]);

function described(question: BoardQuestion | null): string {
  if (question === null) return 'nothing';
  const { ask, count, groups, domains, units } = question;
  return [
    ask,
    ...(count === null ? [] : [count]),
    ...groups,
    ...domains.map(({ groupCode, key }) => `#${groupCode}/${key}`),
    ...units.map(meant),
  ].join(' ');
}

/** `@?`: nobody answers to the name. */
function meant({ among, count }: Place): string {
  return count === 0 ? '@?' : `@${among.join('/')}`;
}

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
