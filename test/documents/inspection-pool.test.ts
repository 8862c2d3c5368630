import { deflateSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { createInspectionPool, type InspectionPool } from '../../src/documents/files/inspection-pool.ts';
import { buildPdf, buildPng, stream } from './build-files.ts';

/** A child that runs TypeScript with a PDF parser takes 400 to 520 MB; only the test about memory wants less. */
const ROOMY_MB = 1_024;

let pool: InspectionPool;
afterEach(() => pool.close());

const font = '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';

/** A PDF whose page shows what the content says. */
function page(content: Buffer): Buffer {
  const pdf = buildPdf([stream('/Filter /FlateDecode', deflateSync(content))]);
  const text = pdf.toString('latin1').replace('/MediaBox', `/Contents 4 0 R /Resources ${font} /MediaBox`);
  return Buffer.from(text, 'latin1');
}

const lines =
  'BT /F1 12 Tf 50 800 Td (UBND TINH AN HOA) Tj 0 -20 Td (So: 12/KH-UBND) Tj 300 0 Td (ngay 5) Tj ET';

test('looks into files one after another in another process', async () => {
  pool = createInspectionPool({ timeoutMs: 30_000, memoryMb: ROOMY_MB });
  const [first, second] = await Promise.all([
    pool.inspectFile(buildPng(9, 9), 'ảnh.pdf'),
    pool.inspectFile(Buffer.from('#!/bin/sh'), 'a.pdf'),
  ]);
  expect(first).toEqual({ ok: true, kind: 'png', flags: [], name: 'ảnh.png' });
  expect(second).toEqual({ ok: false, refusal: 'executable' });
});

test('reads the text of a PDF line by line, and none where there is none', async () => {
  pool = createInspectionPool({ timeoutMs: 30_000, memoryMb: ROOMY_MB });
  expect(await pool.readPdfText(page(Buffer.from(lines)))).toBe('UBND TINH AN HOA\nSo: 12/KH-UBND   ngay 5');
  expect(await pool.readPdfText(buildPdf())).toBeNull();
  expect(await pool.readPdfText(Buffer.from('%PDF-1.7 nothing'))).toBeNull();
});

test('says that looking into a file took too long', async () => {
  pool = createInspectionPool({ timeoutMs: 1, memoryMb: ROOMY_MB });
  expect(await pool.inspectFile(buildPng(9, 9), 'a.png')).toEqual({ ok: false, refusal: 'timedOut' });
});

test('a process that takes too much memory ends, and the file counts as unreadable', async () => {
  pool = createInspectionPool({ timeoutMs: 30_000, memoryMb: 20 });
  expect(await pool.inspectFile(buildPng(9, 9), 'a.png')).toEqual({ ok: false, refusal: 'unreadable' });
});

test('a closed pool answers without starting anything', async () => {
  pool = createInspectionPool({ timeoutMs: 30_000, memoryMb: ROOMY_MB });
  await pool.close();
  expect(await pool.inspectFile(buildPng(9, 9), 'a.png')).toEqual({ ok: false, refusal: 'unreadable' });
});
