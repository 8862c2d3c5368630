import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { FileFlag, FileRefusal } from '../../domain/evidence/file-kind.ts';
import { signatureOf } from './file-signatures.ts';
import { type Findings, found, refuse } from './findings.ts';

const MOST_ENTRIES = 3_000;
/** Everything unpacked together (bytes). */
const MOST_UNPACKED_BYTES = 200 * 1024 * 1024;
/** Sheets of numbers pack well, so the ratio counts only from some size on. */
const MOST_RATIO = 100;
const RATIO_FROM_BYTES = 20 * 1024 * 1024;
const MOST_RELATIONS_BYTES = 2 * 1024 * 1024;
const DOCTYPES = ['utf8', 'utf16le'].flatMap((encoding) =>
  ['<!DOCTYPE', '<!ENTITY'].map((text) => Buffer.from(text, encoding as BufferEncoding)),
);

/** What the entries gave together. */
interface PackageNotes {
  readonly names: Set<string>;
  readonly flags: Set<FileFlag>;
}

/** A Word or Excel file of today: a zip file with its parts, all of which are unpacked once and counted. */
export async function inspectOffice(bytes: Buffer): Promise<Findings> {
  const notes: PackageNotes = { names: new Set(), flags: new Set() };
  const refusal = await inspectEntries(bytes, notes);
  if (refusal !== null) return refuse(refusal);
  const names = [...notes.names];
  if (!notes.names.has('[content_types].xml')) return refuse('archive');
  const isWord = names.some((name) => name.startsWith('word/'));
  const isExcel = names.some((name) => name.startsWith('xl/'));
  if (isWord === isExcel) return refuse(isWord ? 'unreadable' : 'unknownKind');
  if (notes.names.has('xl/workbook.bin')) return refuse('unknownKind');
  return found(isWord ? 'docx' : 'xlsx', notes.flags);
}

async function inspectEntries(bytes: Buffer, notes: PackageNotes): Promise<FileRefusal | null> {
  let zip: ZipFile;
  try {
    zip = await yauzl.fromBufferPromise(bytes, { strictFileNames: true });
  } catch {
    return 'unreadable';
  }
  if (zip.entryCount > MOST_ENTRIES) return 'bomb';
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      const refusal = refusalByDirectory(entry, unpacked, bytes.length, notes);
      if (refusal !== null) return refusal;
      const inside = await inspectContents(zip, entry, notes);
      if (inside !== null) return inside;
    }
    return null;
  } catch {
    return 'unreadable';
  }
}

function refusalByDirectory(
  entry: Entry,
  unpacked: number,
  packed: number,
  { names, flags }: PackageNotes,
): FileRefusal | null {
  if (unpacked > MOST_UNPACKED_BYTES) return 'bomb';
  if (unpacked > RATIO_FROM_BYTES && unpacked > packed * MOST_RATIO) return 'bomb';
  const name = entry.fileName.toLowerCase();
  if (names.has(name) || entry.isEncrypted()) return 'unreadable';
  names.add(name);
  if (/vbaproject\.bin$|\/vbadata\.xml$/.test(name)) flags.add('macros');
  if (/(?:^|\/)(?:embeddings|afchunk[^/]*)(?:\/|$)|oleobject/.test(name)) flags.add('embeddedFiles');
  if (/(?:^|\/)activex\//.test(name)) flags.add('script');
  if (/(?:^|\/)externallinks\//.test(name)) flags.add('externalLinks');
  return null;
}

/** Unpacks one entry: yauzl stops it where it is longer than the directory says. */
async function inspectContents(
  zip: ZipFile,
  entry: Entry,
  { flags }: PackageNotes,
): Promise<FileRefusal | null> {
  const name = entry.fileName.toLowerCase();
  const isRelations = name.endsWith('.rels') || name === '[content_types].xml';
  if (isRelations && entry.uncompressedSize > MOST_RELATIONS_BYTES) return 'bomb';
  const isXml = isRelations || name.endsWith('.xml');
  const kept: Buffer[] = [];
  let tail = Buffer.alloc(0);
  let first = true;
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    const chunk = Buffer.from(piece);
    const inside = first ? refusalByStart(chunk, name) : null;
    if (inside !== null) return inside;
    first = false;
    const joined = Buffer.concat([tail, chunk]);
    if (isXml && DOCTYPES.some((text) => joined.includes(text))) return 'bomb';
    if (isRelations) kept.push(chunk);
    tail = Buffer.from(joined.subarray(-32));
  }
  if (isRelations) addRelationFlags(Buffer.concat(kept), flags);
  return null;
}

/** Charts and objects carry workbooks in `embeddings/`; an archive anywhere else has no business there. */
function refusalByStart(chunk: Buffer, name: string): FileRefusal | null {
  const signature = signatureOf(chunk);
  if (signature === 'executable') return 'executable';
  const isArchive = signature === 'zip' || signature === 'archive';
  return isArchive && !/(?:^|\/)embeddings\//.test(name) ? 'archive' : null;
}

function addRelationFlags(data: Buffer, flags: Set<FileFlag>): void {
  const text = data.includes(0) ? data.toString('utf16le') : data.toString('utf8');
  const plain = text.replace(/&#(?:x([0-9a-f]{1,5})|(\d{1,6}));/gi, (_, hex?: string, decimal?: string) =>
    String.fromCharCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
  );
  if (/TargetMode\s*=\s*["']\s*External/i.test(plain)) flags.add('externalLinks');
  if (/macroEnabled|vbaProject/i.test(plain)) flags.add('macros');
}
