import type { TableAnomaly } from '../../application/ports/table-files.ts';
import { checkCriteriaSet } from '../../domain/criteria/check-criteria-set.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import { points } from '../../domain/scaled.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { columnLetters } from '../workbook/sheet.ts';
import { type AssembledDomains, assembleDomains, type PlaceRow } from './assemble-set.ts';
import { buildOutline } from './build-outline.ts';
import { describeSetFault } from './describe-set-fault.ts';
import { type FoundTable, findTable } from './find-table.ts';
import { readNumericCodes } from './numeric-codes.ts';
import { placed } from './placed-finding.ts';
import { anomaly, type Finding, notice } from './table-anomaly.ts';
import { readTableRows } from './table-rows.ts';
import { readTitle, yearInTexts } from './table-title.ts';

/** What the person who reads a table in may say about it; what is null is taken from the table. */
export interface TableOptions {
  readonly slug: string;
  readonly year: number | null;
  readonly name: string | null;
}

export type CriteriaTableReading =
  | {
      readonly ok: true;
      readonly set: CriteriaSet;
      readonly sheet: string;
      readonly anomalies: readonly TableAnomaly[];
    }
  | { readonly ok: false; readonly refusal: TableRefusal };

export interface TableRefusal {
  readonly name: 'noTable' | 'noCodedRows' | 'tooManyItems' | 'yearNotGiven';
  readonly message: string;
}

const refusals: Record<TableRefusal['name'], string> = {
  noTable:
    'Không tìm thấy bảng tiêu chí: cần một dòng tiêu đề có cột nội dung (hoặc lĩnh vực, tiêu chí) và cột điểm tối đa.',
  noCodedRows:
    'Dưới dòng tiêu đề không có dòng nào có mã tiêu chí (1, 1.1, 1.1.1 hoặc I, 1, a) nên chưa đọc được bảng.',
  tooManyItems: 'Bảng có hơn 2.000 dòng có mã, nhiều hơn mọi bảng tiêu chí; anh/chị kiểm tra lại tệp.',
  yearNotGiven: 'Bảng không ghi năm đánh giá; anh/chị thêm --year, ví dụ --year 2026.',
};

const MAX_CODED_ROWS = 2_000;

/** Reads the criteria table of a workbook as printed, and lists everything odd in it. */
export function readCriteriaTable(sheets: readonly Sheet[], options: TableOptions): CriteriaTableReading {
  const tables = sheets.map(findTable).filter((table) => table !== null);
  if (tables.length === 0) return refused('noTable');
  const readings = tables.map((table) => ({ table, rows: readTableRows(table) }));
  const best = readings.reduce((most, one) => (coded(one) > coded(most) ? one : most));
  if (coded(best) === 0) return refused('noCodedRows');
  if (coded(best) > MAX_CODED_ROWS) return refused('tooManyItems');
  const title = readTitle(best.table.above, best.table.sheet.name);
  const inside = title.year === null && options.year === null ? yearInTexts(best.rows.rows) : null;
  const year = options.year ?? title.year ?? inside;
  if (year === null || year < 2000 || year > 2100) return refused('yearNotGiven');

  const numeric = readNumericCodes(best.rows.rows);
  const outline = buildOutline(numeric.rows);
  const assembled = assembleDomains(outline.domains);
  const total = best.rows.total?.points ?? sumOfRegular(assembled);
  const name = options.name ?? title.name ?? best.table.sheet.name;
  const set: CriteriaSet = {
    slug: options.slug,
    version: 1,
    name,
    year,
    decision: title.decision,
    maxPoints: points(total),
    domains: [...assembled.domains],
  };
  const stray = [
    ...best.rows.findings,
    ...numeric.findings,
    ...outline.findings,
    ...others(tables, best.table),
  ];
  if (inside !== null) {
    const message = `Phía trên bảng không ghi năm; tạm lấy năm ${inside} theo nội dung các mục, có thể đổi bằng --year.`;
    stray.push(notice('yearMissing', null, null, message));
  }
  if (options.name === null && title.name === null) stray.push(nameMissing(name));
  const found = [...stray.map((finding) => atItsPlace(finding, assembled)), ...assembled.anomalies];
  const faults = checkCriteriaSet(set).map((fault) =>
    describeFault(fault, assembled, best.rows.total?.row ?? null),
  );
  return { ok: true, set, sheet: best.table.sheet.name, anomalies: inTableOrder([...found, ...faults]) };
}

