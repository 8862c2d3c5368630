import { countFilledRows, sheetPaths, storedNumerals } from './sheet-parts.ts';
import { type WorkbookRefusal, type WorkbookRefusalName, workbookRefusal } from './workbook-refusal.ts';
import { inflateEntry, readZipDirectory, type ZipEntry } from './zip-directory.ts';

const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MAX_ENTRIES = 2_000;
/** Everything unpacked together; a real table of 63 items unpacks to half a megabyte. */
const MAX_UNPACKED_BYTES = 60 * 1024 * 1024;
const MAX_SHEET_BYTES = 24 * 1024 * 1024;
const MAX_FILLED_ROWS = 20_000;

/** What the XML of the sheets says before a library parses it: stored numerals by sheet name and address. */
export type PackageInspection =
  | { readonly ok: true; readonly numerals: ReadonlyMap<string, ReadonlyMap<string, string>> }
  | { readonly ok: false; readonly refusal: WorkbookRefusal };

/** Refuses whatever is not a whole, ordinary and moderately large .xlsx file, in bounded time and memory. */
export function inspectPackage(bytes: Buffer): PackageInspection {
  const early = refusalByFirstBytes(bytes);
  if (early !== null) return refused(early);
  const entries = readZipDirectory(bytes, MAX_ENTRIES);
  if (entries === null) return refused('broken');
  const kind = refusalByEntries(entries);
  return kind === null ? inspectEntries(bytes, entries) : refused(kind);
}

function refused(name: WorkbookRefusalName): PackageInspection {
  return { ok: false, refusal: workbookRefusal(name) };
}

function refusalByFirstBytes(bytes: Buffer): WorkbookRefusalName | null {
  if (bytes.length === 0) return 'emptyFile';
  if (bytes.length > MAX_FILE_BYTES) return 'fileTooBig';
  if (bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) {
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'oldExcel';
  }
  return bytes.subarray(0, 2).toString('latin1') === 'PK' ? null : 'notExcel';
}

function refusalByEntries(entries: readonly ZipEntry[]): WorkbookRefusalName | null {
  if (entries.length > MAX_ENTRIES) return 'tooMuchInside';
  if (entries.some((entry) => entry.encrypted)) return 'encrypted';
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has('word/document.xml')) return 'wordDocument';
  if (names.has('xl/workbook.bin')) return 'oldExcel';
  if (!names.has('xl/workbook.xml')) return 'notExcel';
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  return total > MAX_UNPACKED_BYTES ? 'tooMuchInside' : null;
}

function inspectEntries(bytes: Buffer, entries: readonly ZipEntry[]): PackageInspection {
  const xml = new Map<string, string>();
  let left = MAX_UNPACKED_BYTES;
  for (const entry of entries) {
    const inflated = inflateEntry(bytes, entry, Math.min(left, MAX_SHEET_BYTES));
    if (inflated.kind !== 'inflated')
      return refused(inflated.kind === 'tooLong' ? 'tooMuchInside' : 'broken');
    left -= inflated.data.length;
    if (/^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(entry.name)) {
      xml.set(entry.name, inflated.data.toString('utf8'));
    }
  }
  const paths = sheetPaths(xml.get('xl/workbook.xml') ?? '', xml.get('xl/_rels/workbook.xml.rels') ?? '');
  const numerals = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, path] of paths) {
    const sheet = xml.get(path) ?? '';
    if (countFilledRows(sheet) > MAX_FILLED_ROWS) return refused('tooManyRows');
    numerals.set(name, storedNumerals(sheet));
  }
  return { ok: true, numerals };
}
