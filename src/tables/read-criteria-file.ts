import type {
  CriteriaChoices,
  CriteriaFileReading,
  SheetFault,
  TableAnomaly,
} from '../application/ports/table-files.ts';
import { checkCriteriaSet } from '../domain/criteria/check-criteria-set.ts';
import type { CriteriaSet } from '../domain/criteria/criteria-set.ts';
import { foldVietnamese } from '../domain/text.ts';
import { describeSetFault } from './criteria/describe-set-fault.ts';
import { readCriteriaTable } from './criteria/read-criteria-table.ts';
import { criteriaFromJson } from './criteria-json.ts';
import { isMeantAsJson, tooBigForJson } from './json-file.ts';
import { isCriteriaTemplate, readCriteriaTemplate } from './template/read-criteria-template.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

/** Reads a criteria set from a printed table in Excel, from the project's own template, or from JSON. */
export async function readCriteriaFile(
  bytes: Buffer,
  options: CriteriaChoices,
): Promise<CriteriaFileReading> {
  if (isMeantAsJson(bytes)) return fromJson(bytes, options);
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return refused(workbook.refusal);
  if (isCriteriaTemplate(workbook.sheets)) {
    const reading = readCriteriaTemplate(workbook.sheets);
    if (reading.ok) return checked(reading.set, 'template', options, reading.rows);
    const message = `Mẫu bộ tiêu chí còn ${reading.faults.length} chỗ chưa đúng; chưa ghi gì.`;
    return refused({ name: 'templateFaults', message }, reading.faults);
  }
  const slug = options.slug ?? slugOf(options.fileName);
  const reading = readCriteriaTable(workbook.sheets, { ...options, slug });
  return reading.ok ? { ...reading, source: 'table' } : refused(reading.refusal);
}

function refused(
  refusal: { name: string; message: string },
  faults: readonly SheetFault[] = [],
): CriteriaFileReading {
  return { ok: false, refusal, faults };
}

type Chosen = Omit<CriteriaChoices, 'fileName'>;

function fromJson(bytes: Buffer, options: Chosen): CriteriaFileReading {
  const tooBig = tooBigForJson(bytes);
  if (tooBig !== null) return refused(tooBig);
  const reading = criteriaFromJson(bytes.toString('utf8'));
  if (!reading.ok) return refused({ name: 'jsonNotUnderstood', message: reading.message });
  return checked(reading.set, 'json', options, new Map());
}

function checked(
  set: CriteriaSet,
  source: 'template' | 'json',
  options: Chosen,
  rows: ReadonlyMap<string, number>,
): CriteriaFileReading {
  const chosen: CriteriaSet = {
    ...set,
    slug: options.slug ?? set.slug,
    year: options.year ?? set.year,
    name: options.name ?? set.name,
  };
  const anomalies = checkCriteriaSet(chosen).map((fault): TableAnomaly => {
    const row = fault.itemKey === null ? null : (rows.get(fault.itemKey) ?? null);
    const { name, itemKey, code } = fault;
    return { name, severity: 'anomaly', row, column: null, itemKey, code, message: describeSetFault(fault) };
  });
  return { ok: true, source, set: chosen, anomalies };
}

/** "Bảng I - 2024.xlsx" becomes "bang-i-2024". */
function slugOf(fileName: string): string {
  const base = fileName.replace(/^.*[/\\]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
  const words = foldVietnamese(base).replace(/[^a-z0-9]+/g, '-');
  return words.replace(/^-+|-+$/g, '').slice(0, 80) || 'bo-tieu-chi';
}