function refused(name: TableRefusal['name']): CriteriaTableReading {
  return { ok: false, refusal: { name, message: refusals[name] } };
}

function coded(reading: { readonly rows: ReturnType<typeof readTableRows> }): number {
  return reading.rows.rows.filter((row) => row.kind === 'coded').length;
}

/** Điểm thưởng and điểm phạt stand outside the maximum. */
function sumOfRegular(assembled: AssembledDomains): number {
  return assembled.domains
    .filter((domain) =>
      domain.criteria.some((criterion) =>
        (criterion.kind === 'item' ? [criterion] : criterion.items).some((item) => item.counts === 'regular'),
      ),
    )
    .reduce((sum, domain) => sum + domain.maxPoints, 0);
}

function others(tables: readonly FoundTable[], best: FoundTable): Finding[] {
  return tables
    .filter((table) => table !== best)
    .map((table) => {
      const message = `Trang tính "${table.sheet.name}" cũng có bảng; chỉ trang "${best.sheet.name}" được đọc.`;
      return notice('otherSheet', null, null, message);
    });
}

function nameMissing(name: string): Finding {
  return anomaly('nameOfSetMissing', null, null, `Phía trên bảng không có tên; tạm lấy tên "${name}".`);
}

function atItsPlace(finding: Finding, assembled: AssembledDomains): TableAnomaly {
  let nearest: { readonly key: string; readonly code: string; readonly row: number } | null = null;
  for (const [key, place] of assembled.places) {
    const covers = finding.row !== null && place.row <= finding.row;
    if (covers && (nearest === null || place.row >= nearest.row))
      nearest = { key, code: place.code, row: place.row };
  }
  return placed(finding, nearest);
}

type Fault = ReturnType<typeof checkCriteriaSet>[number];

function describeFault(fault: Fault, assembled: AssembledDomains, totalRow: number | null): TableAnomaly {
  const place = fault.itemKey === null ? undefined : assembled.places.get(fault.itemKey);
  return {
    name: fault.name,
    severity: 'anomaly',
    row: place === undefined ? totalRow : rowOf(fault, place),
    column: place === undefined ? null : columnLetters(columnOf(fault, place)),
    itemKey: fault.itemKey,
    code: fault.code,
    message: describeSetFault(fault) + alsoAt(fault, assembled),
  };
}

function alsoAt(fault: Fault, assembled: AssembledDomains): string {
  if (fault.name !== 'codeNotUnique') return '';
  return ` Các dòng: ${fault.detail.keys.map((key) => assembled.places.get(key)?.row ?? '?').join(', ')}.`;
}

/** The codes' column for what is wrong with a code, the levels' column for what is wrong with a level. */
function columnOf(fault: Fault, place: PlaceRow): number {
  const aboutCode = ['codeNotUnique', 'codeUnderOtherParent', 'keyNotUnique'].includes(fault.name);
  return aboutCode ? place.column : place.textColumn;
}

/** The lower of two overlapping levels, or the item itself. */
function rowOf(fault: Fault, place: PlaceRow): number {
  if (fault.name === 'overlap' || fault.name === 'levelsOfSamePoints' || fault.name === 'levelsNotDistinct') {
    return place.levelRows[fault.detail.lower] ?? place.row;
  }
  return fault.name === 'unreachableBand' ? (place.levelRows[fault.detail.index] ?? place.row) : place.row;
}

function inTableOrder(anomalies: readonly TableAnomaly[]): readonly TableAnomaly[] {
  const last = Number.MAX_SAFE_INTEGER;
  return [...anomalies].sort((a, b) => (a.row ?? last) - (b.row ?? last));
}
