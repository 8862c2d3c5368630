import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { ComposeReceipt, ReceiptPrint } from '../../application/load-receipt.ts';
import { receiptAddress } from '../../application/receipt-address.ts';
import { receiptCode } from '../../application/receipt-code.ts';
import { printedTime } from '../../domain/receipt/printed-time.ts';
import type { ReceiptLine, ReceiptManifest } from '../../domain/receipt/receipt-manifest.ts';
import type { SignedReceipt } from '../../domain/receipt/signed-receipt.ts';
import { fontReader } from '../pdf/font-reader.ts';
import { drawQr } from './draw-qr.ts';
import { attachReceipt } from './receipt-attachment.ts';
import { lineCells, lineHeadings, receiptFacts } from './receipt-facts.ts';
import { type Fonts, PAGE, ReceiptSheet } from './receipt-sheet.ts';

const font = (name: string) =>
  readFile(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));

const LABEL_WIDTH = 140;
/** So that a SHA-256 stands on one line. */
const CODE_SIZE = 7.5;
const FULL_WIDTH = PAGE.width - 2 * PAGE.margin;
/** Where the columns of the table of items begin and how wide they are. */
const COLUMNS = [
  [PAGE.margin, 90],
  [PAGE.margin + 100, 60],
  [PAGE.margin + 170, 200],
  [PAGE.margin + 380, 100],
] as const;
const QR_SIDE = 150;
/** Characters of a code that telephones still read off paper at this size; a longer receipt is only named. */
const LONGEST_QR = 900;

/** The receipt on A4 pages, in Vietnamese, with the signed receipt attached. */
export const composeReceipt: ComposeReceipt = async (receipt, print) => {
  const { manifest } = receipt;
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontReader);
  pdf.setTitle(`Biên nhận ${manifest.unit.name}`);
  pdf.setCreationDate(new Date(manifest.submittedAt));
  pdf.setModificationDate(new Date(manifest.submittedAt));
  const fonts: Fonts = {
    plain: await pdf.embedFont(await font('DejaVuSans'), { subset: true }),
    bold: await pdf.embedFont(await font('DejaVuSans-Bold'), { subset: true }),
    mono: await pdf.embedFont(await font('DejaVuSansMono'), { subset: true }),
  };
  const sheet = new ReceiptSheet(pdf);
  writeHead(sheet, fonts, manifest, print);
  writeFacts(sheet, fonts, receipt);
  writeCheck(sheet, fonts, receipt, print);
  writeLines(sheet, fonts, manifest.lines);
  sheet.foot(`Biên nhận ${manifest.receiptId}`, fonts.plain);
  await attachReceipt(pdf, receipt);
  return pdf.save();
};

function writeHead(
  sheet: ReceiptSheet,
  { plain, bold }: Fonts,
  { campaign }: ReceiptManifest,
  { withdrawnAt }: ReceiptPrint,
): void {
  sheet.centre('BIÊN NHẬN', bold, 18);
  sheet.centre('Phiếu tự chấm điểm cải cách hành chính đã gửi đi', plain, 11);
  if (campaign.rehearsal) sheet.centre('KỲ CHẠY THỬ · không có giá trị xếp hạng', bold, 13);
  if (withdrawnAt !== null) sheet.centre(`ĐÃ RÚT LẠI lúc ${printedTime(withdrawnAt)}`, bold, 13);
  sheet.rule();
}

function writeFacts(sheet: ReceiptSheet, { plain, bold, mono }: Fonts, receipt: SignedReceipt): void {
  const valueAt = PAGE.margin + LABEL_WIDTH;
  for (const { label, value, code } of receiptFacts(receipt)) {
    sheet.row([
      { text: label, x: PAGE.margin, width: LABEL_WIDTH - 10, font: plain, size: 10 },
      {
        text: value,
        x: valueAt,
        width: FULL_WIDTH - LABEL_WIDTH,
        font: code ? mono : bold,
        size: code ? CODE_SIZE : 10,
      },
    ]);
    sheet.skip(3);
  }
  sheet.rule();
}

/** The QR code, and beside it how to make sure of the receipt. */
function writeCheck(
  sheet: ReceiptSheet,
  { plain, bold, mono }: Fonts,
  receipt: SignedReceipt,
  { publicAddress }: ReceiptPrint,
): void {
  sheet.need(QR_SIDE + 8);
  const bottom = sheet.top - QR_SIDE;
  drawQr(sheet.page, qrText(receipt, publicAddress), { x: PAGE.margin, y: bottom, side: QR_SIDE });
  const [x, width] = [PAGE.margin + QR_SIDE + 12, FULL_WIDTH - QR_SIDE - 12];
  const write = (text: string, face: Fonts['plain'], size: number) => {
    sheet.row([{ text, x, width, font: face, size }]);
    sheet.skip(3);
  };
  sheet.skip(8);
  write('Kiểm tra biên nhận này', bold, 10);
  if (publicAddress !== null) {
    write('Quét mã hoặc mở địa chỉ:', plain, 9);
    write(receiptAddress(publicAddress, receipt.manifest.receiptId), mono, CODE_SIZE);
  }
  write('Không cần mạng, với khóa công khai của hệ thống:', plain, 9);
  write('cchc receipt verify TỆP-NÀY.pdf --key khoa.pem', mono, CODE_SIZE);
  write(SIGNED_PART, plain, 9);
  sheet.skip(Math.max(0, sheet.top - bottom) + 6);
}

const SIGNED_PART =
  'Chữ ký số (Ed25519) nằm trong tệp đính kèm bien-nhan.json và chứng nhận số liệu ở đó; trang in chỉ để đọc.';

function qrText(receipt: SignedReceipt, publicAddress: string | null): string {
  const { receiptId, contentHash } = receipt.manifest;
  if (publicAddress !== null) return receiptAddress(publicAddress, receiptId);
  const whole = receiptCode(receipt);
  return whole.length <= LONGEST_QR ? whole : `CCHC ${receiptId} ${contentHash}`;
}

function writeLines(sheet: ReceiptSheet, { plain, bold }: Fonts, lines: readonly ReceiptLine[]): void {
  if (lines.length === 0) return;
  const write = (cells: readonly string[], face: Fonts['plain']) =>
    sheet.row(
      COLUMNS.map(([x, width], place) => ({ text: cells[place] ?? '', x, width, font: face, size: 9 })),
    );
  sheet.need(80);
  sheet.rule();
  sheet.row([{ text: 'Từng mục', x: PAGE.margin, width: FULL_WIDTH, font: bold, size: 10 }]);
  write(lineHeadings, bold);
  for (const line of lines) {
    if (sheet.need(18)) write(lineHeadings, bold);
    write(lineCells(line), plain);
  }
}
