import type { FileFlag, FileKind } from '../../domain/evidence/file-kind.ts';
import { type Findings, found, refuse } from './findings.ts';

const ENTRY_BYTES = 128;
const END_OF_CHAIN = 0xfffffffa;
const HEADER_FAT_SECTORS = 109;
const MOST_DIRECTORY_SECTORS = 2_048;
const MOST_FAT_SECTORS = 4_096;
const NO_ENTRY = 0xffffffff;

interface DirectoryEntry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

const kindOfStream: Readonly<Record<string, FileKind>> = {
  WordDocument: 'doc',
  Workbook: 'xls',
  Book: 'xls',
};
const flagOfName: Readonly<Record<string, FileFlag>> = {
  VBA: 'macros',
  _VBA_PROJECT: 'macros',
  _VBA_PROJECT_CUR: 'macros',
  ObjectPool: 'embeddedFiles',
  '\u0001Ole10Native': 'embeddedFiles',
};

/**
 * A Word or Excel file of before 2007, told by the streams at the root of its directory. One that holds an encrypted
 * new document cannot be told apart and cannot be opened by anybody without its password: unreadable.
 */
export function inspectCompound(bytes: Buffer): Findings {
  const entries = readDirectory(bytes);
  if (entries === null) return refuse('unreadable');
  const atRoot = rootNames(entries);
  if (atRoot.includes('EncryptedPackage')) return refuse('unreadable');
  const kinds = new Set(atRoot.flatMap((name) => kindOfStream[name] ?? []));
  const [kind] = kinds;
  if (kind === undefined) return refuse('unknownKind');
  if (kinds.size > 1) return refuse('unreadable');
  return found(kind, new Set(entries.flatMap(({ name }) => flagOfName[name] ?? [])));
}

/** Sizes and numbers of sectors come from the file, so every step is checked against its end and counted. */
function readDirectory(bytes: Buffer): readonly DirectoryEntry[] | null {
  if (bytes.length < 512) return null;
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const table = fatSectors(bytes, size);
  const entries: DirectoryEntry[] = [];
  let sector = bytes.readUInt32LE(48);
  for (let count = 0; sector < END_OF_CHAIN; count += 1) {
    const at = (sector + 1) * size;
    if (count >= MOST_DIRECTORY_SECTORS || at + size > bytes.length) return null;
    for (let entry = at; entry < at + size; entry += ENTRY_BYTES) entries.push(readEntry(bytes, entry));
    const fat = table[Math.floor(sector / (size / 4))];
    if (fat === undefined || (fat + 2) * size > bytes.length) return null;
    sector = bytes.readUInt32LE((fat + 1) * size + (sector % (size / 4)) * 4);
  }
  return entries;
}

function fatSectors(bytes: Buffer, size: number): readonly number[] {
  const sectors: number[] = [];
  for (let index = 0; index < HEADER_FAT_SECTORS; index += 1)
    sectors.push(bytes.readUInt32LE(76 + index * 4));
  let next = bytes.readUInt32LE(68);
  while (next < END_OF_CHAIN && (next + 2) * size <= bytes.length && sectors.length < MOST_FAT_SECTORS) {
    const at = (next + 1) * size;
    for (let offset = 0; offset < size - 4; offset += 4) sectors.push(bytes.readUInt32LE(at + offset));
    next = bytes.readUInt32LE(at + size - 4);
  }
  return sectors.filter((sector) => sector < END_OF_CHAIN);
}

function readEntry(bytes: Buffer, at: number): DirectoryEntry {
  const length = Math.min(62, Math.max(0, bytes.readUInt16LE(at + 64) - 2)) & ~1;
  return {
    name: bytes.toString('utf16le', at, at + length),
    left: bytes.readUInt32LE(at + 68),
    right: bytes.readUInt32LE(at + 72),
    child: bytes.readUInt32LE(at + 76),
  };
}

/** The children of a storage are a tree of siblings; each is visited once however it is tied together. */
function rootNames(entries: readonly DirectoryEntry[]): readonly string[] {
  const names: string[] = [];
  const seen = new Set<number>();
  const waiting = [entries[0]?.child ?? NO_ENTRY];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    names.push(entry.name);
    waiting.push(entry.left, entry.right);
  }
  return names;
}
