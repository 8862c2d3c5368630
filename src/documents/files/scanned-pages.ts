import { PDFDict, PDFDocument, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';

/** The head of a document and its stamp stand on the first page; a second one is looked at for covers. */
const MOST_PAGES = 2;
/** Smaller pictures are seals and logos (pixels on the short side). */
const LEAST_SIDE = 400;

/**
 * The scans on the first pages of a PDF, as JPEG: for each page its largest picture that is kept as JPEG, as scanners
 * keep it. Scans in the forms of fax machines (CCITT, JBIG2) are left out. Throws for what is no PDF, and takes as
 * long as its parser: meant to run in a process of its own.
 */
export async function scannedPages(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  const pdf = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
  return pdf
    .getPages()
    .slice(0, MOST_PAGES)
    .flatMap((page) => largestPicture(page) ?? []);
}

function largestPicture(page: PDFPage): Uint8Array | null {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  let largest: { readonly bytes: Uint8Array; readonly size: number } | null = null;
  for (const name of objects?.keys() ?? []) {
    const picture = objects?.lookup(name);
    if (!(picture instanceof PDFRawStream) || !isJpeg(picture.dict)) continue;
    const [width, height] = [side(picture.dict, 'Width'), side(picture.dict, 'Height')];
    if (Math.min(width, height) < LEAST_SIDE || width * height <= (largest?.size ?? 0)) continue;
    largest = { bytes: picture.getContents(), size: width * height };
  }
  return largest?.bytes ?? null;
}

function isJpeg(dictionary: PDFDict): boolean {
  const isPicture = dictionary.get(PDFName.of('Subtype')) === PDFName.of('Image');
  return isPicture && dictionary.get(PDFName.of('Filter')) === PDFName.of('DCTDecode');
}

function side(dictionary: PDFDict, name: string): number {
  return Number(dictionary.get(PDFName.of(name))?.toString() ?? 0) || 0;
}
