import fc from 'fast-check';
import { ALL_ROWS } from '../../src/conversation/understanding/phrases/all.ts';
import { placedItems } from '../../src/domain/criteria/criteria-set.ts';
import type { ExaminedFile } from '../../src/domain/evidence/examined-file.ts';
import { fileRefusalSchema } from '../../src/domain/evidence/file-kind.ts';
import { pageFaultSchema } from '../../src/domain/evidence/page-fault.ts';
import { demoSeed } from '../transcripts/seeds/demo-seed.ts';
import type { Doing, Happening } from './played-world.ts';
import { pdf, picture } from './sent-files.ts';

const codes = [
  ...new Set(
    demoSeed().criteriaSets.flatMap((set) =>
      placedItems(set).flatMap(({ item, criterion, domain }) => [item.code, criterion.code, domain.code]),
    ),
  ),
];
const phrases = [...new Set(ALL_ROWS.flatMap(({ whole, within }) => [...whole, ...within]))];
const figures = `23/25|5/5|92 %|92|100|0|1,5|1.5|2 điểm|0,25 điểm|mức 2|15/01|31/02|3|-1|1e3|NaN|101 %|25/23|3/0|12.500/13.000|½|٣`;

const code = fc.constantFrom(...codes);
const figure = fc.oneof(fc.constantFrom(...figures.split('|')), fc.nat(12).map(String));
const phrase = fc.constantFrom(...phrases);
const opening = code.map((each) => `tc ${each}`);
const noise = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const long = fc
  .tuple(fc.oneof(phrase, figure, noise), fc.constantFrom(2000, 5000, 5001))
  .map(([part, length]) => `${part} `.repeat(Math.ceil(length / (part.length + 1))).slice(0, length));
const mixed = fc
  .tuple(
    fc.array(fc.oneof(code, figure, phrase, noise), { minLength: 2, maxLength: 4 }),
    fc.constantFrom(' ', ', ', ' và ', ': ', ' thì '),
  )
  .map(([parts, between]) => parts.join(between));

const placing = fc
  .tuple(fc.constantFrom('cho mục ', 'đây là kế hoạch số 12, cho mục ', 'dùng cho ', ''), code)
  .map(([lead, of]) => `${lead}${of}`);

/** Anything that somebody may type: noise, figures, codes, wishes, all of them mixed, and very long lines. */
const typed: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: noise },
  { weight: 5, arbitrary: figure },
  { weight: 5, arbitrary: opening },
  { weight: 5, arbitrary: phrase },
  { weight: 3, arbitrary: mixed },
  { weight: 2, arbitrary: placing },
  { weight: 1, arbitrary: long },
);

/** Few photographs and files, so that the same are sent again. */
const sent: fc.Arbitrary<ExaminedFile> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(5).map((number) => picture(number)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat(5), fc.subarray([...pageFaultSchema.options], { minLength: 1 }))
      .map(([number, faults]) => picture(number, faults)),
  },
  { weight: 2, arbitrary: fc.nat(3).map((number) => pdf(number)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(null, 'hong.pdf'), fc.constantFrom(...fileRefusalSchema.options))
      .map(([name, refusal]) => ({ ok: false, name, refusal }) as const),
  },
);
const caption = fc.oneof(fc.constant(''), placing, phrase, noise, long);

const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 4, arbitrary: typed.map((text) => ({ do: 'type', text }) as const) },
  { weight: 8, arbitrary: fc.nat(20).map((nth) => ({ do: 'answer', nth }) as const) },
  { weight: 6, arbitrary: fc.nat(20).map((nth) => ({ do: 'tapPrinted', nth }) as const) },
  { weight: 2, arbitrary: fc.nat(20).map((nth) => ({ do: 'typePrinted', nth }) as const) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.oneof(fc.nat(12).map(String), fc.constantFrom('#', 'không', ''), noise),
        fc.integer({ min: -2, max: 3 }),
      )
      .map(([choice, cardsBack]) => ({ do: 'tapAny', choice, cardsBack }) as const),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'sendOther' } as const) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.array(sent, { maxLength: 4 }), caption)
      .map(([files, said]) => ({ do: 'sendMedia', files, caption: said }) as const),
  },
);

/** Two scorers of one unit, so that they meet on the same items, and one scorer each of other kinds of unit. */
const scorer = fc.constantFrom(
  'nguyen-mau-an',
  'tran-thu-binh',
  'nguyen-mau-an',
  'bui-thu-lan',
  'hoang-mau-giang',
);

export function histories(
  longest: number,
  who: fc.Arbitrary<string> = scorer,
): fc.Arbitrary<readonly Happening[]> {
  return fc.array(fc.record({ who, doing }), {
    minLength: Math.ceil(longest / 2),
    maxLength: longest,
    size: 'max',
  });
}
