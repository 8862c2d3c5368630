import type { SheetFault } from '../../application/ports/table-files.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { NO_PHASES, type Phases, type Window, type WindowName } from '../../domain/campaign/phases.ts';
import type { WorkCalendar } from '../../domain/campaign/working-days.ts';
import type { Instant } from '../../domain/scaled.ts';
import { foldedText } from '../guidance/folded-text.ts';
import { sheetFault } from '../sheet-fault.ts';
import type { SheetRecord } from '../template/sheet-records.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { timeColumns } from './campaign-words.ts';
import { type ResolvedTime, resolveTimes, type WrittenTime } from './resolve-times.ts';
import { DUE, LOCKS, OPENS, PUBLISHED, type TimeKind, timeRows, windowRows } from './time-rows.ts';

export type TimeRecord = SheetRecord<keyof typeof timeColumns>;

interface Times {
  readonly times: Pick<Campaign, 'opensAt' | 'locksAt' | 'referenceDays' | 'phases'>;
  /** Null where none is written. */
  readonly dueAt: Instant | null;
  /** False when a row could not be read, so that nothing more is told about what depends on it. */
  readonly readable: boolean;
}

const kinds = new Map(timeRows.map(({ name, kind }) => [foldedText(name), kind]));
/** A name that begins like a phase, but is none, would silently become a day that no rule asks for. */
const PHASE_LIKE = /^(?:mo|khoa|dong|ket thuc)\s/;

/** Openings and closings of every phase, and the named days that rules refer to. */
export function readTimes(
  records: readonly TimeRecord[],
  calendar: WorkCalendar,
  zone: string,
  sheet: Sheet,
  faults: SheetFault[],
): Times {
  const before = faults.length;
  const filled = records.filter((record) => record.text('at') !== '' || kindOf(record) === 'day');
  const rows = filled.map((record): WrittenTime => {
    return { name: record.text('name'), text: record.text('at'), kind: kindOf(record) };
  });
  const resolved = resolveTimes(rows, calendar, zone);
  const found = new Map<string, { readonly record: TimeRecord; readonly time: ResolvedTime }>();
  for (const [index, record] of filled.entries()) {
    const time = resolved[index] as ResolvedTime;
    const message = nameFault(record, found) ?? (time.ok ? null : time.message);
    if (message !== null) record.fault('at', message);
    found.set(foldedText(record.text('name')), { record, time });
  }
  const at = (name: string): Instant | null => {
    const time = found.get(foldedText(name))?.time;
    return time?.ok === true ? time.at : null;
  };
  for (const name of [OPENS, LOCKS]) {
    if (!found.has(foldedText(name))) faults.push(sheetFault(sheet.name, null, null, `Thiếu mốc "${name}".`));
  }
  const readable = faults.length === before;
  const phases = readable ? readPhases(at, (name) => found.get(foldedText(name))?.record) : NO_PHASES;
  // Where one was not understood the file is refused anyway; no second fault about their order is wanted.
  const opensAt = at(OPENS) ?? (at(LOCKS) ?? 0) - 1;
  const days = resolved.flatMap((time, index) => {
    const row = rows[index];
    return time.ok && row?.kind === 'day' ? [[row.name, time.day] as const] : [];
  });
  return {
    times: { opensAt, locksAt: at(LOCKS) ?? opensAt + 1, referenceDays: Object.fromEntries(days), phases },
    dueAt: readable ? at(DUE) : null,
    readable,
  };
}

function kindOf(record: TimeRecord): TimeKind {
  return kinds.get(foldedText(record.text('name'))) ?? 'day';
}

function nameFault(record: TimeRecord, earlier: ReadonlyMap<string, unknown>): string | null {
  const name = record.text('name');
  if (name === '') return 'Chưa ghi tên mốc.';
  if (earlier.has(foldedText(name))) return `Mốc "${name}" đã ghi ở dòng trên.`;
  if (!PHASE_LIKE.test(foldedText(name)) || kinds.has(foldedText(name))) return null;
  return `Không có mốc tên "${name}"; các mốc mở và khóa: ${timeRows.map((row) => row.name).join(', ')}.`;
}

function readPhases(
  at: (name: string) => Instant | null,
  recordOf: (name: string) => TimeRecord | undefined,
): Phases {
  const window = (name: WindowName): Window | null => {
    const { opens, closes } = windowRows[name];
    const [opensAt, closesAt] = [at(opens), at(closes)];
    if (opensAt !== null && closesAt !== null) return { opensAt, closesAt };
    recordOf(opens)?.fault('at', `Có mốc "${opens}" nhưng chưa có mốc "${closes}".`);
    recordOf(closes)?.fault('at', `Có mốc "${closes}" nhưng chưa có mốc "${opens}".`);
    return null;
  };
  return {
    survey: window('survey'),
    appraisal: window('appraisal'),
    explanation: window('explanation'),
    secondAppraisal: window('secondAppraisal'),
    publication: at(PUBLISHED),
  };
}
