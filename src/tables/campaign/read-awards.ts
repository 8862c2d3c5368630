import type { SheetFault } from '../../application/ports/table-files.ts';
import type { AwardRule } from '../../domain/campaign/campaign.ts';
import { readPercentAmount } from '../template/rule-amounts.ts';
import { type SheetRecord, sheetRecords } from '../template/sheet-records.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { awardColumns } from './campaign-words.ts';

type AwardRecord = SheetRecord<keyof typeof awardColumns>;

const WHOLE = 1_000_000;

/** The sheet of award rules, which workbooks of earlier versions do not have: one rule for each record, in order. */
export function readAwards(
  sheet: Sheet | undefined,
  faults: SheetFault[],
): { readonly awards: readonly AwardRule[]; readonly records: readonly AwardRecord[] } {
  const records = sheet === undefined ? [] : sheetRecords(sheet, awardColumns, ['group', 'atMost'], faults);
  return { awards: records.map(readAward), records };
}

function readAward(record: AwardRecord): AwardRule {
  const groupCode = record.text('group');
  if (groupCode === '') record.fault('group', 'Chưa ghi mã nhóm.');
  return { groupCode, atMost: readAtMost(record), from: readFrom(record) };
}

function readAtMost(record: AwardRecord): number {
  const text = record.text('atMost');
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  record.fault('atMost', `"${text}" phải là một số nguyên từ 1 đến 9999.`);
  return 1;
}

function readFrom(record: AwardRecord): number | null {
  const text = record.text('from');
  if (text === '') return null;
  const from = readPercentAmount(text);
  if (from !== null && from <= WHOLE) return from;
  record.fault('from', `"${text}" phải là một tỷ lệ từ 0 đến 100; ví dụ 90.`);
  return null;
}
