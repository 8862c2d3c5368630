import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyHead, extendChain } from '../../../src/domain/audit/audit-chain.ts';
import { type AuditRecord, auditRecordSchema } from '../../../src/domain/audit/audit-record.ts';
import { verifyChain } from '../../../src/domain/audit/verify-chain.ts';
import { sha256 } from '../../../src/domain/sha256.ts';
import { chainOf, draft } from './chain-of.ts';

const STREAM = 'k2026:u1';
const text = fc.oneof(fc.constantFrom('', 'a', '{"a":1}', 'ệ', '\ud800', '1'), fc.string());
const drafts = fc.array(
  fc.record({
    stream: fc.constant(STREAM),
    at: fc.integer({ min: 0 }),
    officialId: fc.option(text),
    onBehalfOf: fc.option(text),
    act: fc.constantFrom('saveEntry' as const, 'saveEvidence' as const, 'changeRoles' as const),
    subject: fc.option(text),
    before: fc.option(text),
    after: fc.option(text),
  }),
  { minLength: 1, maxLength: 8 },
);
const chain = drafts.map(chainOf);
const place = fc.nat(1_000);

const headOf = (records: readonly AuditRecord[]) => {
  const { sequence, hash } = records.at(-1) ?? emptyHead(sha256, STREAM);
  return { sequence, hash };
};
const verify = (records: readonly AuditRecord[], head = headOf(records)) =>
  verifyChain(sha256, STREAM, records, head);

