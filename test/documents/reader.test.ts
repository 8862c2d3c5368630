import { createRequire } from 'node:module';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { createReader } from '../../src/documents/text/reader.ts';
import { readRecordFields } from '../../src/domain/evidence/read-record-fields.ts';

const reader = createReader({ enabled: true });
afterAll(() => reader.close());

const fontFile = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf');

/** A page as a scanner would give it. */
function page(lines: readonly string[]): Promise<Buffer> {
  const text = `<span foreground="black">${lines.join('\n')}</span>`;
  return sharp({ text: { text, fontfile: fontFile, font: 'DejaVu Serif 14', dpi: 200, rgba: true } })
    .flatten({ background: 'white' })
    .extend({ top: 60, bottom: 60, left: 60, right: 60, background: 'white' })
    .jpeg()
    .toBuffer();
}

test('reads Vietnamese print from a picture, without any network', async () => {
  const text = await reader.read(
    await page([
      'UBND TỈNH AN HÒA',
      'SỞ NỘI VỤ',
      'Số: 12/KH-SNV',
      '',
      'KẾ HOẠCH',
      'Cải cách hành chính năm 2026',
    ]),
  );
  expect(readRecordFields(text ?? '')).toMatchObject({ number: '12/KH-SNV', issuer: 'SỞ NỘI VỤ' });
}, 90_000);

test('a picture that cannot be read gives nothing, and the next one is read', async () => {
  expect(await reader.read(Buffer.from('not a picture'))).toBeNull();
  expect(await reader.read(await page(['BÁO CÁO']))).toContain('BÁO CÁO');
}, 90_000);

test('gives up in time', async () => {
  const hurried = createReader({ enabled: true, timeoutMs: 1 });
  expect(await hurried.read(await page(['BÁO CÁO']))).toBeNull();
  await hurried.close();
});

test('reads nothing where it is switched off', async () => {
  expect(await createReader({ enabled: false }).read(await page(['BÁO CÁO']))).toBeNull();
});
