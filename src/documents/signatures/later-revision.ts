import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { isSignature, readPdfObjects } from './signature-dictionaries.ts';

/** What a further signature may change in objects that were there: its field, its look, data to check it with. */
const signingKeys: Readonly<Record<string, readonly string[]>> = {
  '/Catalog': ['AcroForm', 'DSS', 'Extensions', 'Perms'],
  '/Page': ['Annots'],
};

/**
 * Whether the revisions after `end` (bytes), which leave the objects `after`, only sign: each ends at one of `ends`, where a signature ends, and every object
 * of the revision up to `end` is still there unchanged, but for what signing adds. The file's properties (author,
 * dates) are not looked at.
 */
export async function leavesDocument(
  bytes: Uint8Array,
  after: PDFContext,
  end: number,
  ends: readonly number[],
): Promise<boolean> {
  const signed = new Set(ends.map((each) => beforeLineEnds(bytes, each)));
  if (!revisionEnds(bytes, end).every((each) => signed.has(each))) return false;
  const before = await readPdfObjects(bytes.subarray(0, end));
  if (!before || before.trailerInfo.Root !== after.trailerInfo.Root) return false;
  const information = before.trailerInfo.Info;
  return before.enumerateIndirectObjects().every(([reference, object]) => {
    if (reference === information) return true;
    const later = after.lookup(reference);
    return later !== undefined && onlySigned(object, later, { before, after });
  });
}

const MARK = '%%EOF';

/** Where the revisions after `from` end, without the line ends behind their marks. */
function revisionEnds(bytes: Uint8Array, from: number): readonly number[] {
  const rest = Buffer.from(bytes.subarray(from)).toString('latin1');
  const ends = [...rest.matchAll(/%%EOF/g)].map(({ index }) => from + index + MARK.length);
  const last = beforeLineEnds(bytes, bytes.length);
  return ends.at(-1) === last ? ends : [...ends, last];
}

function beforeLineEnds(bytes: Uint8Array, end: number): number {
  let at = end;
  while (at > 0 && (bytes[at - 1] === 0x0a || bytes[at - 1] === 0x0d)) at -= 1;
  return at;
}

interface Revisions {
  readonly before: PDFContext;
  readonly after: PDFContext;
}

function onlySigned(object: PDFObject, later: PDFObject, revisions: Revisions): boolean {
  if (sameBytes(object, later)) return true;
  if (object instanceof PDFArray && later instanceof PDFArray) return onlyAdds(object, later, revisions);
  if (!(object instanceof PDFDict && later instanceof PDFDict)) return false;
  const type = object.get(PDFName.of('Type'))?.toString() ?? '';
  if (type !== (later.get(PDFName.of('Type'))?.toString() ?? '')) return false;
  const free = freeKeys(object, type);
  if (!free) return false;
  const keys = new Set([...object.keys(), ...later.keys()]);
  return [...keys].every((key) => {
    const one = object.get(key);
    const other = later.get(key);
    if (one?.toString() === other?.toString()) return true;
    if (!free.includes(key.decodeText())) return false;
    return key.decodeText() !== 'Annots' || annotationsGrow(one, other, revisions);
  });
}

function freeKeys(object: PDFDict, type: string): readonly string[] | undefined {
  if (object.has(PDFName.of('Fields'))) return ['Fields', 'SigFlags', 'DR', 'DA'];
  const emptyField = object.get(PDFName.of('FT')) === PDFName.of('Sig') && !object.has(PDFName.of('V'));
  return emptyField ? ['V', 'AP', 'F', 'MK', 'M'] : signingKeys[type];
}

function annotationsGrow(one: PDFObject | undefined, other: PDFObject | undefined, revisions: Revisions) {
  const list = one && revisions.before.lookup(one);
  const grown = other && revisions.after.lookup(other);
  if (!(grown instanceof PDFArray) || (list && !(list instanceof PDFArray))) return false;
  return onlyAdds(list ?? PDFArray.withContext(revisions.before), grown, revisions);
}

/** A list of fields or annotations that keeps what it had, in order, and gets only signature fields. */
function onlyAdds(list: PDFArray, grown: PDFArray, { after }: Revisions): boolean {
  const kept = list.asArray().map(String);
  if (kept.some((each, index) => grown.get(index)?.toString() !== each)) return false;
  return grown
    .asArray()
    .slice(kept.length)
    .every((each) => each instanceof PDFRef && isSignatureField(after.lookup(each), after));
}

function isSignatureField(field: PDFObject | undefined, context: PDFContext): boolean {
  if (!(field instanceof PDFDict) || field.get(PDFName.of('FT')) !== PDFName.of('Sig')) return false;
  const value = field.get(PDFName.of('V'));
  const dictionary = value && context.lookup(value);
  return dictionary instanceof PDFDict && isSignature(dictionary);
}

function sameBytes(object: PDFObject, later: PDFObject): boolean {
  const size = object.sizeInBytes();
  if (size !== later.sizeInBytes()) return false;
  const [one, other] = [new Uint8Array(size), new Uint8Array(size)];
  object.copyBytesInto(one, 0);
  later.copyBytesInto(other, 0);
  return Buffer.from(one).equals(other);
}
