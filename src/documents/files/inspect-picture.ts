import type { FileKind } from '../../domain/evidence/file-kind.ts';
import { isAscii } from './file-signatures.ts';
import { type Findings, found, refuse } from './findings.ts';

/** Width times height: a telephone takes 50 million, a page at 600 dpi is 35 million. */
const MOST_PIXELS = 64_000_000;
const MOST_CHUNKS = 20_000;

/** The verdict on a picture by what its header claims, before anything is decoded. */
export function judgePixels(kind: FileKind, width: number, height: number): Findings {
  if (width === 0 || height === 0) return refuse('unreadable');
  return width * height > MOST_PIXELS ? refuse('tooManyPixels') : found(kind);
}

/** Walks the segments up to the frame header, which holds the dimensions. */
export function inspectJpeg(bytes: Buffer): Findings {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrameHeader(marker)) {
      return judgePixels('jpeg', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    }
    if (marker === 0xd9 || marker === 0xda) break;
    const standsAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    at += standsAlone ? 2 : 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return refuse('unreadable');
}

/** SOF0 to SOF15 without DHT, JPG and DAC, which share the range. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** A PNG whose chunks do not lie one after another from IHDR to IEND is not handed to any decoder. */
export function inspectPng(bytes: Buffer): Findings {
  if (bytes.length < 33 || bytes.readUInt32BE(8) !== 13 || !isAscii(bytes, 12, 'IHDR')) {
    return refuse('unreadable');
  }
  const verdict = judgePixels('png', bytes.readUInt32BE(16), bytes.readUInt32BE(20));
  return !verdict.ok || hasWholeChunks(bytes) ? verdict : refuse('unreadable');
}

function hasWholeChunks(bytes: Buffer): boolean {
  let at = 8;
  let withData = false;
  for (let count = 0; count < MOST_CHUNKS && at + 12 <= bytes.length; count += 1) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    const next = at + 12 + bytes.readUInt32BE(at);
    if (!/^[A-Za-z]{4}$/.test(type) || next > bytes.length) return false;
    if (type === 'IEND') return withData;
    withData ||= type === 'IDAT';
    at = next;
  }
  return false;
}

/** The dimensions are in the first chunk of each of the three forms. */
export function inspectWebp(bytes: Buffer): Findings {
  if (bytes.length < 30 || bytes.readUInt32LE(4) + 8 > bytes.length + 1) return refuse('unreadable');
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return judgePixels('webp', bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
    case 'VP8L':
      return inspectLossless(bytes);
    case 'VP8 ':
      if (bytes.readUIntBE(23, 3) !== 0x9d012a) return refuse('unreadable');
      return judgePixels('webp', bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
    default:
      return refuse('unreadable');
  }
}

function inspectLossless(bytes: Buffer): Findings {
  if (bytes[20] !== 0x2f) return refuse('unreadable');
  const packed = bytes.readUInt32LE(21);
  return judgePixels('webp', (packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
}
