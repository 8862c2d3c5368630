import fc from 'fast-check';
import type { Evidence } from '../../../src/domain/evidence/evidence.ts';
import type { RecordFields } from '../../../src/domain/evidence/record-fields.ts';

const unread: RecordFields = { number: null, issuedOn: null, issuer: null, summary: null };

/** An address in the vault, of one letter or digit. */
const addressOf = (letter: string) => letter.repeat(64);

/** A file as it was sent; `letter` stands for its bytes. */
export function fileOf(id: string, letter: string, fields: Partial<RecordFields> | null = null): Evidence {
  const file = { sha256: addressOf(letter), size: 10, kind: 'pdf' as const, flags: [], signatures: [] };
  return documentOf(id, { kind: 'file', file }, fields);
}

/** Photographed pages: the letter of the bytes as they were received, and the perceptual hash. */
export function scanOf(
  id: string,
  pages: readonly (readonly [letter: string, hash: string])[],
  fields: Partial<RecordFields> | null = null,
): Evidence {
  const scanned = pages.map(([letter, perceptualHash]) => ({
    original: addressOf(letter),
    originalSize: 10,
    page: addressOf('0'),
    pageSize: 5,
    perceptualHash,
    faults: [],
    retakes: 0,
    kept: false,
    turns: 0,
  }));
  return documentOf(id, { kind: 'scan', pages: scanned }, fields);
}

function documentOf(id: string, body: Evidence['body'], fields: Partial<RecordFields> | null): Evidence {
  const read = fields === null ? null : { ...unread, ...fields };
  return { id, name: null, body, fields: read, itemKeys: [], removed: false };
}

/** Hashes that lie from none to all 64 bits apart, with many just within and just beyond the six that count as alike. */
const hashes = fc
  .tuple(
    fc.constantFrom<bigint[]>(0n, 0xffff_ffff_ffff_ffffn, 0x0123_4567_89ab_cdefn),
    fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: 7 }),
    fc.boolean(),
  )
  .map(([base, flipped, capitals]) => {
    const hash = flipped.reduce((bits, at) => bits ^ (1n << BigInt(at)), base);
    const digits = hash.toString(16).padStart(16, '0');
    return capitals ? digits.toUpperCase() : digits;
  });
const letters = fc.constantFrom(...'123456789abcdef');
const known = (...texts: string[]) => fc.constantFrom<string | null>(null, '', ...texts);
const fields = fc.record({
  number: known('1/QĐ', '1 / qđ', '2/QĐ'),
  issuer: known('Sở A', 'sở  a', 'Sở B'),
  issuedOn: known('2025-01-01', '2025-01-02'),
});

/** Documents of which many are the same as each other, for each of the reasons. */
export const documents: fc.Arbitrary<Evidence> = fc.oneof(
  fc.tuple(letters, fc.option(fields)).map(([letter, read]) => fileOf('d', letter, read)),
  fc
    .tuple(
      fc.array(fc.tuple(letters, fc.oneof(hashes, fc.constantFrom('', 'unknown'))), {
        minLength: 1,
        maxLength: 2,
      }),
      fc.option(fields),
    )
    .map(([pages, read]) => scanOf('d', pages, read)),
);
