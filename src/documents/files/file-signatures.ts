/** A family of files told by their first bytes. */
export type Signature =
  | 'executable'
  | 'archive'
  | 'zip'
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'heic'
  | 'compound'
  | 'pdf'
  | 'otherPicture';

const prefixes: readonly (readonly [string, Signature])[] = [
  ['4d5a', 'executable'],
  ['7f454c46', 'executable'],
  ['feedface', 'executable'],
  ['feedfacf', 'executable'],
  ['cefaedfe', 'executable'],
  ['cffaedfe', 'executable'],
  ['cafebabe', 'executable'],
  ['0061736d', 'executable'],
  ['6465780a', 'executable'],
  ['4c00000001140200', 'executable'],
  ['2321', 'executable'],
  ['504b0304', 'zip'],
  ['504b0506', 'archive'],
  ['504b0708', 'archive'],
  ['526172211a07', 'archive'],
  ['377abcaf271c', 'archive'],
  ['1f8b', 'archive'],
  ['425a68', 'archive'],
  ['fd377a585a00', 'archive'],
  ['28b52ffd', 'archive'],
  ['4d534346', 'archive'],
  ['ffd8ff', 'jpeg'],
  ['89504e470d0a1a0a', 'png'],
  ['d0cf11e0a1b11ae1', 'compound'],
  ['47494638', 'otherPicture'],
];

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);
/** Where readers still look for the header of a PDF (bytes). */
const PDF_HEADER_WITHIN = 1024;

/** The family by magic bytes, null for anything else, such as text. Whatever stands at the very front wins. */
export function signatureOf(bytes: Buffer): Signature | null {
  const start = bytes.toString('hex', 0, 8);
  const byPrefix = prefixes.find(([prefix]) => start.startsWith(prefix));
  if (byPrefix !== undefined) return byPrefix[1];
  if (isAscii(bytes, 0, 'RIFF') && isAscii(bytes, 8, 'WEBP')) return 'webp';
  if (isAscii(bytes, 4, 'ftyp') && HEIC_BRANDS.has(bytes.toString('latin1', 8, 12))) return 'heic';
  if (isAscii(bytes, 257, 'ustar') || isAscii(bytes, 0x8001, 'CD001')) return 'archive';
  return pdfHeaderAt(bytes) === null ? null : 'pdf';
}

/** Offset of `%PDF-` in the first 1024 bytes, or null. */
export function pdfHeaderAt(bytes: Buffer): number | null {
  const at = bytes.subarray(0, PDF_HEADER_WITHIN).indexOf('%PDF-', 0, 'latin1');
  return at === -1 ? null : at;
}

export function isAscii(bytes: Buffer, at: number, text: string): boolean {
  return bytes.toString('latin1', at, at + text.length) === text;
}
