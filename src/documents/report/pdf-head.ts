import type { PdfNode } from 'pdfmake';
import type { Report } from '../../domain/report/report-data.ts';
import { dateLine, MOTTO, numberLine, STATE } from './frame-words.ts';
import { millimetres } from './pdf-measures.ts';

const LEFT = millimetres(66);
const RIGHT = millimetres(99);

/** The agency with its number on the left, Quốc hiệu and Tiêu ngữ with place and day on the right. */
export function pdfHead(report: Report): PdfNode {
  return {
    columns: [
      {
        width: LEFT,
        alignment: 'center',
        stack: [
          { text: report.unitName.toLocaleUpperCase('vi'), bold: true },
          rule(LEFT, 50),
          { text: numberLine(report), margin: [0, 6, 0, 0] },
        ],
      },
      {
        width: RIGHT,
        alignment: 'center',
        stack: [
          { text: STATE, bold: true, fontSize: 12 },
          { text: MOTTO, bold: true },
          rule(RIGHT, 148),
          { text: dateLine(report), italics: true, margin: [0, 6, 0, 0] },
        ],
      },
    ],
  };
}

/** A line of `length` in the middle of `width`, both in points. */
function rule(width: number, length: number): PdfNode {
  const from = (width - length) / 2;
  return {
    canvas: [{ type: 'line', x1: from, y1: 2, x2: from + length, y2: 2, lineWidth: 0.75 }],
    alignment: 'left',
  };
}
