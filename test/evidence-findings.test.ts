import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Secret } from '../src/config/secret.ts';
import { type EvidenceSettings, evidenceFindings } from '../src/evidence-findings.ts';
import { identity } from './documents/signed-pdf.ts';
import { startClamdServer, strictVerdict } from './fakes/clamd-server.ts';
import { startS3Server } from './fakes/s3/s3-server.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cchc-evidence-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function findings(settings: Partial<EvidenceSettings> = {}) {
  const [vault, reading, anchors, scanner] = await evidenceFindings({
    dataFolder: path.join(folder, 'data'),
    vault: null,
    ocr: true,
    trustAnchorsFolder: null,
    clamd: null,
    ...settings,
  });
  return { vault, reading, anchors, scanner };
}

async function anchorsFolder(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const anchors = path.join(folder, 'anchors');
  await mkdir(anchors);
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(anchors, name), bytes);
  return anchors;
}

test('without any settings nothing is to be fixed, and what is not judged is said', async () => {
  expect(await findings()).toEqual({
    vault: { ok: true, what: 'Kho tài liệu mở được, trong thư mục dữ liệu', fix: null },
    reading: { ok: true, what: 'Nhận dạng chữ trong ảnh: bật', fix: null },
    anchors: { ok: true, what: expect.stringContaining('không kiểm tra chứng thư'), fix: null },
    scanner: { ok: true, what: 'Quét vi-rút: không dùng', fix: null },
  });
});

test('reading switched off is no fault, and the stamps that go unseen are named', async () => {
  expect((await findings({ ocr: false })).reading).toMatchObject({
    ok: true,
    what: expect.stringContaining('dấu mật'),
  });
});

test('a vault that cannot be opened says what to put right', async () => {
  await writeFile(path.join(folder, 'data'), 'a file in the way');
  expect((await findings()).vault).toMatchObject({
    ok: false,
    what: 'Chưa mở được kho tài liệu',
    fix: expect.stringContaining('Kiểm tra quyền, chỗ trống trên đĩa và đường dẫn'),
  });
});

test('a bucket is examined where it lies, and its keys are not printed', async () => {
  const server = await startS3Server();
  const place = { ...server.place, secretKey: new Secret(server.place.secretKey.reveal()) };
  const there = (await findings({ vault: place })).vault;
  const missing = (await findings({ vault: { ...place, bucket: 'not-there' } })).vault;
  await server.close();
  expect(there).toEqual({
    ok: true,
    what: `Kho tài liệu mở được, ngăn chứa ${place.bucket} tại ${place.endpoint}`,
    fix: null,
  });
  expect(missing).toMatchObject({ ok: false, fix: expect.stringContaining('VAULT_S3_BUCKET') });
  expect(JSON.stringify([there, missing])).not.toContain(place.accessKey);
});

test('trust anchors are counted', async () => {
  const der = async (name: string) =>
    Buffer.from((await identity(name, null, { ca: true })).certificate.toSchema().toBER());
  const trustAnchorsFolder = await anchorsFolder({
    'a.cer': await der('Mot'),
    'b.der': await der('Hai'),
    'c.txt': 'ghi chú',
  });
  expect((await findings({ trustAnchorsFolder })).anchors).toEqual({
    ok: true,
    what: 'Chứng thư gốc: 2',
    fix: null,
  });
});

test('anchors that cannot be read are named, and a folder without any is a fault too', async () => {
  const missing = await findings({ trustAnchorsFolder: path.join(folder, 'nowhere') });
  expect(missing.anchors).toMatchObject({ ok: false, fix: expect.stringContaining('nowhere') });
  const trustAnchorsFolder = await anchorsFolder({});
  expect((await findings({ trustAnchorsFolder })).anchors).toMatchObject({
    ok: false,
    what: `Thư mục chứng thư gốc ${trustAnchorsFolder} chưa có chứng thư nào`,
  });
  await writeFile(path.join(trustAnchorsFolder, 'hong.crt'), 'không phải chứng thư');
  expect((await findings({ trustAnchorsFolder })).anchors).toMatchObject({
    ok: false,
    fix: expect.stringContaining('hong.crt'),
  });
});

test.each([
  ['answers', null, true, 'trả lời'],
  ['refuses', 'INSTREAM size limit exceeded. ERROR\0', false, 'không trả lời'],
  ['finds a virus in a harmless sentence', 'stream: Strict.Rule FOUND\0', false, 'câu vô hại'],
])('a virus scanner that %s', async (_, answer, ok, said) => {
  const whole = (received: Buffer) => {
    const verdict = strictVerdict(received);
    return verdict === null ? null : (answer ?? verdict);
  };
  const { close, ...clamd } = await startClamdServer(whole);
  const { scanner } = await findings({ clamd });
  await close();
  expect(scanner).toMatchObject({ ok, what: expect.stringContaining(`127.0.0.1:${clamd.port} `) });
  expect(scanner?.what).toContain(said);
  expect(scanner?.fix === null).toBe(ok);
});

test('a virus scanner that is not there is unavailable', async () => {
  const { close, ...clamd } = await startClamdServer();
  await close();
  expect((await findings({ clamd })).scanner).toMatchObject({
    ok: false,
    fix: expect.stringContaining('CLAMD_ADDRESS'),
  });
});
