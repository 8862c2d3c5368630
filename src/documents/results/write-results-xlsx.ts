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

/** The results as a workbook, one sheet for each view of them. `at`: when it is made (ms UTC). */
export async function writeResultsXlsx(said: CampaignResults, at: Instant): Promise<Uint8Array> {
  const results = printable(said);
  const { campaign } = results;
  const book = new ExcelJS.Workbook();
  book.title = titleOf(results);
  book.creator = campaign.organiser;
  book.lastModifiedBy = campaign.organiser;
  book.created = new Date(at);
  book.modified = new Date(at);
  const mark = markOf(results);
  for (const sheetOf of SHEETS) {
    const sheet = sheetOf(results);
    const above = [`${titleOf(results)} – ${sheet.name}`, campaign.name, statusLine(results, at)];
    writeSheet(book, sheet, mark === null ? above : [mark, ...above], mark);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
