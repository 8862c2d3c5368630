import { foldVietnamese } from '../../domain/text.ts';
import { oneLine } from '../workbook/cell-value.ts';
import type { SheetRow } from '../workbook/sheet.ts';
import type { TableRow } from './table-row.ts';

/** What the lines above a table say about it. Null where they do not. */
export interface TableTitle {
  readonly name: string | null;
  readonly year: number | null;
  readonly decision: string | null;
}

const TITLE = /bang|phu luc|bo tieu chi|muc diem|chi so|cai cach hanh chinh|tieu chi/;

export function readTitle(above: readonly SheetRow[], sheetName: string): TableTitle {
  const texts = above.flatMap((row) => [...row.cells.values()].map((cell) => oneLine(cell.text)));
  const issued = texts.filter((text) => /quyet dinh|ke hoach|cong van/.test(foldVietnamese(text)));
  const titles = texts.filter(
    (text) => !issued.includes(text) && TITLE.test(foldVietnamese(text)) && text.length < 500,
  );
  const longest = [...titles].sort((a, b) => b.length - a.length)[0] ?? null;
  const joined = [longest ?? '', ...texts, sheetName].join('\n');
  const year = /(?:năm|nam)\s*(20\d{2})/iu.exec(joined)?.[1] ?? null;
  const decision =
    /(?:quyết định|qđ)\s*(?:số\s*)?:?\s*([0-9]+\/[^\s,;)]+)/iu.exec(issued.join('\n'))?.[1] ?? null;
  return { name: longest, year: year === null ? null : Number(year), decision };
}

/** The year that the names and levels of a table mention most; null when they mention none. */
export function yearInTexts(rows: readonly TableRow[]): number | null {
  const mentions = new Map<number, number>();
  for (const row of rows) {
    const texts = [row.kind === 'coded' ? row.name : '', ...row.texts.map((text) => text.text)].join('\n');
    for (const [, year] of texts.matchAll(/năm\s+(20\d{2})(?!\d)/giu)) {
      mentions.set(Number(year), (mentions.get(Number(year)) ?? 0) + 1);
    }
  }
  return [...mentions].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
