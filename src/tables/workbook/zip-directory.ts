import { inflateRawSync } from 'node:zlib';

/** What the directory at the end of a zip file says about one entry. Sizes are bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** The entries of a zip file, or null when the file is not a whole zip file. At most `limit` entries are read. */
export function readZipDirectory(bytes: Buffer, limit: number): readonly ZipEntry[] | null {
  const end = findEnd(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < Math.min(count, limit + 1); index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number | null {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return null;
}

export type Inflated =
  | { readonly kind: 'inflated'; readonly data: Buffer }
  | { readonly kind: 'tooLong' }
  | { readonly kind: 'broken' };

/** The contents of one entry, never more than `limit` bytes, whatever the directory claims. */
export function inflateEntry(bytes: Buffer, entry: ZipEntry, limit: number): Inflated {
  const at = entry.offset;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return { kind: 'broken' };
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length !== entry.packedSize) return { kind: 'broken' };
  if (entry.method === 0) {
    return packed.length > limit ? { kind: 'tooLong' } : { kind: 'inflated', data: packed };
  }
  try {
    return { kind: 'inflated', data: inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) }) };
  } catch (error) {
    const tooLong = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { kind: tooLong ? 'tooLong' : 'broken' };
  }
}
