import { type AlignmentType, type ITableCellOptions, TableCell, VerticalAlignTable } from 'docx';
import { line } from './docx-text.ts';

const SIZE = 11;
type Side = (typeof AlignmentType)['LEFT' | 'CENTER'];

interface CellStyle {
  readonly bold?: boolean;
  /** A colour as `RRGGBB`; `auto` and left out: none. */
  readonly shade?: string;
  readonly middle?: boolean;
  readonly span?: number;
  /** Stays on the page of the row that follows. */
  readonly keepNext?: boolean;
}

/** A cell of a table; lines of its text become lines of one paragraph. */
export function cell(text: string, alignment: Side, style: CellStyle = {}): TableCell {
  const { bold = false, shade = 'auto', middle = false, span = 1, keepNext = false } = style;
  const options: ITableCellOptions = {
    children: [line(text, { bold, size: SIZE }, { alignment, keepNext })],
    columnSpan: span,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    ...(shade === 'auto' ? {} : { shading: { fill: shade } }),
    ...(middle ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
  };
  return new TableCell(options);
}
