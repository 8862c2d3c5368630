import type { ImportedOfficial, ImportedUnit } from '../../domain/campaign/campaign-import.ts';
import { readWord } from '../template/criteria-template-words.ts';
import type { SheetRecord } from '../template/sheet-records.ts';
import { type officialColumns, roleWords } from './campaign-words.ts';

type OfficialRecord = SheetRecord<keyof typeof officialColumns>;
type OfficialRole = ImportedOfficial['roles'][number];

/** One row is one role; rows with the same code and name are one official. */
export function readOfficials(
  records: readonly OfficialRecord[],
  units: readonly ImportedUnit[],
): { readonly officials: readonly ImportedOfficial[]; readonly firstRecords: readonly OfficialRecord[] } {
  const officials: { id: string; name: string; phone?: string; roles: OfficialRole[] }[] = [];
  const firstRecords: OfficialRecord[] = [];
  for (const record of records) {
    const [id, name] = [record.text('id'), record.text('name')];
    if (id === '') record.fault('id', 'Chưa ghi mã cán bộ.');
    if (name === '') record.fault('name', 'Chưa ghi họ và tên.');
    const role = readRole(record, units);
    const phone = readPhone(record);
    const known = officials.find((official) => official.id === id && official.name === name);
    const official = known ?? { id, name, roles: [] };
    if (known === undefined) {
      officials.push(official);
      firstRecords.push(record);
    }
    if (role !== null) official.roles.push(role);
    if (phone !== null) official.phone ??= phone;
  }
  return { officials, firstRecords };
}

/** A number kept by Excel as a number has lost the zero it begins with. */
function readPhone(record: OfficialRecord): string | null {
  const written = record.text('phone');
  if (written === '') return null;
  return /^[1-9]\d{8}$/u.test(written) ? `0${written}` : written;
}

function readRole(record: OfficialRecord, units: readonly ImportedUnit[]): OfficialRole | null {
  const words = record.text('role');
  const role = readWord(roleWords, words);
  if (role === null) {
    record.fault('role', `"${words}" không phải là một trong: ${Object.values(roleWords).join(', ')}.`);
    return null;
  }
  const wanted = record.text('unit');
  if (wanted === '') return { role, unitId: null };
  const unit = units.find(({ code, id }) => code === wanted || id === wanted);
  return { role, unitId: unit?.id ?? wanted };
}
