import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ComparedDocument, sameDocument } from '../../../src/domain/evidence/same-document.ts';

const document = (given: Partial<ComparedDocument>): ComparedDocument => ({
  sha256: 'a1',
  pageHashes: [],
  record: { number: null, issuer: null, issuedOn: null },
  ...given,
});
const whys = (one: ComparedDocument, other: ComparedDocument) =>
  sameDocument(one, [other]).map(({ why }) => why);
const other = { sha256: 'b2' };

test('the same bytes are the same document, whatever else was read', () => {
  const one = document({ record: { number: '1/KH-UBND', issuer: null, issuedOn: null } });
  expect(whys(one, document({ sha256: 'A1' }))).toEqual(['sameBytes']);
});

test('pages that differ in a few bits look alike, in more they do not', () => {
  const one = document({ pageHashes: ['00ff00ff00ff00ff', 'ffffffffffffffff'] });
  const near = ['00ff00ff00ff00c0', 'ffffffffffffffff'];
  expect(whys(one, document({ ...other, pageHashes: near }))).toEqual(['looksAlike']);
  expect(whys(one, document({ ...other, pageHashes: ['00ff00ff00ff0080', near[1] ?? ''] }))).toEqual([]);
  expect(sameDocument(one, [document({ ...other, pageHashes: near })], 5)).toEqual([]);
});

test('one page of two does not make two documents alike, nor do no pages', () => {
  const one = document({ pageHashes: ['0000000000000000', '1111111111111111'] });
  expect(whys(one, document({ ...other, pageHashes: ['0000000000000000'] }))).toEqual([]);
  expect(whys(document({}), document(other))).toEqual([]);
});

test('a number counts with its day or its office, and not against either', () => {
  const record = (issuer: string | null, issuedOn: string | null) => ({
    number: '12/KH-UBND',
    issuer,
    issuedOn,
  });
  const one = document({ record: record('UBND xã Mẫu', '2025-02-03') });
  const against = (issuer: string | null, issuedOn: string | null) =>
    whys(one, document({ ...other, record: record(issuer, issuedOn) }));
  expect(against('ubnd  xã mẫu', '2025-02-03')).toEqual(['sameNumber']);
  expect(against(null, '2025-02-03')).toEqual(['sameNumber']);
  expect(against('UBND xã Mẫu', null)).toEqual(['sameNumber']);
  expect(against('UBND xã Mẫu', '2024-02-03')).toEqual([]);
  expect(against('UBND xã Khác', '2025-02-03')).toEqual([]);
  expect(against(null, null)).toEqual([]);
});

const hash = fc.constantFrom('0000000000000000', '000000000000003f', '000000000000007f', 'ffffffffffffffff');
const known = (...texts: string[]) => fc.constantFrom<string | null>(null, ...texts);
const documents: fc.Arbitrary<ComparedDocument> = fc.record({
  sha256: fc.constantFrom('a', 'b', 'c', 'd'),
  pageHashes: fc.array(hash, { maxLength: 2 }),
  record: fc.record({
    number: known('1/QĐ', '1 / qđ', '2/QĐ'),
    issuer: known('Sở A', 'Sở B'),
    issuedOn: known('2025-01-01', '2025-01-02'),
  }),
});

test('a document is always the same as itself', () => {
  fc.assert(
    fc.property(documents, (one) => {
      expect(whys(one, one)).toEqual(['sameBytes']);
    }),
  );
});

test('two documents are the same in both directions, for the same reason', () => {
  fc.assert(
    fc.property(documents, documents, (one, two) => {
      expect(whys(one, two)).toEqual(whys(two, one));
    }),
  );
});

test('each one is judged alone: the others beside it change nothing', () => {
  fc.assert(
    fc.property(documents, fc.array(documents, { maxLength: 5 }), (one, list) => {
      const alone = list.flatMap((each) => sameDocument(one, [each]));
      expect(sameDocument(one, list)).toEqual(alone);
    }),
  );
});
