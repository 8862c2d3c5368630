import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type {
  CriteriaFileReading,
  FileRefused,
  SheetFault,
  TableAnomaly,
} from '../../application/ports/table-files.ts';
import { countSet } from '../../domain/criteria/count-set.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import { formatPoints } from '../../domain/points.ts';
import type { Terminal } from '../cli-command.ts';

export interface TypedChoices {
  readonly slug?: string | undefined;
  readonly year?: string | undefined;
  readonly name?: string | undefined;
}

/** Reads the file that a command names; a file that is not there is a refusal like any other. */
export async function readCriteriaArgument(
  path: string,
  choices: TypedChoices,
  terminal: Terminal,
): Promise<CriteriaFileReading> {
  const { slug = null, name = null } = choices;
  if (slug !== null && !/^[a-z0-9-]{1,80}$/.test(slug)) {
    return refusal('slugNotAllowed', 'Mã bộ tiêu chí chỉ gồm chữ thường không dấu, số và dấu gạch ngang.');
  }
  if (choices.year !== undefined && !/^20\d\d$/.test(choices.year)) {
    return refusal('yearNotAllowed', `"${choices.year}" không phải là năm, ví dụ đúng: 2026.`);
  }
  const bytes = await readBytes(path);
  if (bytes === null)
    return refusal('fileNotFound', `Không mở được tệp ${path}; anh/chị kiểm tra lại đường dẫn.`);
  terminal.progress(`Đang đọc ${basename(path)}…`);
  const year = choices.year === undefined ? null : Number(choices.year);
  return terminal.tables.readCriteria(bytes, { fileName: basename(path), slug, name, year });
}

export async function readBytes(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

function refusal(name: string, message: string): FileRefused {
  return { ok: false, refusal: { name, message }, faults: [] };
}

/** "7 lĩnh vực / 27 tiêu chí / 63 mục chấm / 100 điểm". */
export function summaryLine(set: CriteriaSet): string {
  const { domains, criteria, items } = countSet(set);
  return `${domains} lĩnh vực / ${criteria} tiêu chí / ${items} mục chấm / ${formatPoints(set.maxPoints)} điểm`;
}

export function printRefusal(reading: FileRefused, terminal: Terminal): void {
  terminal.error(reading.refusal.message);
  for (const fault of reading.faults) terminal.error(`  ${faultLine(fault)}`);
}

function faultLine(fault: SheetFault): string {
  return `${fault.sheet}${placeOf(fault)}: ${fault.message}`;
}

export function printAnomalies(anomalies: readonly TableAnomaly[], terminal: Terminal): void {
  const odd = anomalies.filter((one) => one.severity === 'anomaly');
  const notices = anomalies.filter((one) => one.severity === 'notice');
  terminal.out(odd.length === 0 ? 'Không có chỗ bất thường.' : `${odd.length} chỗ bất thường:`);
  for (const one of odd) terminal.out(`  ${anomalyLine(one)}`);
  if (notices.length > 0) terminal.out(`${notices.length} lưu ý:`);
  for (const one of notices) terminal.out(`  ${anomalyLine(one)}`);
}

function anomalyLine(one: TableAnomaly): string {
  const place = placeOf(one).replace(/^, /, '');
  return place === '' ? one.message : `${place}: ${one.message}`;
}

function placeOf({ row, column }: { row: number | null; column: string | null }): string {
  return `${row === null ? '' : `, dòng ${row}`}${column === null ? '' : `, cột ${column}`}`;
}
