import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commonName } from '../../../src/documents/signatures/signed-data.ts';
import { loadTrustAnchors } from '../../../src/documents/signatures/trust-anchors.ts';
import { type Identity, identity } from '../signed-pdf.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'anchors-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const der = ({ certificate }: Identity) => Buffer.from(certificate.toSchema().toBER());
const pem = (each: Identity) =>
  `-----BEGIN CERTIFICATE-----\n${der(each).toString('base64')}\n-----END CERTIFICATE-----\n`;
const keep = (name: string, bytes: string | Buffer) => writeFileSync(path.join(folder, name), bytes);

test('reads PEM files with one or many certificates, and DER files', async () => {
  const [one, two, three] = await Promise.all(
    ['Mot', 'Hai', 'Ba'].map((name) => identity(name, null, { ca: true })),
  );
  if (!one || !two || !three) throw new Error('no certificates');
  keep('a.pem', `ghi chú\n${pem(one)}${pem(two)}`);
  keep('b.CER', der(three));
  keep('ghi-chu.txt', 'không phải chứng thư');
  const reading = await loadTrustAnchors(folder);
  expect(reading.ok && reading.anchors.map((each) => commonName(each.subject))).toEqual(['Mot', 'Hai', 'Ba']);
});

test.each([
  ['hong.crt', 'không phải chứng thư'],
  ['rong.cer', ''],
  ['khoa.pem', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'],
  ['cut.pem', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'],
])('refuses %s by its name', async (name, text) => {
  keep('a.pem', pem(await identity('Mot', null, { ca: true })));
  keep(name, text);
  expect(await loadTrustAnchors(folder)).toEqual({
    ok: false,
    refusal: {
      name: 'anchorUnreadable',
      file: name,
      message: `Tệp ${name} trong thư mục chứng thư gốc không phải chứng thư đọc được.`,
    },
  });
});

test('refuses a folder that is not there', async () => {
  const missing = path.join(folder, 'không-có');
  expect(await loadTrustAnchors(missing)).toMatchObject({ ok: false, refusal: { file: missing } });
});
