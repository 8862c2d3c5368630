import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openS3Vault, type S3Place } from '../../src/vault/s3-vault.ts';
import { vaultRefusalSentence } from '../../src/vault/vault-refusal.ts';
import { startS3Server } from '../fakes/s3/s3-server.ts';

interface Answer {
  readonly status: number;
  /** The store's name for the fault. */
  readonly code?: string;
}

let server: Server | null = null;
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** A store that gives every request of one method the same answer, and the others 200. */
async function storeAnswering(answers: Readonly<Record<string, Answer>>): Promise<S3Place> {
  const listening = createServer((request, response) => {
    request.resume().on('end', () => {
      const { status, code } = answers[request.method ?? ''] ?? { status: 200 };
      response.writeHead(status, { 'content-type': 'application/xml' });
      response.end(code === undefined ? '' : `<Error><Code>${code}</Code><Message>no</Message></Error>`);
    });
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: 'tai-lieu',
    region: 'us-east-1',
    accessKey: 'key',
    secretKey: { reveal: () => 'hidden' },
  };
}

async function vaultAnswering(answers: Readonly<Record<string, Answer>>) {
  const opening = await openS3Vault(await storeAnswering(answers));
  if (!opening.ok) throw new Error(opening.refusal.name);
  return opening.vault;
}

async function refusalOf(place: S3Place) {
  const opening = await openS3Vault(place);
  if (opening.ok) throw new Error('a refusal was expected');
  const sentence = vaultRefusalSentence(opening.refusal);
  expect(sentence).toContain('ho tài liệu');
  expect(sentence).not.toContain('hidden');
  return opening.refusal;
}

test.each([
  { status: 403, code: 'QuotaExceeded' },
  { status: 400, code: 'XMinioAdminBucketQuotaExceeded' },
  { status: 507, code: 'XMinioStorageFull' },
  { status: 507 },
])('a store that answers $status $code is full', async (answer) => {
  const vault = await vaultAnswering({ PUT: answer });
  expect(await vault.keep(new Uint8Array(3))).toEqual({ kind: 'full' });
});

test('a store that takes no more writes for another reason is a broken environment', async () => {
  const vault = await vaultAnswering({ PUT: { status: 403, code: 'AccessDenied' } });
  await expect(vault.keep(new Uint8Array(3))).rejects.toThrow();
});

test('a store that says yes and holds something else has kept nothing', async () => {
  const vault = await vaultAnswering({});
  await expect(vault.keep(new Uint8Array(3))).rejects.toThrow('of 3 bytes');
});

test('a bucket that is gone is not a missing file', async () => {
  const vault = await vaultAnswering({ GET: { status: 404, code: 'NoSuchBucket' } });
  await expect(vault.open('ab'.repeat(32))).rejects.toThrow();
});

test('a store that cannot be used is refused in words', async () => {
  expect(await refusalOf(await storeAnswering({ HEAD: { status: 403 } }))).toMatchObject({
    name: 'vaultKeyRefused',
  });
  const place = await storeAnswering({ HEAD: { status: 501 } });
  expect(await refusalOf(place)).toMatchObject({ name: 'vaultUnreachable', detail: '501' });
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
  expect(await refusalOf(place)).toMatchObject({ name: 'vaultUnreachable', detail: 'ECONNREFUSED' });
});

test('a bucket that nobody made is refused in words', async () => {
  const real = await startS3Server();
  expect(await refusalOf({ ...real.place, bucket: 'khong-co' })).toEqual({
    name: 'vaultBucketMissing',
    bucket: 'khong-co',
  });
  await real.close();
});
