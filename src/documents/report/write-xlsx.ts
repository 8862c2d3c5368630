import ExcelJS from 'exceljs';
import type { Report } from '../../domain/report/report-data.ts';
import {
  attendeeLines,
  bandText,
  footLines,
  HEADINGS,
  minutesParagraphs,
  remarkParagraphs,
  resultParagraphs,
  subjectLine,
} from './frame-words.ts';
import { MARGINS_MM } from './page-measures.ts';
import { printable } from './printable.ts';
import { FONT, writeText } from './xlsx-cells.ts';
import { writeTable } from './xlsx-table.ts';

/** Inches, in which Excel measures margins. */
const inches = (millimetres: number) => millimetres / 25.4;

/** The report as a workbook: the table with numbers that can be added up, then what the unit says. `at` in ms UTC. */
export async function writeXlsx(said: Report, at: number): Promise<Uint8Array> {
  const report = printable(said);
  const book = new ExcelJS.Workbook();
  book.title = `${subjectLine(report)} – ${report.unitName}`;
  book.creator = report.unitName;
  book.lastModifiedBy = report.unitName;
  book.created = new Date(at);
  book.modified = new Date(at);
  scores(book, report);
  texts(book, 'Khó khăn, kiến nghị', report, [
    [HEADINGS.difficulties, remarkParagraphs(report.remarks.difficulties)],
    [HEADINGS.recommendations, remarkParagraphs(report.remarks.recommendations)],
  ]);
  if (report.minutes !== null) {
    const [heldOn = '', ...text] = minutesParagraphs(report.minutes);
    texts(book, 'Biên bản họp', report, [
      [HEADINGS.minutes, [heldOn]],
      ['Thành phần', attendeeLines(report.minutes, report.timeZone)],
      ['Nội dung', text],
    ]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function scores(book: ExcelJS.Workbook, report: Report): void {
  const sheet = book.addWorksheet('Tự chấm điểm', { pageSetup: pageSetup('landscape') });
  const head = [
    report.unitName.toLocaleUpperCase('vi'),
    subjectLine(report),
    ...resultParagraphs(report).slice(0, 1),
  ];
  const marked = [bandText(report) ?? [], head, footLines(report)].flat();
  const headRow = writeTable(sheet, report, marked);
  sheet.views = [{ state: 'frozen', ySplit: headRow, xSplit: 2 }];
  sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
  mark(sheet, report);
}

function texts(
  book: ExcelJS.Workbook,
  name: string,
  report: Report,
  parts: readonly (readonly [heading: string, lines: readonly string[]])[],
): void {
  const sheet = book.addWorksheet(name, { pageSetup: pageSetup('portrait') });
  sheet.getColumn(1).width = 90;
  let row = 1;
  for (const [heading, lines] of parts) {
    writeText(sheet.getCell(row, 1), heading, { bold: true });
    for (const [index, text] of lines.entries()) writeText(sheet.getCell(row + 1 + index, 1), text);
    row += lines.length + 2;
  }
  mark(sheet, report);
}

function pageSetup(orientation: 'portrait' | 'landscape'): Partial<ExcelJS.PageSetup> {
  const { top, right, bottom, left } = MARGINS_MM;
  const margins = { top: inches(top), right: inches(right), bottom: inches(bottom), left: inches(left) };
  return {
    orientation,
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { ...margins, header: inches(8), footer: inches(8) },
  };
}

/** Page numbers from the second page on, and on every page what the report is and its hash. */
function mark(sheet: ExcelJS.Worksheet, report: Report): void {
  const band = asHeader(bandText(report) ?? '');
  const foot = footLines(report).map(asHeader).join('\n');
  sheet.headerFooter.differentFirst = true;
  sheet.headerFooter.firstHeader = `&C&"${FONT},Bold"${band}`;
  sheet.headerFooter.oddHeader = `&C&"${FONT},Bold"${band}\n&"${FONT},Regular"&P`;
  sheet.headerFooter.firstFooter = `&L&"${FONT},Regular"&8 ${foot}`;
  sheet.headerFooter.oddFooter = sheet.headerFooter.firstFooter;
}

/** In a header "&" begins a code. */
function asHeader(text: string): string {
  return text.replaceAll('&', '&&');
}