describe('a chain of records', () => {
  test('is whole as it was written, however often it was continued', () => {
    fc.assert(
      fc.property(drafts, drafts, (first, then) => {
        const begun = chainOf(first);
        const all = [...begun, ...extendChain(sha256, headOf(begun), then)];
        expect(verify(all)).toEqual({ ok: true, head: headOf(all) });
        expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, at) => at + 1));
        expect(all).toEqual(chainOf([...first, ...then]));
      }),
    );
  });

  test('that holds nothing ends where its name says', () => {
    const nothing = emptyHead(sha256, STREAM);
    expect(verify([], nothing)).toEqual({ ok: true, head: nothing });
    expect(verify([], { sequence: 2, hash: nothing.hash })).toEqual({
      ok: false,
      brokenAt: 1,
      why: 'missing',
    });
  });

  test('names the record of which any field was changed', () => {
    const fields = [
      'at',
      'officialId',
      'onBehalfOf',
      'act',
      'subject',
      'before',
      'after',
      'previousHash',
      'hash',
      'stream',
    ] as const;
    fc.assert(
      fc.property(chain, place, fc.constantFrom(...fields), (records, seed, field) => {
        const at = seed % records.length;
        const changed = field === 'at' ? (records[at]?.at ?? 0) + 1 : `${records[at]?.[field]}x`;
        const edited = records.with(at, { ...records[at], [field]: changed } as AuditRecord);
        expect(verify(edited, headOf(records))).toEqual({ ok: false, brokenAt: at + 1, why: 'altered' });
      }),
    );
  });

  test('is not fooled by an absent value that was made an empty one', () => {
    const records = chainOf([draft({ before: null, after: null })]);
    expect(verify([{ ...records[0], before: '' } as AuditRecord], headOf(records)).ok).toBe(false);
  });

  test('tells a record that was taken out', () => {
    fc.assert(
      fc.property(chain, place, (records, seed) => {
        const at = seed % records.length;
        const verdict = verify(records.toSpliced(at, 1), headOf(records));
        expect(verdict).toEqual({ ok: false, brokenAt: at + 1, why: 'missing' });
      }),
    );
  });

  test('tells a record that was taken out when the later ones were numbered anew', () => {
    fc.assert(
      fc.property(chain, place, (records, seed) => {
        const at = seed % records.length;
        const closed = records.toSpliced(at, 1).map((one, index) => ({ ...one, sequence: index + 1 }));
        expect(verify(closed, headOf(records))).toMatchObject({ ok: false, brokenAt: at + 1 });
      }),
    );
  });

  test('tells a record that was put in, whole in itself and linked, wherever it stands', () => {
    fc.assert(
      fc.property(chain, place, (records, seed) => {
        const at = seed % (records.length + 1);
        const before = records.slice(0, at);
        const forged = extendChain(sha256, headOf(before), [draft({ after: 'giả' })]);
        const later = records.slice(at).map((one) => ({ ...one, sequence: one.sequence + 1 }));
        const verdict = verify([...before, ...forged, ...later], headOf(records));
        expect(verdict.ok).toBe(false);
        if (at === records.length) expect(verdict).toMatchObject({ brokenAt: at + 1, why: 'headDiffers' });
      }),
    );
  });

  test('tells two records that changed places', () => {
    fc.assert(
      fc.property(chain, place, place, (records, one, other) => {
        const [a, b] = [one % records.length, other % records.length].sort((x, y) => x - y) as [
          number,
          number,
        ];
        fc.pre(a !== b);
        const [first, second] = [records[a], records[b]] as [AuditRecord, AuditRecord];
        const broken = { ok: false, brokenAt: a + 1, why: 'reordered' };
        expect(verify(records.with(a, second).with(b, first), headOf(records))).toEqual(broken);
        const numbered = records
          .with(a, { ...second, sequence: a + 1 })
          .with(b, { ...first, sequence: b + 1 });
        expect(verify(numbered, headOf(records))).toEqual(broken);
      }),
    );
  });

  test('tells that its end was cut off, and that its head was', () => {
    fc.assert(
      fc.property(chain, place, (records, seed) => {
        const kept = records.slice(0, seed % records.length);
        expect(verify(kept, headOf(records))).toEqual({
          ok: false,
          brokenAt: kept.length + 1,
          why: 'missing',
        });
        expect(verify(records, headOf(kept))).toEqual({
          ok: false,
          brokenAt: kept.length + 1,
          why: 'headDiffers',
        });
      }),
    );
  });

  test('names a record that was written anew with its hash, by what comes after it', () => {
    fc.assert(
      fc.property(chain, place, (records, seed) => {
        const at = seed % records.length;
        const forged = extendChain(sha256, headOf(records.slice(0, at)), [draft({ after: 'giả' })]);
        const verdict = verify(
          [...records.slice(0, at), ...forged, ...records.slice(at + 1)],
          headOf(records),
        );
        const why = at === records.length - 1 ? 'headDiffers' : 'altered';
        expect(verdict).toEqual({ ok: false, brokenAt: at + 1, why });
      }),
    );
  });

  test('of one stream is not one of another', () => {
    const records = chainOf([draft(), draft()]);
    const moved = records.map((one) => ({ ...one, stream: 'k2026:u2' }));
    expect(verifyChain(sha256, 'k2026:u2', moved, headOf(records)).ok).toBe(false);
    expect(verifyChain(sha256, 'k2026:u2', records, headOf(records)).ok).toBe(false);
  });

  test('that is taken for itself, without a head, is checked all the same', () => {
    const records = chainOf([draft(), draft({ subject: 'b' })]);
    expect(verifyChain(sha256, STREAM, records, null).ok).toBe(true);
    expect(verifyChain(sha256, STREAM, records.slice(1), null)).toMatchObject({ brokenAt: 1 });
  });
});

test('a record has the form that is stored', () => {
  const [record] = chainOf([draft()]);
  expect(auditRecordSchema.parse(record)).toEqual(record);
  expect(record).toMatchInlineSnapshot(`
    {
      "act": "saveEntry",
      "after": "{}",
      "at": 1000,
      "before": null,
      "hash": "a6a248ec85c095ac0c37f327daef75ca01de4b1b2b8b1eee2d3d6e5c7d964687",
      "officialId": "an",
      "onBehalfOf": null,
      "previousHash": "56ce5ec142e6a96727b09d5ffcd710c8de503d58dc0757496ce17dccfcdc3faa",
      "sequence": 1,
      "stream": "k2026:u1",
      "subject": "a",
    }
  `);
});
