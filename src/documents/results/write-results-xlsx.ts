import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import type { CampaignResults } from '../../domain/results/campaign-results.ts';
import type { Instant } from '../../domain/scaled.ts';
import { printable } from '../report/printable.ts';
import { markOf, statusLine, titleOf } from './result-words.ts';
import { differencesSheet } from './sheets/differences-sheet.ts';
import { domainsSheet } from './sheets/domains-sheet.ts';
import { extensionsSheet } from './sheets/extensions-sheet.ts';
import { itemsSheet } from './sheets/items-sheet.ts';
import { progressSheet } from './sheets/progress-sheet.ts';
import { rankingSheet } from './sheets/ranking-sheet.ts';
import { writeSheet } from './write-sheet.ts';

const SHEETS = [rankingSheet, domainsSheet, itemsSheet, differencesSheet, progressSheet, extensionsSheet];

/**
 * The results as a workbook, one sheet for each view of them. `at`: when it is made (ms UTC). Rows are packed as they
 * are written, so that a campaign of thousands of units never stands in memory as cells.
 */
export async function writeResultsXlsx(results: CampaignResults, at: Instant): Promise<Uint8Array> {
  const { campaign } = results;
  const packed = new PassThrough();
  const bytes = buffer(packed);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: packed,
    useStyles: true,
    useSharedStrings: true,
  });
  book.title = printable(titleOf(results));
  book.creator = printable(campaign.organiser);
  book.lastModifiedBy = book.creator;
  book.created = new Date(at);
  book.modified = new Date(at);
  const mark = markOf(results);
  for (const sheetOf of SHEETS) {
    const sheet = sheetOf(results);
    const above = [`${titleOf(results)} – ${sheet.name}`, campaign.name, statusLine(results, at)];
    await writeSheet(book, sheet, mark === null ? above : [mark, ...above], mark);
  }
  await book.commit();
  return new Uint8Array(await bytes);
}
