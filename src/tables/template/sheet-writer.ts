import ExcelJs from 'exceljs';

/** Text only, so that no program turns "4.1" into a number or "1/2" into a date. */
export function addTextSheet(
  workbook: ExcelJs.Workbook,
  name: string,
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  headerRows = 1,
): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: headerRows }] });
  sheet.columns = widths.map((width) => ({ width, style: { numFmt: '@' } }));
  for (const cells of rows) sheet.addRow(cells);
  sheet.eachRow((row, number) => {
    row.alignment = { wrapText: true, vertical: 'top' };
    if (number <= headerRows) row.font = { bold: true };
  });
}

export function newWorkbook(): ExcelJs.Workbook {
  const workbook = new ExcelJs.Workbook();
  workbook.creator = 'cchc-bot';
  return workbook;
}

export async function workbookBytes(workbook: ExcelJs.Workbook): Promise<Buffer> {
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
