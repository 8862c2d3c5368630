import { foldVietnamese } from '../../domain/text.ts';
import { cellText, type Sheet, type SheetRow } from '../workbook/sheet.ts';
import { codeShape } from './code-shape.ts';

/** Which column holds what; columns count from 1. */
export interface TableColumns {
  readonly code: number | null;
  /** Usually one; tables with a column per depth have several, and each row fills one of them. */
  readonly names: readonly number[];
  readonly points: number;
  readonly guidance: number | null;
  readonly evidence: number | null;
}

export interface FoundTable {
  readonly sheet: Sheet;
  readonly columns: TableColumns;
  /** What stands above the header: title, decision, names. */
  readonly above: readonly SheetRow[];
  readonly header: SheetRow;
  readonly body: readonly SheetRow[];
}

type Role = 'code' | 'name' | 'points' | 'guidance' | 'evidence' | 'other';

const HEADER_WITHIN = 80;

/** The table of a sheet, found by the words of its header row; null when no row looks like one. */
export function findTable(sheet: Sheet): FoundTable | null {
  const within = Math.min(sheet.rows.length, HEADER_WITHIN);
  for (let index = 0; index < within; index += 1) {
    const header = sheet.rows[index];
    if (header === undefined) break;
    const below = sheet.rows[index + 1];
    const double = below !== undefined && isSecondHeaderRow(header, below);
    const columns = columnsOf(double ? bothRows(header, below) : textsOf(header));
    if (columns !== null) {
      const body = sheet.rows.slice(index + (double ? 2 : 1));
      return { sheet, columns, above: sheet.rows.slice(0, index), header, body };
    }
  }
  return null;
}

export function isHeaderAgain(row: SheetRow, header: SheetRow): boolean {
  const texts = [...row.cells].filter(([, cell]) => cell.text !== '');
  return texts.length >= 2 && texts.every(([column, cell]) => cellText(header, column) === cell.text);
}

function textsOf(row: SheetRow): ReadonlyMap<number, string> {
  return new Map([...row.cells].map(([column, cell]) => [column, cell.text]));
}

/** "Điểm" above "Tối đa | Tự chấm": the lower text names the column, the upper one where there is none below. */
function bothRows(upper: SheetRow, lower: SheetRow): ReadonlyMap<number, string> {
  const texts = new Map(textsOf(upper));
  for (const [column, cell] of lower.cells) {
    if (roleOf(cell.text) !== null) texts.set(column, cell.text);
  }
  return texts;
}

function isSecondHeaderRow(header: SheetRow, below: SheetRow): boolean {
  const named = [...header.cells.values()].filter((cell) => roleOf(cell.text) !== null);
  if (below.row !== header.row + 1 || named.length < 2) return false;
  const cells = [...below.cells.values()];
  const known = cells.filter((cell) => roleOf(cell.text) !== null && cell.text.length < 60);
  const coded = cells.some((cell) => codeShape(cell.text) !== null || cell.number !== null);
  return !coded && known.length >= 2 && known.length === cells.length;
}

function columnsOf(texts: ReadonlyMap<number, string>): TableColumns | null {
  const byRole = new Map<Role, number[]>();
  for (const [column, text] of texts) {
    const role = text.length > 120 ? null : roleOf(text);
    if (role !== null) byRole.set(role, [...(byRole.get(role) ?? []), column]);
  }
  const names = byRole.get('name') ?? [];
  const points = byRole.get('points')?.[0];
  if (names.length === 0 || points === undefined) return null;
  return {
    code: byRole.get('code')?.[0] ?? null,
    names,
    points,
    guidance: byRole.get('guidance')?.[0] ?? null,
    evidence: byRole.get('evidence')?.[0] ?? null,
  };
}

const roles: readonly (readonly [Role, RegExp])[] = [
  ['code', /^(?:stt|tt|so tt|so thu tu|ma|ma so|ma tieu chi|ky hieu|muc)$/],
  ['evidence', /kiem chung|minh chung|tlkc/],
  ['points', /toi da|diem chuan|^thang diem$/],
  [
    'other',
    /tu cham|tu danh gia|tham dinh|dat duoc|dat$|ghi chu|y kien|giai trinh|bi tru|phu trach|chu tri|don vi|co quan|ket qua/,
  ],
  ['guidance', /cach (?:cham|tinh|danh gia)|huong dan|phuong phap|dieu kien|cac muc|thang diem/],
  ['points', /^(?:so |tong (?:so )?|muc )?diem$|^diem so$/],
  ['name', /noi dung|linh vuc|tieu chi|tieu chuan|nhiem vu/],
];

function roleOf(text: string): Role | null {
  const words = foldVietnamese(text)
    .replace(/[^a-z0-9 /]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return roles.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
