import { type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Report } from '../../domain/report/report-data.ts';
import { centred, line, NO_BORDERS, rule, twips } from './docx-text.ts';
import { dateLine, HEADINGS, MOTTO, numberLine, recipientLines, STATE } from './frame-words.ts';

/** The agency with its number on the left, Quốc hiệu and Tiêu ngữ with place and day on the right. */
export function docxHead(report: Report): Table {
  return sides(
    [
      centred(report.unitName.toLocaleUpperCase('vi'), { bold: true }),
      rule(66, 18),
      centred(numberLine(report), {}, 60),
    ],
    [
      centred(STATE, { bold: true, size: 12 }),
      centred(MOTTO, { bold: true }),
      rule(99, 52),
      centred(dateLine(report), { italics: true }, 60),
    ],
    [66, 99],
  );
}

/** The head signs on the right; the left says who gets the report. They stay together on one page. */
export function docxSignatures(report: Report): Table {
  const { status } = report;
  return sides(
    [
      line(HEADINGS.recipients, { bold: true, italics: true, size: 12 }),
      ...recipientLines(report).map((text) => line(text, { size: 11 })),
    ],
    [
      centred(HEADINGS.signer, { bold: true }),
      centred(HEADINGS.sign, { italics: true, size: 12 }),
      centred(status.kind === 'approved' ? status.approvedByName : '', { bold: true }, 1200),
    ],
    [82, 83],
  );
}

function sides(
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  widths: readonly [number, number],
): Table {
  const [leftWidth, rightWidth] = [twips(widths[0]), twips(widths[1])];
  const cell = (children: readonly Paragraph[], size: number) =>
    new TableCell({ children: [...children], width: { size, type: WidthType.DXA } });
  return new Table({
    borders: NO_BORDERS,
    layout: TableLayoutType.FIXED,
    width: { size: leftWidth + rightWidth, type: WidthType.DXA },
    columnWidths: [leftWidth, rightWidth],
    rows: [new TableRow({ cantSplit: true, children: [cell(left, leftWidth), cell(right, rightWidth)] })],
  });
}
