import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newReceiptId } from '../../src/application/receipt-id.ts';
import { receiptIdSchema, receiptManifestSchema } from '../../src/domain/receipt/receipt-manifest.ts';
import { receiptText, type SignedReceipt } from '../../src/domain/receipt/signed-receipt.ts';
import { publicKeyPem } from '../../src/receipts/receipt-key.ts';
import { createReceiptSigner, signedBytes } from '../../src/receipts/sign-receipt.ts';
import { verifyReceipt, verifyReceiptText } from '../../src/receipts/verify-receipt.ts';
import { manifestOf, manyLines } from '../domain/receipt/manifest-of.ts';
import { runs } from '../property-runs.ts';
import { keyFrom } from './test-key.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const key = keyFrom('one');
const receipt = createReceiptSigner(key).sign(manifestOf());
const text = receiptText(receipt);
const judged = (changed: string) => verifyReceiptText(Buffer.from(changed), key).kind;

test('a receipt over an item that the set prints without a code is read again and is genuine', () => {
  const lines = manifestOf().lines.map((line) => ({ ...line, code: '' }));
  expect(judged(receiptText(createReceiptSigner(key).sign(manifestOf({ lines }))))).toBe('genuine');
});

/** Every place in a document where a plain value stands. */
function leaves(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, [...at, name]));
}

/** The same document with another value in one place. */
function changedAt<T>(document: T, place: readonly string[], change: (before: unknown) => unknown): T {
  const copy = structuredClone(document) as Record<string, unknown>;
  const [last = '', ...path] = place.toReversed();
  const parent = path
    .toReversed()
    .reduce((inside, name) => inside[name] as Record<string, unknown>, copy as Record<string, unknown>);
  parent[last] = change(parent[last]);
  return copy as T;
}

function another(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (value === null) return 1;
  return typeof value === 'string' && /^[0-9a-f]{32,}$/.test(value)
    ? value.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))
    : `${value}x`;
}

describe('a signed receipt', () => {
  test('is genuine as it was signed, however long it is', () => {
    const long = createReceiptSigner(key).sign(manifestOf({ lines: manyLines(200), auditHead: null }));
    for (const one of [receipt, long]) {
      expect(receiptManifestSchema.parse(one.manifest)).toEqual(one.manifest);
      expect(verifyReceiptText(Buffer.from(receiptText(one)), key)).toEqual({
        kind: 'genuine',
        receipt: one,
      });
    }
  });

  test('gets the same signature whenever it is signed', () => {
    expect(createReceiptSigner(keyFrom('one')).sign(manifestOf())).toEqual(receipt);
  });

  test('is not genuine with any one value of its manifest changed', () => {
    const places = leaves(receipt.manifest);
    expect(places.length).toBeGreaterThan(30);
    for (const place of places) {
      const changed: SignedReceipt = { ...receipt, manifest: changedAt(receipt.manifest, place, another) };
      expect({ place, kind: verifyReceipt(changed, key).kind }).toEqual({ place, kind: 'altered' });
      expect(judged(receiptText(changed))).not.toBe('genuine');
    }
  });

  test('is not genuine with any one byte of its text changed, added or missing', () => {
    const bytes = Buffer.from(text);
    const place = fc.nat(bytes.length - 1);
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const changed = Buffer.from(bytes);
        changed[at] = (bytes[at] ?? 0) ^ difference;
        expect(verifyReceiptText(changed, key).kind).not.toBe('genuine');
        const shorter = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
        expect(verifyReceiptText(shorter, key).kind).not.toBe('genuine');
        const longer = Buffer.concat([bytes.subarray(0, at), Buffer.from([difference]), bytes.subarray(at)]);
        expect(verifyReceiptText(longer, key).kind).not.toBe('genuine');
      }),
      { numRuns: runs(300) },
    );
  });

  test('is altered with any one bit of its signature changed', () => {
    const signature = Buffer.from(receipt.signature, 'base64url');
    for (let bit = 0; bit < signature.length * 8; bit++) {
      const changed = Buffer.from(signature);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const forged = { ...receipt, signature: changed.toString('base64url') };
      expect(judged(receiptText(forged))).toBe('altered');
    }
  });

  test.each([
    ['a line after it', `${text}\n`],
    ['a mark of byte order before it', `\ufeff${text}`],
    ['a space between', text.replace(':', ': ')],
    ['a value twice', text.replace('{', `{"keyId":"${receipt.keyId}",`)],
    ['a value nobody knows', text.replace('{', '{"a":1,')],
    ['another order', `{"signature":"${receipt.signature}",${text.slice(1, text.lastIndexOf(','))}}`],
    ['a shorter signature', text.replace(receipt.signature, receipt.signature.slice(0, -1))],
    ['a longer signature', text.replace(receipt.signature, `${receipt.signature}A`)],
    ['a signature with padding', text.replace(receipt.signature, `${receipt.signature}==`)],
    ['a signature in another spelling', text.replace(receipt.signature, otherSpelling(receipt.signature))],
    ['another version', text.replace('"version":1}', '"version":9}')],
    ['a fraction', text.replace(`"maximum":980000`, `"maximum":980000.0`)],
    ['nothing', ''],
    ['no object', '[]'],
  ])('cannot be read with %s', (_, changed) => {
    expect(changed).not.toBe(text);
    expect(judged(changed)).toBe('unreadable');
  });

  test('of another key says so, and proves nothing', () => {
    const other = keyFrom('two');
    const foreign = createReceiptSigner(other).sign(manifestOf());
    expect(verifyReceipt(foreign, key)).toEqual({ kind: 'otherKey', keyId: other.keyId });
    expect(verifyReceipt({ ...foreign, keyId: key.keyId }, key)).toEqual({ kind: 'altered' });
    expect(verifyReceipt({ ...receipt, keyId: other.keyId }, key).kind).toBe('otherKey');
  });

  test('has an id of 128 bits that is never the same', () => {
    const ids = new Set(Array.from({ length: 100 }, newReceiptId));
    expect(ids.size).toBe(100);
    for (const id of ids) expect(receiptIdSchema.safeParse(id).success).toBe(true);
  });

  test.skipIf(!hasOpenssl)('is one for openssl too (skipped without openssl)', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cchc-biên nhận '));
    const at = (name: string) => path.join(folder, name);
    writeFileSync(at('khoa.pem'), publicKeyPem(key));
    writeFileSync(at('m.json'), signedBytes(receipt.manifest));
    writeFileSync(at('other.json'), signedBytes(manifestOf({ submittedAt: 1 })));
    writeFileSync(at('s'), Buffer.from(receipt.signature, 'base64url'));
    const verify = (manifest: string) =>
      execFileSync(
        'openssl',
        ['pkeyutl', '-verify', '-pubin', '-inkey', 'khoa.pem', '-rawin', '-in', manifest, '-sigfile', 's'],
        { cwd: folder, stdio: 'pipe' },
      );
    expect(() => verify('m.json')).not.toThrow();
    expect(() => verify('other.json')).toThrow();
    rmSync(folder, { recursive: true });
  });
});

/** The same 64 bytes with other unused bits at the end of their base64url. */
function otherSpelling(signature: string): string {
  const spelling: Readonly<Record<string, string>> = { A: 'B', Q: 'R', g: 'h', w: 'x' };
  const other = `${signature.slice(0, -1)}${spelling[signature.at(-1) ?? '']}`;
  if (!Buffer.from(other, 'base64url').equals(Buffer.from(signature, 'base64url')))
    throw new Error('other bytes');
  return other;
}
