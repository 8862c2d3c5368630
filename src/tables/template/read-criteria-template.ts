import type { SheetFault } from '../../application/ports/table-files.ts';
import {
  type CriteriaDomain,
  type CriteriaSet,
  criteriaSetSchema,
  type ScoredItem,
} from '../../domain/criteria/criteria-set.ts';
import { points } from '../../domain/scaled.ts';
import { sheetFault } from '../sheet-fault.ts';
import type { Sheet } from '../workbook/sheet.ts';
import {
  depthWords,
  ITEMS_SHEET,
  itemColumns,
  readWord,
  SET_SHEET,
  setRows,
  TEMPLATE_MARK,
} from './criteria-template-words.ts';
import { type ItemRecord, readMaxPoints, readName, readTemplateItem } from './read-template-item.ts';
import { readPoints } from './rule-amounts.ts';
import { sheetRecords, sheetValues } from './sheet-records.ts';

export type TemplateReading =
  | { readonly ok: true; readonly set: CriteriaSet; readonly rows: ReadonlyMap<string, number> }
  | { readonly ok: false; readonly faults: readonly SheetFault[] };

export function isCriteriaTemplate(sheets: readonly Sheet[]): boolean {
  const sheet = sheets.find(({ name }) => name === SET_SHEET);
  return sheet !== undefined && sheetValues(sheet, setRows).get('mark')?.text === TEMPLATE_MARK;
}

/** Reads the project's own template; version is always 1. `rows` tells the row of each key on the sheet of items. */
export function readCriteriaTemplate(sheets: readonly Sheet[]): TemplateReading {
  const faults: SheetFault[] = [];
  const setSheet = sheets.find(({ name }) => name === SET_SHEET);
  const itemsSheet = sheets.find(({ name }) => name === ITEMS_SHEET);
  if (setSheet === undefined || itemsSheet === undefined) {
    const missing = setSheet === undefined ? SET_SHEET : ITEMS_SHEET;
    return { ok: false, faults: [sheetFault(missing, null, null, `Thiếu trang tính "${missing}".`)] };
  }
  const required = ['depth', 'code', 'name', 'maxPoints', 'rule', 'levels'] as const;
  const records = sheetRecords(itemsSheet, itemColumns, required, faults);
  const rows = new Map<string, number>();
  const domains = readDomains(records, rows);
  const head = readHead(setSheet, faults);
  if (domains.length === 0 && faults.length === 0) {
    faults.push(sheetFault(ITEMS_SHEET, null, null, 'Chưa có dòng "Lĩnh vực" nào.'));
  }
  if (faults.length > 0) return { ok: false, faults };
  const checked = criteriaSetSchema.safeParse({ ...head, version: 1, domains });
  if (checked.success) return { ok: true, set: checked.data, rows };
  return { ok: false, faults: checked.error.issues.map((issue) => schemaFault(issue.path)) };
}

function schemaFault(path: readonly PropertyKey[]): SheetFault {
  const inItems = path[0] === 'domains';
  const what = path.map(String).join('.');
  const message = `Giá trị tại ${what} chưa đúng: mỗi lĩnh vực cần ít nhất một tiêu chí, mỗi mục cần tên và mã.`;
  return sheetFault(inItems ? ITEMS_SHEET : SET_SHEET, null, null, message);
}

function readHead(sheet: Sheet, faults: SheetFault[]) {
  const values = sheetValues(sheet, setRows);
  const text = (field: keyof typeof setRows) => values.get(field)?.text ?? '';
  const fault = (field: keyof typeof setRows, message: string) =>
    faults.push(
      sheetFault(sheet.name, values.get(field)?.row.row ?? null, 2, `${setRows[field]}: ${message}`),
    );
  if (!/^[a-z0-9-]{1,80}$/.test(text('slug')))
    fault('slug', 'chỉ gồm chữ thường không dấu, số và dấu gạch ngang.');
  if (text('name') === '') fault('name', 'chưa ghi.');
  if (!/^20\d\d$/.test(text('year'))) fault('year', 'cần một năm, ví dụ 2026.');
  const maxPoints = readPoints(text('maxPoints'));
  if (maxPoints === null) fault('maxPoints', 'cần một số điểm, ví dụ 100.');
  const year = Number(text('year'));
  const decision = text('decision') || null;
  return { slug: text('slug'), name: text('name'), year, decision, maxPoints: maxPoints ?? points(0) };
}

interface DraftCriterion {
  readonly record: ItemRecord;
  readonly items: ScoredItem[];
}

function readDomains(records: readonly ItemRecord[], rows: Map<string, number>): readonly CriteriaDomain[] {
  const drafts: { readonly record: ItemRecord; readonly criteria: DraftCriterion[] }[] = [];
  for (const record of records) {
    const depth = readWord(depthWords, record.text('depth'));
    const domain = drafts.at(-1);
    const criterion = domain?.criteria.at(-1);
    rows.set(record.text('key') || record.text('code'), record.row.row);
    if (depth === null)
      record.fault('depth', `Cấp phải là một trong: ${Object.values(depthWords).join(', ')}.`);
    else if (depth === 'domain') drafts.push({ record, criteria: [] });
    else if (domain === undefined) record.fault('depth', 'Chưa có lĩnh vực nào ở trên dòng này.');
    else if (depth === 'criterion') domain.criteria.push({ record, items: [] });
    else if (criterion === undefined) record.fault('depth', 'Chưa có tiêu chí nào ở trên dòng này.');
    else criterion.items.push(readTemplateItem(record));
  }
  return drafts.map(({ record, criteria }) => ({ ...place(record), criteria: criteria.map(finished) }));
}

function finished({ record, items }: DraftCriterion): CriteriaDomain['criteria'][number] {
  if (items.length === 0) return readTemplateItem(record);
  if (record.text('rule') !== '')
    record.fault('rule', 'Tiêu chí có tiêu chí thành phần thì không ghi cách chấm.');
  return { kind: 'group', ...place(record), items };
}

function place(record: ItemRecord) {
  const code = record.text('code');
  return { key: record.text('key') || code, code, name: readName(record), maxPoints: readMaxPoints(record) };
}
