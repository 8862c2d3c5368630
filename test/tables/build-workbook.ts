import { buildZip } from './build-zip.ts';

/** A text, a numeral exactly as a file stores it, or a formula with or without its result. */
export type PlantedCell =
  | string
  | null
  | { readonly numeral: string }
  | { readonly formula: string; readonly result: string | null }
  | { readonly rich: readonly string[] };

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const numeral = (text: string): PlantedCell => ({ numeral: text });

/** An .xlsx file written as XML by hand, so that numerals stand in it digit for digit. */
export function buildWorkbook(
  sheets: Readonly<Record<string, readonly (readonly PlantedCell[])[]>>,
  merges: readonly string[] = [],
): Buffer {
  const names = Object.keys(sheets);
  return buildZip([
    { name: '[Content_Types].xml', data: contentTypes(names.length) },
    {
      name: '_rels/.rels',
      data: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${head}<workbook ${main} xmlns:r="${relations}"><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    },
    ...Object.values(sheets).map((rows, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: sheetXml(rows, at === 0 ? merges : []),
    })),
  ]);
}

function contentTypes(count: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const sheets = Array.from(
    { length: count },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${sheets.join('')}</Types>`;
}

function sheetXml(rows: readonly (readonly PlantedCell[])[], merges: readonly string[]): string {
  const lines = rows.map((cells, at) => {
    const row = at + 1;
    return `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row}`)).join('')}</row>`;
  });
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `${head}<worksheet ${main}><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`;
}

function cellXml(cell: PlantedCell, address: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return inline(address, `<t xml:space="preserve">${escaped(cell)}</t>`);
  if ('numeral' in cell) return `<c r="${address}"><v>${cell.numeral}</v></c>`;
  if ('rich' in cell) {
    const runs = cell.rich.map((text) => `<r><t xml:space="preserve">${escaped(text)}</t></r>`);
    return inline(address, runs.join(''));
  }
  const result = cell.result === null ? '' : `<v>${cell.result}</v>`;
  return `<c r="${address}"><f>${escaped(cell.formula)}</f>${result}</c>`;
}

function inline(address: string, content: string): string {
  return `<c r="${address}" t="inlineStr"><is>${content}</is></c>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
