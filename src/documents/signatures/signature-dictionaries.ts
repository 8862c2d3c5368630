import {
  ParseSpeeds,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';

/** A signature's dictionary as the file writes it; nothing in it is checked yet. */
export interface SignatureDictionary {
  readonly subFilter: string | null;
  readonly range: readonly number[];
  readonly contents: Uint8Array;
  /** `/M`, the time that the signing program wrote (ms UTC). */
  readonly writtenAt: number | null;
}

/**
 * The objects of a PDF as its newest revision leaves them, or null where it cannot be read. Encrypted files are
 * read without their key: a signature itself is never encrypted.
 */
export async function readPdfObjects(file: Uint8Array): Promise<PDFContext | null> {
  try {
    const pdf = await PDFDocument.load(file, {
      ignoreEncryption: true,
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
    });
    return pdf.context;
  } catch {
    return null;
  }
}

/** Every signature dictionary, wherever it hangs in the document. */
export function signatureDictionaries(context: PDFContext): readonly SignatureDictionary[] {
  const found: SignatureDictionary[] = [];
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const value = object.get(PDFName.of('V'));
    for (const dictionary of value instanceof PDFDict ? [object, value] : [object]) {
      if (isSignature(dictionary)) found.push(read(dictionary, context));
    }
  }
  return found;
}

export function isSignature(dictionary: PDFDict): boolean {
  const type = dictionary.get(PDFName.of('Type'));
  const named = type === undefined || type === PDFName.of('Sig') || type === PDFName.of('DocTimeStamp');
  return named && dictionary.has(PDFName.of('ByteRange')) && dictionary.has(PDFName.of('Contents'));
}

function read(dictionary: PDFDict, context: PDFContext): SignatureDictionary {
  const entry = (name: string) => {
    const value = dictionary.get(PDFName.of(name));
    return value && context.lookup(value);
  };
  const subFilter = entry('SubFilter');
  const contents = entry('Contents');
  return {
    subFilter: subFilter instanceof PDFName ? subFilter.decodeText() : null,
    range: numbers(entry('ByteRange')),
    contents: contents instanceof PDFHexString ? contents.asBytes() : new Uint8Array(),
    writtenAt: time(entry('M')),
  };
}

function numbers(value: PDFObject | undefined): readonly number[] {
  if (!(value instanceof PDFArray)) return [];
  return value.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : Number.NaN));
}

function time(value: PDFObject | undefined): number | null {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return null;
  try {
    const at = value.decodeDate().getTime();
    return Number.isSafeInteger(at) ? at : null;
  } catch {
    return null;
  }
}
