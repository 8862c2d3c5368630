import { BER_LENGTH_LIMIT, derLength } from './der-length.ts';

/** What one signature covers: the file up to `end` without the gap that holds the signature itself. */
export interface CoveredBytes {
  readonly bytes: Uint8Array;
  /** The signature as DER, without the padding behind it. */
  readonly contents: Uint8Array;
  /** Where the covered part of the file ends (bytes from its start). */
  readonly end: number;
}

const LESS = 0x3c;
const GREATER = 0x3e;
/** How far behind the covered bytes' end the mark of a revision's end may lie (bytes). */
const TAIL = 32;

/**
 * The bytes that `/ByteRange` names, or null where the range is none: it starts at 0, leaves out exactly the
 * hexadecimal string of `/Contents` and ends where a revision of the file ends. Whatever else a wider gap could
 * hold would be shown and not signed.
 */
export function coveredBytes(
  file: Uint8Array,
  range: readonly number[],
  declared: Uint8Array,
): CoveredBytes | null {
  const [start, first, second, length] = range;
  if (range.length !== 4 || start !== 0) return null;
  if (first === undefined || second === undefined || length === undefined) return null;
  if (!range.every((number) => Number.isSafeInteger(number) && number >= 0)) return null;
  const end = second + length;
  if (second - first < 4 || length === 0 || end > file.length) return null;
  const contents = hexString(file.subarray(first, second));
  if (!contents || !Buffer.from(contents).equals(declared) || !endsRevision(file, end)) return null;
  const size = derLength(contents);
  if (size === null || contents.subarray(size).some((byte) => byte !== 0)) return null;
  const bytes = new Uint8Array(first + length);
  bytes.set(file.subarray(0, first));
  bytes.set(file.subarray(second, end), first);
  return { bytes, contents: contents.slice(0, size), end };
}

function hexString(gap: Uint8Array): Uint8Array | null {
  if (gap[0] !== LESS || gap.at(-1) !== GREATER || gap.length > 2 * BER_LENGTH_LIMIT + 2) return null;
  const digits = Buffer.from(gap.subarray(1, -1)).toString('latin1');
  return /^(?:[0-9A-Fa-f]{2})+$/.test(digits) ? new Uint8Array(Buffer.from(digits, 'hex')) : null;
}

function endsRevision(file: Uint8Array, end: number): boolean {
  if (end === file.length) return true;
  const tail = Buffer.from(file.subarray(Math.max(0, end - TAIL), end)).toString('latin1');
  return /%%EOF[\r\n]*$/.test(tail);
}
