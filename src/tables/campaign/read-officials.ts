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
  const officials: { id: string; name: string; roles: OfficialRole[] }[] = [];
  const firstRecords: OfficialRecord[] = [];
  for (const record of records) {
    const [id, name] = [record.text('id'), record.text('name')];
    if (id === '') record.fault('id', 'Chưa ghi mã cán bộ.');
    if (name === '') record.fault('name', 'Chưa ghi họ và tên.');
    const role = readRole(record, units);
    const known = officials.find((official) => official.id === id && official.name === name);
    if (known === undefined) {
      officials.push({ id, name, roles: role === null ? [] : [role] });
      firstRecords.push(record);
    } else if (role !== null) known.roles.push(role);
  }
  return { officials, firstRecords };
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
