import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuestion } from '../../../src/conversation/office/read-question.ts';
import type { UnitProgress } from '../../../src/conversation/office.ts';
import { pts } from '../../../src/demo/authoring.ts';
import { NEVER_APPRAISED } from '../../domain/appraisal/no-result.ts';

const groups = [
  { code: 'so', name: 'Các sở, ban, ngành' },
  { code: 'xa', name: 'Các xã, phường' },
];

const unit = (code: string, name: string, groupCode: string): UnitProgress => ({
  scorecardId: code,
  unitId: code,
  code,
  name,
  groupCode,
  ranked: true,
  points: pts('0'),
  maximum: pts('0'),
  answered: 0,
  toAnswer: 10,
  people: [],
  linked: true,
  submittedAt: null,
  approvedAt: null,
  openRequests: 0,
  extendedTo: null,
  ...NEVER_APPRAISED,
});

const units = [
  unit('BQLKCN', 'Ban Quản lý các khu công nghiệp', 'so'),
  unit('SNNMT', 'Sở Nông nghiệp và Môi trường', 'so'),
  unit('SYT', 'Sở Y tế', 'so'),
  unit('XTL', 'Xã Tân Lập', 'xa'),
  unit('XTP', 'Xã Tân Lạp', 'xa'),
  unit('XTLD', 'Xã Tân Lập Đông', 'xa'),
  unit('0919', 'Xã Đồng Tâm', 'xa'),
];

const campaign = { classification: { bands: [{ name: 'Xuất sắc', from: 900_000 }] } };

const rows = readFileSync(new URL('./utterances.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('|') && !line.startsWith('#'))
  .map((line) => line.split('|').map((part) => part.trim()) as [string, string]);

function described(typed: string): string {
  const question = readQuestion(typed, { units, groups, sets: new Map(), campaign });
  if (question === null) return 'nothing';
  if (question.kind === 'list') return [question.ask, ...question.groups].join(' ');
  if (question.kind === 'units' || question.kind === 'whoAppraises')
    return [question.kind, ...question.scorecardIds].join(' ');
  if (question.kind === 'board') return 'board';
  return question.kind === 'noUnit' ? `noUnit ${question.named}` : question.kind;
}

test('the table holds at least 60 utterances, no two alike', () => {
  expect(new Set(rows.map(([typed]) => typed)).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThanOrEqual(60);
});

test.each(rows)('%s asks: %s', (typed, expected) => {
  expect(described(typed)).toBe(expected);
});

test('units that a question leads to belong to the office, whatever is typed', () => {
  const word = fc.constantFrom(...rows.flatMap(([typed]) => typed.split(' ')), 'x', '#', '🙂');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (typed) => {
      const question = readQuestion(typed.join(' '), { units, groups, sets: new Map(), campaign });
      if (question?.kind !== 'units') return;
      expect(question.scorecardIds.length).toBeGreaterThan(0);
      expect(units.map(({ scorecardId }) => scorecardId)).toEqual(
        expect.arrayContaining([...question.scorecardIds]),
      );
    }),
  );
});
