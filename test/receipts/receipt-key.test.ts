import { createHash, generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  keptReceiptKey,
  publicKeyPem,
  readPublicKey,
  readReceiptKey,
  receiptKeyFile,
} from '../../src/receipts/receipt-key.ts';
import { receiptKeyFinding } from '../../src/receipts/receipt-key-finding.ts';
import { receiptKeySentence } from '../../src/receipts/receipt-key-refusal.ts';

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'cchc-khóa ')), 'dữ liệu');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

const file = () => receiptKeyFile(folder);
const posix = process.platform !== 'win32';

function kept() {
  const reading = keptReceiptKey(folder);
  if (reading.kind !== 'found') throw new Error(JSON.stringify(reading.refusal));
  return reading.key;
}

describe('the key of the data folder', () => {
  test('is made once, whole, and for its owner only', () => {
    const first = kept();
    expect(kept().keyId).toBe(first.keyId);
    expect(readdirSync(folder)).toEqual(['receipt-key.pem']);
    expect(readFileSync(file(), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    if (posix) expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  test('is not made where it is only read', () => {
    expect(readReceiptKey(folder)).toEqual({ kind: 'missing', file: file() });
    expect(receiptKeyFinding(folder)).toMatchObject({ ok: true });
    expect(() => statSync(folder)).toThrow();
  });

  test('is known by the SHA-256 of its public half', () => {
    const key = kept();
    const spki = key.publicKey.export({ type: 'spki', format: 'der' });
    expect(key.keyId).toBe(createHash('sha256').update(spki).digest('hex').slice(0, 16));
    expect(readPublicKey(publicKeyPem(key))?.keyId).toBe(key.keyId);
  });

  test.each([
    ['cut off', () => readFileSync(file(), 'utf8').slice(0, 60)],
    ['empty', () => ''],
    ['of another kind', () => pkcs8(generateKeyPairSync('ec', { namedCurve: 'P-256' }))],
    ['only a public one', () => publicKeyPem(kept())],
  ])('that is %s is refused in one sentence and left as it is', (_, content) => {
    kept();
    const damaged = content();
    writeFileSync(file(), damaged);
    const reading = keptReceiptKey(folder);
    if (reading.kind !== 'refused') throw new Error('a damaged key was taken');
    expect(reading.refusal).toEqual({ name: 'damaged', file: file() });
    expect(receiptKeySentence(reading.refusal)).toMatch(/đã hỏng.*bản sao lưu.*\.$/);
    expect(readFileSync(file(), 'utf8')).toBe(damaged);
    expect(receiptKeyFinding(folder)).toMatchObject({ ok: false, fix: receiptKeySentence(reading.refusal) });
  });

  test('that cannot be kept is refused with the word of the system', () => {
    writeFileSync(folder, 'not a folder');
    const reading = keptReceiptKey(folder);
    if (reading.kind !== 'refused') throw new Error('a file is no folder');
    expect(reading.refusal).toMatchObject({ name: 'unusable', code: 'ENOTDIR' });
    expect(receiptKeySentence(reading.refusal)).toContain('(ENOTDIR)');
  });

  test.skipIf(!posix)('that others may read is found by doctor (skipped on Windows)', () => {
    const { keyId } = kept();
    expect(receiptKeyFinding(folder)).toMatchObject({ ok: true, what: expect.stringContaining(keyId) });
    for (const mode of [0o640, 0o604, 0o620]) {
      chmodSync(file(), mode);
      expect(receiptKeyFinding(folder)).toMatchObject({
        ok: false,
        fix: expect.stringContaining('chmod 600'),
      });
    }
  });
});

describe('a public key', () => {
  test('is never taken from a private one, nor from one of another kind', () => {
    kept();
    expect(readPublicKey(readFileSync(file(), 'utf8'))).toBeNull();
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(readPublicKey(publicKey.export({ type: 'spki', format: 'pem' }).toString())).toBeNull();
    expect(readPublicKey('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n')).toBeNull();
  });
});

function pkcs8({ privateKey }: ReturnType<typeof generateKeyPairSync>): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
