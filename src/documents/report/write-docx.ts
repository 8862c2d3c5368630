import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { Report } from '../../domain/report/report-data.ts';
import { docxHead, docxSignatures } from './docx-head.ts';
import { docxTable } from './docx-table.ts';
import { centred, FONT, line, paragraph, section, twips } from './docx-text.ts';
import {
  attendeeLines,
  bandText,
  footLines,
  HEADINGS,
  minutesParagraphs,
  openingParagraphs,
  remarkParagraphs,
  resultParagraphs,
  subjectLine,
} from './frame-words.ts';
import { MARGINS_MM } from './page-measures.ts';
import { printable } from './printable.ts';

const A4 = { width: twips(210), height: twips(297) };
/** Where header and footer begin, so that both fit into the margins. */
const EDGE = twips(6);

/** The report as a Word document. The same report may give other bytes, since the library dates the file itself. */
export async function writeDocx(said: Report): Promise<Uint8Array> {
  const report = printable(said);
  const document = new Document({
    title: `${subjectLine(report)} – ${report.unitName}`,
    creator: report.unitName,
    lastModifiedBy: report.unitName,
    styles: { default: { document: { run: { font: FONT, size: 26, language: { value: 'vi-VN' } } } } },
    sections: [
      { ...frame(report, 'portrait'), ...firstPage(report), children: opening(report) },
      { ...frame(report, 'landscape'), children: table(report) },
      { ...frame(report, 'portrait'), children: closing(report) },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function frame(
  report: Report,
  orientation: 'portrait' | 'landscape',
): Pick<ISectionOptions, 'properties' | 'headers' | 'footers'> {
  const { top, right, bottom, left } = MARGINS_MM;
  const margin = {
    top: twips(top),
    right: twips(right),
    bottom: twips(bottom),
    left: twips(left),
    header: EDGE,
    footer: EDGE,
  };
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { ...A4, orientation: PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'] },
        margin,
      },
    },
    headers: { default: new Header({ children: [...band(report), pageNumber()] }) },
    footers: { default: foot(report) },
  };
}

/** The first page has no number. */
function firstPage(report: Report): Pick<ISectionOptions, 'properties' | 'headers' | 'footers'> {
  const usual = frame(report, 'portrait');
  return {
    properties: { ...usual.properties, titlePage: true },
    headers: { ...usual.headers, first: new Header({ children: [...band(report), line('')] }) },
    footers: { ...usual.footers, first: foot(report) },
  };
}

function band(report: Report): readonly Paragraph[] {
  const text = bandText(report);
  return text === null ? [] : [centred(text, { bold: true, size: 10, color: 'B00000' })];
}

function pageNumber(): Paragraph {
  const children = [new TextRun({ children: [PageNumber.CURRENT], size: 26 })];
  return new Paragraph({ alignment: AlignmentType.CENTER, children });
}

function foot(report: Report): Footer {
  const lines = footLines(report).map((text) => line(text, { size: 8, color: '444444' }));
  return new Footer({ children: lines.length === 0 ? [line('')] : lines });
}

function opening(report: Report): readonly FileChild[] {
  return [
    docxHead(report),
    centred(HEADINGS.report, { bold: true, size: 14 }, 360),
    centred(subjectLine(report), { bold: true, size: 14 }),
    line(''),
    ...openingParagraphs(report).map(paragraph),
    section(HEADINGS.results),
    ...resultParagraphs(report).map(paragraph),
  ];
}

function table(report: Report): readonly FileChild[] {
  return [
    centred(HEADINGS.table, { bold: true }),
    line('', { size: 6 }),
    docxTable(report),
    line('', { size: 2 }),
  ];
}

function closing(report: Report): readonly FileChild[] {
  const { difficulties, recommendations } = report.remarks;
  return [
    section(HEADINGS.difficulties),
    ...remarkParagraphs(difficulties).map(paragraph),
    section(HEADINGS.recommendations),
    ...remarkParagraphs(recommendations).map(paragraph),
    line(''),
    docxSignatures(report),
    ...annex(report),
  ];
}

function annex({ minutes, timeZone }: Report): readonly FileChild[] {
  if (minutes === null) return [];
  const [heldOn = '', ...text] = minutesParagraphs(minutes);
  return [
    line(HEADINGS.annex, { bold: true }, { alignment: AlignmentType.CENTER, pageBreakBefore: true }),
    centred(HEADINGS.minutes, { bold: true }),
    line(''),
    paragraph(heldOn),
    paragraph('Thành phần:'),
    ...attendeeLines(minutes, timeZone).map(paragraph),
    paragraph('Nội dung:'),
    ...text.map(paragraph),
  ];
}
