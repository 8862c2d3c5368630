import type { SheetFault } from '../../application/ports/table-files.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { readWord } from '../template/criteria-template-words.ts';
import { type SheetRecord, sheetRecords } from '../template/sheet-records.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { readDay } from './campaign-times.ts';
import { holidayColumns, holidayWords } from './campaign-words.ts';

export type HolidayRecord = SheetRecord<keyof typeof holidayColumns>;

/** The sheet of holidays, which workbooks of earlier versions do not have. A blank kind is a day off. */
export function readHolidays(
  sheet: Sheet | undefined,
  faults: SheetFault[],
): {
  readonly calendar: Pick<Campaign, 'holidays' | 'extraWorkingDays'>;
  readonly records: readonly HolidayRecord[];
} {
  const records = sheet === undefined ? [] : sheetRecords(sheet, holidayColumns, ['day', 'kind'], faults);
  const calendar: Record<'holidays' | 'extraWorkingDays', string[]> = { holidays: [], extraWorkingDays: [] };
  for (const record of records) {
    const [written, word] = [record.text('day'), record.text('kind')];
    const day = readDay(written);
    const kind = word === '' ? 'holidays' : readWord(holidayWords, word);
    if (day === null) record.fault('day', `"${written}" không phải là một ngày; ví dụ 01/01/2027.`);
    if (kind === null)
      record.fault('kind', `"${word}" không phải là một trong: ${Object.values(holidayWords).join(', ')}.`);
    if (day !== null && kind !== null) calendar[kind].push(day);
  }
  return { calendar, records };
}
