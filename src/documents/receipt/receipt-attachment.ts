import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib';
import { receiptText, type SignedReceipt } from '../../domain/receipt/signed-receipt.ts';

const NAME = 'bien-nhan.json';
/** Bytes of a PDF that is opened: a receipt is far smaller. */
const LARGEST_PDF = 32 * 1024 * 1024;

/** Puts the signed receipt into its PDF, so that the PDF alone can be verified. */
export async function attachReceipt(pdf: PDFDocument, receipt: SignedReceipt): Promise<void> {
  const at = new Date(receipt.manifest.submittedAt);
  await pdf.attach(Buffer.from(receiptText(receipt)), NAME, {
    mimeType: 'application/json',
    description: 'Biên nhận có chữ ký số, để kiểm tra bằng cchc receipt verify',
    creationDate: at,
    modificationDate: at,
    afRelationship: AFRelationship.Data,
  });
}

/** The bytes of the one receipt that is attached to a PDF; null where there is none, or more than one. */
export async function attachedReceipt(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (bytes.length > LARGEST_PDF) return null;
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const [only, ...more] = pdf.getAttachments().filter(({ name }) => name === NAME);
    return only === undefined || more.length > 0 ? null : only.data;
  } catch {
    // The library has many words for what is no PDF, or a damaged one.
    return null;
  }
}
