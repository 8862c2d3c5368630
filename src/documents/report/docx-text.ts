import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  TextRun,
} from 'docx';
import { COLUMNS_MM } from './page-measures.ts';

/** Named in the file, as Nghị định 30/2020 asks; the reader's computer has it or puts its like in its place. */
export const FONT = 'Times New Roman';

/** Millimetres as twentieths of a point, in which a DOCX measures. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

export const TABLE_WIDTH = COLUMNS_MM.reduce((sum, width) => sum + twips(width), 0);

/** Lines of a text become lines of one paragraph. `size` in points. */
export function line(
  text: string,
  { size, ...run }: Omit<IRunOptions, 'size' | 'text' | 'children'> & { readonly size?: number } = {},
  paragraph: Omit<IParagraphOptions, 'children' | 'text'> = {},
): Paragraph {
  const children = text.split('\n').map(
    (part, index) =>
      new TextRun({
        ...run,
        text: part,
        ...(size === undefined ? {} : { size: size * 2 }),
        ...(index === 0 ? {} : { break: 1 }),
      }),
  );
  return new Paragraph({ ...paragraph, children });
}

export function centred(text: string, run: Parameters<typeof line>[1] = {}, space = 0): Paragraph {
  return line(text, run, { alignment: AlignmentType.CENTER, spacing: { before: space } });
}

export function section(text: string): Paragraph {
  return line(text, { bold: true }, { keepNext: true, spacing: { before: 160, after: 80 } });
}

export function paragraph(text: string): Paragraph {
  return line(
    text,
    {},
    {
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: twips(10) },
      spacing: { after: 100 },
    },
  );
}

/** A line of `length` in the middle of a cell of `width` (mm): the border of an empty paragraph between indents. */
export function rule(width: number, length: number): Paragraph {
  const indent = twips((width - length) / 2);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: indent, right: indent },
    spacing: { line: 80, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });
}

export const NO_BORDERS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [
    side,
    { style: BorderStyle.NONE, size: 0, color: 'auto' },
  ]),
);
