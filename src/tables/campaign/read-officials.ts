import type { ImportedOfficial, ImportedRole, ImportedUnit } from '../../domain/campaign/campaign-import.ts';
import { readWord } from '../template/criteria-template-words.ts';
import type { SheetRecord } from '../template/sheet-records.ts';
import { readLock, readOpening } from './campaign-times.ts';
import { type officialColumns, roleWords } from './campaign-words.ts';

type OfficialRecord = SheetRecord<keyof typeof officialColumns>;

/** Where an official stands: the row of the person, and those of the roles that could be read. */
export interface OfficialRecords {
  readonly first: SheetRecord<string>;
  readonly roles: readonly SheetRecord<string>[];
}

/** One row is one role; rows with the same code and name are one official. */
export function readOfficials(
  records: readonly OfficialRecord[],
  units: readonly ImportedUnit[],
  zone: string,
): {
  readonly officials: readonly ImportedOfficial[];
  readonly records: readonly OfficialRecords[];
} {
  const officials: { id: string; name: string; phone?: string; roles: ImportedRole[] }[] = [];
  const rows: { first: OfficialRecord; roles: OfficialRecord[] }[] = [];
  for (const record of records) {
    const [id, name] = [record.text('id'), record.text('name')];
    if (id === '') record.fault('id', 'Chưa ghi mã cán bộ.');
    if (name === '') record.fault('name', 'Chưa ghi họ và tên.');
    const role = readRole(record, units, zone);
    const phone = readPhone(record);
    const known = officials.findIndex((official) => official.id === id && official.name === name);
    const official = officials[known] ?? { id, name, roles: [] };
    const own = rows[known] ?? { first: record, roles: [] };
    if (known < 0) {
      officials.push(official);
      rows.push(own);
    }
    if (role !== null) {
      official.roles.push(role);
      own.roles.push(record);
    }
    if (phone !== null) official.phone ??= phone;
  }
  return { officials, records: rows };
}

/** A number kept by Excel as a number has lost the zero it begins with. */
function readPhone(record: OfficialRecord): string | null {
  const written = record.text('phone');
  if (written === '') return null;
  return /^[1-9]\d{8}$/u.test(written) ? `0${written}` : written;
}

function readRole(record: OfficialRecord, units: readonly ImportedUnit[], zone: string): ImportedRole | null {
  const words = record.text('role');
  const role = readWord(roleWords, words);
  if (role === null) {
    record.fault('role', `"${words}" không phải là một trong: ${Object.values(roleWords).join(', ')}.`);
    return null;
  }
  const wanted = record.text('unit');
  const unit = units.find(({ code, id }) => code === wanted || id === wanted);
  return {
    role,
    unitId: wanted === '' ? null : (unit?.id ?? wanted),
    ...readScope(record),
    ...readValidity(record, zone),
  };
}

/** Codes or keys as written; which they are is for the criteria set to say. */
function readScope(record: OfficialRecord): Pick<ImportedRole, 'scope'> {
  const scope = record
    .text('scope')
    .split(/[\s,;]+/)
    .filter((one) => one !== '');
  return scope.length === 0 ? {} : { scope };
}

/** "Từ ngày" opens with its day; "Đến ngày" holds to the end of its day. */
function readValidity(record: OfficialRecord, zone: string): Pick<ImportedRole, 'validFrom' | 'validUntil'> {
  const from = readAt(record, 'from', (text) => readOpening(text, zone));
  const until = readAt(record, 'until', (text) => readLock(text, zone));
  return {
    ...(from === null ? {} : { validFrom: from }),
    ...(until === null ? {} : { validUntil: until }),
  };
}

function readAt(
  record: OfficialRecord,
  field: 'from' | 'until',
  read: (text: string) => number | null,
): number | null {
  const written = record.text(field);
  if (written === '') return null;
  const at = read(written);
  if (at === null) record.fault(field, `Không hiểu ngày "${written}"; anh/chị ghi như 09/10/2026.`);
  return at;
}
