import { constants, inflateSync } from 'node:zlib';
import type { FileFlag } from '../../domain/evidence/file-kind.ts';
import { pdfHeaderAt } from './file-signatures.ts';
import { type Findings, found, refuse } from './findings.ts';

const MOST_OBJECT_STREAMS = 10_000;
/** All object streams together, unpacked (bytes). */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;
/** Some programs write a signature or blanks behind the end. */
const END_WITHIN = 4096;

const flagOfName: Readonly<Record<string, FileFlag>> = {
  JavaScript: 'script',
  Rendition: 'script',
  XFA: 'script',
  EmbeddedFile: 'embeddedFiles',
  EmbeddedFiles: 'embeddedFiles',
  Launch: 'launchAction',
  Encrypt: 'encrypted',
  GoToR: 'externalLinks',
  SubmitForm: 'externalLinks',
  ImportData: 'externalLinks',
};
const NAME = /\/([^\s\0()<>[\]{}/%]+)/g;

/**
 * What a PDF can do besides being read. Every name in the file counts, wherever it stands, and so do the objects
 * inside compressed object streams: a reader can be led to any byte by the cross-reference table, so nothing is
 * believed about structure and nothing can hide in a string, a comment or a stream. Linear in the size of the file.
 */
export function inspectPdf(bytes: Buffer): Findings {
  const text = bytes.toString('latin1', pdfHeaderAt(bytes) ?? 0);
  if (!text.slice(-END_WITHIN).includes('%%EOF') && !text.trimEnd().endsWith('%%EOF'))
    return refuse('unreadable');
  if (!/\d\s+obj\b/.test(text)) return refuse('unreadable');
  const flags = new Set<FileFlag>();
  addFlags(text, flags);
  if (flags.has('encrypted')) return found('pdf', flags);
  const refusal = addHiddenFlags(bytes.subarray(pdfHeaderAt(bytes) ?? 0), text, flags);
  return refusal === null ? found('pdf', flags) : refuse(refusal);
}

function addFlags(text: string, flags: Set<FileFlag>): void {
  for (const match of text.matchAll(NAME)) {
    const name = decodeName(match[1] ?? '');
    const flag = flagOfName[name] ?? flagByValue(name, text, match.index + match[0].length);
    if (flag !== null) flags.add(flag);
  }
}

/** Letters of a name may be written as `#` and two hexadecimal digits. */
function decodeName(name: string): string {
  return name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Names that are short enough to turn up in packed data, or harmless with some values, count by what follows. */
function flagByValue(name: string, text: string, at: number): FileFlag | null {
  if (name !== 'OpenAction' && name !== 'URI' && name !== 'JS') return null;
  const value = text.slice(at, at + 64).trimStart();
  if (name === 'OpenAction') return value.startsWith('[') ? null : 'script';
  if (!/^(?:\(|<|\d+\s+\d+\s+R\b|\/URI\b|%)/.test(value)) return null;
  return name === 'URI' ? 'externalLinks' : 'script';
}

/**
 * Object streams are told by their key /First, and packed streams without it by what they begin with: pairs of
 * numbers. The keys are those since the last `endstream`.
 */
function addHiddenFlags(bytes: Buffer, text: string, flags: Set<FileFlag>): 'bomb' | 'unreadable' | null {
  let left = MOST_UNPACKED_BYTES;
  let count = 0;
  let from = 0;
  let names = new Set<string>();
  for (const match of text.matchAll(/stream[ \t]*(?:\r\n?|\n)/g)) {
    if (text.startsWith('end', match.index - 3)) {
      names = new Set();
      from = match.index;
      continue;
    }
    addNames(text.slice(from, match.index), names);
    from = match.index;
    const data = streamAt(bytes, match.index + match[0].length);
    const declared = names.has('First');
    if (!declared && !beginsWithNumbers(data)) continue;
    count += 1;
    if (count > MOST_OBJECT_STREAMS) return 'bomb';
    const unpacked = unpack(data, declared ? names : new Set(['Filter']), left);
    if (typeof unpacked === 'string') return unpacked;
    left -= unpacked.length;
    addFlags(unpacked.toString('latin1'), flags);
  }
  return null;
}

function addNames(text: string, names: Set<string>): void {
  for (const match of text.matchAll(NAME)) names.add(decodeName(match[1] ?? ''));
}

function streamAt(bytes: Buffer, start: number): Buffer {
  const end = bytes.indexOf('endstream', start, 'latin1');
  return bytes.subarray(start, end === -1 ? bytes.length : end);
}

/** Unpacks a few kilobytes at most, and only what has the header of Flate. */
function beginsWithNumbers(data: Buffer): boolean {
  if (data.length < 2 || ((data[0] ?? 0) & 15) !== 8 || data.readUInt16BE(0) % 31 !== 0) return false;
  try {
    const start = inflateSync(data.subarray(0, 2048), { finishFlush: constants.Z_SYNC_FLUSH });
    return /^[\s\0]*(?:%|\d+[\s\0]+\d+[\s\0])/.test(start.toString('latin1', 0, 64));
  } catch {
    return false;
  }
}

const OTHER_FILTERS =
  /^(?:ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL|Crypt|Predictor)$/;

/**
 * Programs pack object streams with Flate only; whoever packs them otherwise has something to hide. Nothing comes
 * back for what is not packed: its names were seen already.
 */
function unpack(data: Buffer, names: ReadonlySet<string>, most: number): Buffer | 'bomb' | 'unreadable' {
  if ([...names].some((name) => OTHER_FILTERS.test(name))) return 'unreadable';
  if (!names.has('Filter')) return Buffer.alloc(0);
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    const tooLong = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return tooLong ? 'bomb' : 'unreadable';
  }
}
