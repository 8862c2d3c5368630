import pdfmake, { type PdfDefinition, type PdfNode } from 'pdfmake';

import type { Report } from '../../domain/report/report-data.ts';
import {
  attendeeLines,
  bandText,
  footLines,
  HEADINGS,
  minutesParagraphs,
  openingParagraphs,
  recipientLines,
  remarkParagraphs,
  resultParagraphs,
  subjectLine,
  watermarkText,
} from './frame-words.ts';
import { MARGINS_MM } from './page-measures.ts';
import { TINOS } from './pdf-fonts.ts';
import { pdfHead } from './pdf-head.ts';
import { millimetres } from './pdf-measures.ts';
import { pdfTable } from './pdf-table.ts';
import { printable } from './printable.ts';

pdfmake.setFonts({ Tinos: TINOS });
// Nothing in a report names a file or an address to load, and nothing that a person wrote may.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(TINOS).includes(path));

/** The report as a PDF with its fonts inside. `at` (ms UTC) is written into it as when it was made. */
export async function writePdf(said: Report, at: number): Promise<Uint8Array> {
  const report = printable(said);
  return new Uint8Array(await pdfmake.createPdf(documentOf(report, new Date(at))).getBuffer());
}

function documentOf(report: Report, creationDate: Date): PdfDefinition {
  const mark = watermarkText(report);
  const { left, top, right, bottom } = MARGINS_MM;
  return {
    pageSize: 'A4',
    pageMargins: [millimetres(left), millimetres(top), millimetres(right), millimetres(bottom)],
    defaultStyle: { font: 'Tinos', fontSize: 13, lineHeight: 1.1 },
    info: { title: `${subjectLine(report)} – ${report.unitName}`, creationDate },
    header: (page) => pageHead(report, page),
    footer: () => pageFoot(report),
    ...(mark === null ? {} : { watermark: { text: mark, color: '#000000', opacity: 0.07, bold: true } }),
    content: [
      pdfHead(report),
      heading(HEADINGS.report, 14, [0, 18, 0, 0]),
      heading(subjectLine(report), 14, [0, 0, 0, 14]),
      ...openingParagraphs(report).map(paragraph),
      section(HEADINGS.results),
      ...resultParagraphs(report).map(paragraph),
      {
        ...heading(HEADINGS.table, 13, [0, 0, 0, 6]),
        pageOrientation: 'landscape',
        pageBreak: 'before',
      },
      pdfTable(report),
      { text: '', pageOrientation: 'portrait', pageBreak: 'before' },
      section(HEADINGS.difficulties),
      ...remarkParagraphs(report.remarks.difficulties).map(paragraph),
      section(HEADINGS.recommendations),
      ...remarkParagraphs(report.remarks.recommendations).map(paragraph),
      signatures(report),
      ...annex(report),
    ],
  };
}

/** Page numbers stand in the middle of the top margin from the second page on. */
function pageHead(report: Report, page: number): PdfNode {
  const band = bandText(report);
  return {
    margin: [0, 14, 0, 0],
    stack: [
      { text: band ?? ' ', fontSize: 10, bold: true, color: '#b00000', alignment: 'center' },
      { text: page === 1 ? ' ' : String(page), fontSize: 13, alignment: 'center' },
    ],
  };
}

function pageFoot(report: Report): PdfNode {
  const lines = footLines(report).map((text) => ({ text, fontSize: 8, color: '#444444' }));
  return { margin: [millimetres(MARGINS_MM.left), 12, millimetres(MARGINS_MM.right), 0], stack: lines };
}

function heading(text: string, fontSize: number, margin: [number, number, number, number]) {
  return { text, bold: true, alignment: 'center', fontSize, margin } as const;
}

function section(text: string): PdfNode {
  return { text, bold: true, margin: [0, 8, 0, 4] };
}

function paragraph(text: string): PdfNode {
  return { text, alignment: 'justify', leadingIndent: millimetres(10), margin: [0, 0, 0, 5] };
}

/** The head signs on the right; the left says who gets the report. They stay together on one page. */
function signatures(report: Report): PdfNode {
  const { status } = report;
  const signer: PdfNode = {
    stack: [
      { text: HEADINGS.signer, bold: true },
      { text: HEADINGS.sign, italics: true, fontSize: 12 },
      { text: status.kind === 'approved' ? status.approvedByName : ' ', bold: true, margin: [0, 60, 0, 0] },
    ],
    alignment: 'center',
  };
  const recipients: PdfNode = {
    stack: [
      { text: HEADINGS.recipients, bold: true, italics: true, fontSize: 12 },
      ...recipientLines(report).map((text) => ({ text, fontSize: 11 })),
    ],
  };
  return {
    unbreakable: true,
    margin: [0, 18, 0, 0],
    stack: [
      {
        columns: [
          { width: '*', ...recipients },
          { width: '*', ...signer },
        ],
      },
    ],
  };
}

function annex({ minutes, timeZone }: Report): readonly PdfNode[] {
  if (minutes === null) return [];
  return [
    { ...heading(HEADINGS.annex, 13, [0, 0, 0, 0]), pageBreak: 'before' },
    heading(HEADINGS.minutes, 13, [0, 0, 0, 12]),
    ...minutesParagraphs(minutes).slice(0, 1).map(paragraph),
    paragraph('Thành phần:'),
    ...attendeeLines(minutes, timeZone).map(
      (text) => ({ text, margin: [millimetres(10), 0, 0, 3] }) as const,
    ),
    paragraph('Nội dung:'),
    ...minutesParagraphs(minutes).slice(1).map(paragraph),
  ];
}
