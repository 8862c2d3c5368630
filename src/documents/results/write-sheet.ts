import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Borders, Fill, PageSetup, Row, Style, stream } from 'exceljs';
import { MARGINS_MM } from '../report/page-measures.ts';
import { printable } from '../report/printable.ts';
import { rowHeight } from '../report/row-height.ts';
import { cellLook, cellText, FONT, TEXT_FORMAT } from '../report/xlsx-cells.ts';
import type { Sheet, SheetCell } from './sheets/sheet.ts';

/** Characters of a column's width to a millimetre of paper. */
const CHARACTERS_PER_MM = 0.55;
/** Points of 1/72 inch that Excel gives a column of so many millimetres. */
const pointsWide = (millimetres: number) => (millimetres * CHARACTERS_PER_MM * 7 + 5) * 0.75;
/** Inches, in which Excel measures margins. */
const inches = (millimetres: number) => millimetres / 25.4;
const THIN = { style: 'thin' } as const;
const BORDERS: Partial<Borders> = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const HEAD_SHADE = 'FFD5DCE6';

/** Rows written before whatever else waits has its turn, so that what was written is packed meanwhile. */
const ROWS_AT_ONCE = 500;

/** Writes the lines above the table, then the table; its head stays in view and is printed on every page. */
export async function writeSheet(
  book: stream.xlsx.WorkbookWriter,
  said: Sheet,
  above: readonly string[],
  mark: string | null,
): Promise<void> {
  const headRow = above.length + 2;
  const sheet = book.addWorksheet(said.name, {
    pageSetup: { ...pageSetup(), printTitlesRow: `${headRow}:${headRow}` },
    views: [{ state: 'frozen', ySplit: headRow }],
    headerFooter: { oddHeader: pageHeader(mark) },
  });
  sheet.autoFilter = { from: { row: headRow, column: 1 }, to: { row: headRow, column: said.columns.length } };
  for (const [index, { width }] of said.columns.entries())
    sheet.getColumn(index + 1).width = width * CHARACTERS_PER_MM;
  const styles = sheetStyles();
  for (const [index, text] of above.entries()) {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = cellText(printable(text));
    cell.style = styles.above;
  }
  const titles = said.columns.map(({ title }) => title);
  writeRow(sheet.getRow(headRow), said, titles, styles.head);
  let written = 0;
  for (const cells of said.rows) {
    written += 1;
    const row = sheet.getRow(headRow + written);
    writeRow(row, said, cells, styles.body);
    row.commit();
    if (written % ROWS_AT_ONCE === 0) await nextTurn();
  }
  if (written === 0) {
    const cell = sheet.getCell(headRow + 1, 1);
    cell.value = 'Không có.';
    cell.style = styles.none;
  }
  sheet.commit();
}

type StyleOf = (said: SheetCell, isCentred: boolean) => Partial<Style>;

/** One object for each look: exceljs writes a look once for each object that it meets. */
function sheetStyles() {
  const looks = new Map<string, Partial<Style>>();
  const body: StyleOf = (said, isCentred) => {
    const format = typeof said === 'string' ? TEXT_FORMAT : said.format;
    const horizontal = typeof said !== 'string' || isCentred ? 'center' : 'left';
    const key = `${horizontal} ${format}`;
    const known = looks.get(key);
    if (known !== undefined) return known;
    const look = { ...cellLook(format, horizontal), border: BORDERS };
    looks.set(key, look);
    return look;
  };
  const fill: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEAD_SHADE } };
  const headLook = { ...cellLook(TEXT_FORMAT, 'center', { bold: true }), border: BORDERS, fill };
  const aboveLook = cellLook(TEXT_FORMAT, 'left', { bold: true });
  return {
    body,
    head: (() => headLook) satisfies StyleOf,
    above: { ...aboveLook, alignment: { ...aboveLook.alignment, wrapText: false } },
    none: cellLook(TEXT_FORMAT, 'left'),
  };
}

function writeRow(row: Row, { columns }: Sheet, cells: readonly SheetCell[], styleOf: StyleOf): void {
  const measured = cells.map((said, index) => {
    const cell = row.getCell(index + 1);
    const isCentred = columns[index]?.centred === true;
    const value = typeof said === 'string' ? cellText(printable(said)) : said.number;
    cell.value = value;
    cell.style = styleOf(said, isCentred);
    return {
      text: String(value),
      width: pointsWide(columns[index]?.width ?? 0),
      bold: cell.font?.bold === true,
    };
  });
  row.height = rowHeight(measured);
}

function pageSetup(): Partial<PageSetup> {
  const { top, right, bottom, left } = MARGINS_MM;
  return {
    orientation: 'landscape',
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
      header: inches(8),
      footer: inches(8),
    },
  };
}

/** Page numbers, and on every page what the file is where it is not final. */
function pageHeader(mark: string | null): string {
  const band = (mark ?? '').replaceAll('&', '&&');
  return `&C&"${FONT},Bold"${band}
&"${FONT},Regular"&P`;
}
