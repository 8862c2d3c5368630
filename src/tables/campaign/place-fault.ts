import type { SheetFault } from '../../application/ports/table-files.ts';
import { foldedText } from '../guidance/folded-text.ts';
import { sheetFault } from '../sheet-fault.ts';
import type { SheetRecord } from '../template/sheet-records.ts';
import type { CampaignFault } from './campaign-fault.ts';
import { readDay } from './campaign-times.ts';
import { type CampaignSheet, campaignRows, campaignSheets } from './campaign-words.ts';
import type { HolidayRecord } from './read-holidays.ts';
import type { OfficialRecords } from './read-officials.ts';
import type { TimeRecord } from './read-times.ts';

/** Where the parts of a campaign stand in a workbook. */
export interface CampaignPlaces {
  /** The row of a field in the sheet of single values, whose values are in its second column. */
  rowOf(field: string): number | null;
  readonly times: readonly TimeRecord[];
  readonly holidays: readonly HolidayRecord[];
  readonly officials: readonly OfficialRecords[];
  /** The other sheets have one record for each thing, in order. */
  readonly records: Partial<Record<CampaignSheet, readonly SheetRecord<string>[]>>;
}

/** Puts a fault of the campaign at its cell. */
export function placeFault(
  places: CampaignPlaces,
  { sheet, index, field, message, role }: CampaignFault,
): SheetFault {
  const at = (record: SheetRecord<string> | undefined, column: string) =>
    sheetFault(campaignSheets[sheet], record?.row.row ?? null, record?.columnOf(column) ?? null, message);
  switch (sheet) {
    case 'campaign': {
      const row = places.rowOf(field);
      const words: Readonly<Record<string, string>> = campaignRows;
      const named = row === null ? `${words[field] ?? field}: ${message}` : message;
      return sheetFault(campaignSheets.campaign, row, row === null ? null : 2, named);
    }
    case 'times':
      return at(
        places.times.find((record) => foldedText(record.text('name')) === foldedText(field)),
        'at',
      );
    case 'holidays':
      return at(
        places.holidays.findLast((record) => readDay(record.text('day')) === field),
        'day',
      );
    case 'officials': {
      const records = index === null ? undefined : places.officials[index];
      return at(role === undefined ? records?.first : records?.roles[role], field);
    }
    default:
      return at(index === null ? undefined : places.records[sheet]?.[index], field);
  }
}
