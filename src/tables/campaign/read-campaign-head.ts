import type { SheetFault } from '../../application/ports/table-files.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { LateSubmission } from '../../domain/campaign/late-penalty.ts';
import { points } from '../../domain/scaled.ts';
import { sheetFault } from '../sheet-fault.ts';
import { readWord } from '../template/criteria-template-words.ts';
import { readPoints } from '../template/rule-amounts.ts';
import { sheetValues } from '../template/sheet-records.ts';
import type { Sheet } from '../workbook/sheet.ts';
import {
  basisWords,
  campaignRows,
  leadersSeeWords,
  missingEvidenceWords,
  signedReportWords,
  tiesWords,
  withdrawalWords,
  yesNoWords,
} from './campaign-words.ts';

type Head = Omit<
  Campaign,
  | 'opensAt'
  | 'locksAt'
  | 'referenceDays'
  | 'classification'
  | 'phases'
  | 'holidays'
  | 'extraWorkingDays'
  | 'lateSubmission'
  | 'awards'
>;

/** What sending late costs; null when every row about it is blank. The due date stands with the other times. */
export type LateCosts = Omit<LateSubmission, 'dueAt'> | null | 'unreadable';

interface ReadHead {
  readonly campaign: Head;
  readonly basis: 'index' | 'points';
  readonly late: LateCosts;
}

/** The rows of the sheet of single values that say what sending late costs. */
export const lateFields = ['lateFlatDays', 'lateFlatPoints', 'latePointsPerDay'] as const;

/** The sheet of single values. */
export function readHead(sheet: Sheet, faults: SheetFault[]): ReadHead {
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
  const whole = (field: Field, otherwise: number, most: number) => {
    if (text(field) === '') return otherwise;
    if (/^\d{1,3}$/.test(text(field)) && Number(text(field)) <= most) return Number(text(field));
    fault(field, `cần một số nguyên từ 0 đến ${most}.`);
    return otherwise;
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
    withdrawal: word('withdrawal', withdrawalWords, 'notAllowed'),
    signedReport: word('signedReport', signedReportWords, 'optional'),
    lateArrivalMinutes: whole('lateArrivalMinutes', 5, 30),
    ranking: { ties: word('ties', tiesWords, 'standard') },
    leadersSee: word('leadersSee', leadersSeeWords, 'published'),
    morningCard: word<'yes' | 'no'>('morningCard', yesNoWords, 'yes') === 'yes',
    rehearsal: word<'yes' | 'no'>('rehearsal', yesNoWords, 'no') === 'yes',
    demo: word<'yes' | 'no'>('demo', yesNoWords, 'no') === 'yes',
  };
  const before = faults.length;
  const costs = {
    flatDays: whole('lateFlatDays', 0, 366),
    flatPoints: cap('lateFlatPoints') ?? points(0),
    pointsPerFurtherDay: cap('latePointsPerDay') ?? points(0),
  };
  const blank = lateFields.every((field) => text(field) === '');
  return {
    campaign,
    basis: word('basis', basisWords, 'index'),
    late: faults.length > before ? 'unreadable' : blank ? null : costs,
  };
}
