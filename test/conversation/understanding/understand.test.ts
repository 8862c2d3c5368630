import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Intent } from '../../../src/conversation/understanding/intent.ts';
import { understand } from '../../../src/conversation/understanding/understand.ts';
import { runs } from '../../property-runs.ts';
import { longLine, REPEATED } from './long-lines.ts';
import { contextOf, LISTENINGS, UTTERANCES } from './utterance-table.ts';

const listenings = fc.constantFrom(...Object.keys(LISTENINGS));
const rows = fc.constantFrom(...UTTERANCES);
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...' 0123456789.,/%-:#?đdmucứờ\u0301\u0323kổ½٣\u202e'), maxLength: 40 }),
  fc
    .array(
      rows.map((row) => row.typed),
      { maxLength: 4 },
    )
    .map((parts) => parts.join(' ')),
);
const WRITING: readonly Intent['kind'][] = [
  'value',
  'option',
  'options',
  'allOptions',
  'noOptions',
  'notApplicable',
  'explain',
  'edit',
  'undo',
  'link',
  'noEvidence',
];

const means = (typed: string, listening: string) => understand(typed, contextOf(listening));
const folded = (intents: readonly Intent[]) => plain(JSON.stringify(intents)).toLowerCase();
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

describe('every line', () => {
  test('has at least one meaning, never more than two, always the same, and never throws', () => {
    fc.assert(
      fc.property(noise, listenings, (typed, listening) => {
        const first = means(typed, listening);
        expect(first.length).toBeGreaterThanOrEqual(1);
        expect(first.length).toBeLessThanOrEqual(2);
        expect(means(typed, listening)).toEqual(first);
      }),
      { numRuns: runs(1500) },
    );
  });

  test('of two meanings holds two different ones', () => {
    for (const row of UTTERANCES) {
      const [first, second] = means(row.typed, row.listening);
      expect(second).not.toEqual(first);
    }
  });

  test('of 100,000 characters is answered', () => {
    for (const unit of REPEATED) {
      const text = longLine(unit, 100_000);
      for (const listening of Object.keys(LISTENINGS)) {
        expect(means(text, listening).length, `${unit} × many, ${listening}`).toBeGreaterThanOrEqual(1);
      }
    }
  });

  test('longer than is looked at writes nothing unless it is announced as a text', () => {
    const long = `${'đơn vị đã ban hành kế hoạch '.repeat(60)}`;
    expect(means(`2 điểm ${long}`, 'levels').map((intent) => intent.kind)).toEqual(['unknown']);
    expect(means(`gt 1.2.1: ${long}`, 'levels')).toEqual([
      { kind: 'explain', code: '1.2.1', text: long.trim() },
    ]);
  });
});

describe('a question', () => {
  const asking = [
    '?',
    ' ?',
    ' được không',
    ' đúng không ạ',
    ' thì sao',
    ' à',
    ' hả',
    ' thì bao nhiêu điểm?',
    ' phải không',
  ];

  test('never writes, whatever it is about', () => {
    fc.assert(
      fc.property(rows, listenings, fc.constantFrom(...asking), (row, listening, ending) => {
        const announced =
          /^(?:gt|gi[aả]i tr[iì]nh|explain|k|ko|không|1\.2\.3 không)\b.*(?::|,| l[aà] | v[iì] | 1\.2\.1 )/iu.test(
            row.typed,
          );
        if (announced && !ending.includes('?')) return;
        const kinds = means(`${row.typed}${ending}`, listening).map((intent) => intent.kind);
        expect(
          kinds.filter((kind) => WRITING.includes(kind)),
          `${row.typed}${ending}`,
        ).toEqual([]);
      }),
      { numRuns: runs(3000) },
    );
  });

  test('never writes, even where it is noise', () => {
    fc.assert(
      fc.property(noise, listenings, (typed, listening) => {
        const kinds = means(`${typed}?`, listening).map((intent) => intent.kind);
        expect(kinds.filter((kind) => WRITING.includes(kind))).toEqual([]);
      }),
      { numRuns: runs(1500) },
    );
  });
});

describe('the way of typing does not change the meaning', () => {
  const ways: Readonly<Record<string, (typed: string) => string>> = {
    'upper case': (typed) => typed.toUpperCase(),
    'lower case': (typed) => typed.toLowerCase(),
    'decomposed letters': (typed) => typed.normalize('NFD'),
    'no diacritics': plain,
    'wide spaces': (typed) => `  ${typed.replaceAll(' ', ' \u00a0  ')}\t `,
    'line ends': (typed) => `\r\n${typed}\r\n`,
    'emoji at the end': (typed) => `${typed} 🙏🏻👍`,
    'emoji at the start': (typed) => `😀${typed}`,
    'invisible marks': (typed) => `\u202a\ufeff${typed.replaceAll(' ', ' \u200b')}\u202c`,
    'control characters': (typed) => `\u0000${typed.replaceAll(' ', ' \u0007')}\u001b`,
  };
  /** A slash command begins its line. */
  const isExact = (typed: string) => /^[/#]\p{L}/u.test(typed);

  test.each(Object.keys(ways))('%s', (name) => {
    for (const row of UTTERANCES) {
      const way = ways[name];
      if (way === undefined || (name.includes('emoji') && isExact(row.typed))) continue;
      const before = means(row.typed, row.listening);
      const after = means(way(row.typed), row.listening);
      const keepsText = before.some((intent) => 'text' in intent || 'reason' in intent);
      if (keepsText)
        expect(
          after.map(({ kind }) => kind),
          row.typed,
        ).toEqual(before.map(({ kind }) => kind));
      else expect(folded(after), row.typed).toBe(folded(before));
    }
  });
});

describe('where free text was asked', () => {
  test('everything but an explicit command is kept as typed', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), (text) => {
        expect(means(text, 'text')).toEqual([{ kind: 'text', text: text.trim() }]);
      }),
    );
    expect(means('  Đã gửi 👍\r\nxem công văn số 5 ', 'text')).toEqual([
      { kind: 'text', text: 'Đã gửi 👍\nxem công văn số 5' },
    ]);
    expect(means('Tên: Hồng'.normalize('NFD'), 'text')).toEqual([
      { kind: 'text', text: 'Tên: Hồng'.normalize('NFC') },
    ]);
  });

  test('a text of 100,000 characters is kept whole', () => {
    const text = 'Đơn vị đã làm. '.repeat(7000).trim();
    expect(means(text, 'text')).toEqual([{ kind: 'text', text }]);
  });
});

test('a figure outside the card never becomes a value', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.constantFrom('', '%', '/25', ',5', ' điểm', 'đ'),
      (number, unit) => {
        for (const listening of ['nothing', 'menu', 'yesNo', 'invitation']) {
          const kinds = means(`${number}${unit}`, listening).map((intent) => intent.kind);
          expect(kinds).not.toContain('value');
        }
      },
    ),
  );
});

test('a figure that is denied or vague is not written', () => {
  const doubts = [
    'không phải ',
    'chưa được ',
    'đừng ghi ',
    'khoảng ',
    'hơn ',
    'dưới ',
    'gần ',
    'không được ',
  ];
  const figures = UTTERANCES.filter(({ expected }) => /^(?:value|option)/u.test(expected));
  for (const { typed, listening } of figures) {
    for (const doubt of doubts) {
      const kinds = means(`${doubt}${typed}`, listening).map((intent) => intent.kind);
      expect(
        kinds.filter((kind) => kind === 'value' || kind === 'option'),
        doubt + typed,
      ).toEqual([]);
    }
  }
});
