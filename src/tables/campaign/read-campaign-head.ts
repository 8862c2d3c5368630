import type { SheetFault } from '../../application/ports/table-files.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { foldVietnamese } from '../../domain/text.ts';
import { sheetFault } from '../sheet-fault.ts';
import { readWord } from '../template/criteria-template-words.ts';
import { readPoints } from '../template/rule-amounts.ts';
import { type SheetRecord, sheetValues } from '../template/sheet-records.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { readDay, readLock, readOpening } from './campaign-times.ts';
import {
  basisWords,
  campaignRows,
  LOCKS,
  missingEvidenceWords,
  OPENS,
  type timeColumns,
  yesNoWords,
} from './campaign-words.ts';

type Head = Omit<Campaign, 'opensAt' | 'locksAt' | 'referenceDays' | 'classification'>;

/** The sheet of single values. */
export function readHead(sheet: Sheet, faults: SheetFault[]): { campaign: Head; basis: 'index' | 'points' } {
  type Field = keyof typeof campaignRows;
  const values = sheetValues(sheet, campaignRows);
  const fault = (field: Field, message: string) => {
    faults.push(
      sheetFault(sheet.name, values.get(field)?.row.row ?? null, 2, `${campaignRows[field]}: ${message}`),
    );
  };
  const text = (field: Field) => values.get(field)?.text ?? '';
  const needed = (field: Field) => {
    if (text(field) === '') fault(field, 'chưa ghi.');
    return text(field);
  };
  const word = <Name extends string>(
    field: Field,
    words: Readonly<Record<Name, string>>,
    otherwise: Name,
  ): Name => {
    const read = text(field) === '' ? otherwise : readWord(words, text(field));
    if (read === null)
      fault(field, `"${text(field)}" không phải là một trong: ${Object.values(words).join(', ')}.`);
    return read ?? otherwise;
  };
  const cap = (field: Field) => {
    if (text(field) === '') return null;
    const read = readPoints(text(field));
    if (read === null) fault(field, `"${text(field)}" không phải là số điểm.`);
    return read;
  };
  if (!/^20\d\d$/.test(text('year'))) fault('year', 'cần một năm, ví dụ 2026.');
  if (!/^[a-z0-9-]{1,80}$/.test(text('id')))
    fault('id', 'chỉ gồm chữ thường không dấu, số và dấu gạch ngang.');
  const campaign: Head = {
    id: text('id'),
    name: needed('name'),
    year: Number(text('year')),
    timeZone: text('timeZone') || 'Asia/Ho_Chi_Minh',
    bonusCap: cap('bonusCap'),
    penaltyCap: cap('penaltyCap'),
    missingEvidence: word('missingEvidence', missingEvidenceWords, 'explanationRequired'),
    organiser: needed('organiser'),
    demo: word<'yes' | 'no'>('demo', yesNoWords, 'no') === 'yes',
  };
  return { campaign, basis: word('basis', basisWords, 'index') };
}

type Times = Pick<Campaign, 'opensAt' | 'locksAt' | 'referenceDays'>;

/** Opening, lock, and the named days that rules refer to. */
export function readTimes(
  records: readonly SheetRecord<keyof typeof timeColumns>[],
  zone: string,
  sheet: Sheet,
  faults: SheetFault[],
): Times {
  const times: { opensAt: number | null; locksAt: number | null; referenceDays: Record<string, string> } = {
    opensAt: null,
    locksAt: null,
    referenceDays: {},
  };
  const example = 'ví dụ đúng: đến hết ngày 07/11/2026; trước ngày 08/11/2026; 07/11/2026 17:00';
  for (const record of records) {
    const [name, text] = [record.text('name'), record.text('at')];
    const read = readerFor(name)(text, zone);
    if (read === null) record.fault('at', `Không hiểu thời gian "${text}"; ${example}.`);
    else if (foldVietnamese(name) === foldVietnamese(OPENS)) times.opensAt = Number(read);
    else if (foldVietnamese(name) === foldVietnamese(LOCKS)) times.locksAt = Number(read);
    else times.referenceDays[name] = String(read);
  }
  for (const name of [OPENS, LOCKS]) {
    if (!records.some((record) => foldVietnamese(record.text('name')) === foldVietnamese(name))) {
      faults.push(sheetFault(sheet.name, null, null, `Thiếu mốc "${name}".`));
    }
  }
  // Where one was not understood the file is refused anyway; no second fault about their order is wanted.
  const opensAt = times.opensAt ?? (times.locksAt ?? 0) - 1;
  return { opensAt, locksAt: times.locksAt ?? opensAt + 1, referenceDays: times.referenceDays };
}

function readerFor(name: string): (text: string, zone: string) => number | string | null {
  if (foldVietnamese(name) === foldVietnamese(OPENS)) return readOpening;
  return foldVietnamese(name) === foldVietnamese(LOCKS) ? readLock : readDay;
}
