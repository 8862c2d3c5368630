import type { AssessedUnit, GroupBoard } from '../ranking/board.ts';
import { domainsOfGroup } from '../ranking/rank-by-domain.ts';
import { cutMiddle, type Gap } from './cut-middle.ts';
import { shortName } from './short-name.ts';

export interface HeatRow {
  /** Null for a unit that is not ranked. */
  readonly rank: number | null;
  readonly label: string;
  readonly highlighted: boolean;
  /** Whole percents of each domain's maximum, 0 to 100, cut and not rounded; null where the unit is not assessed on it. */
  readonly cells: readonly (number | null)[];
}

/** Units of a group against domains (bản đồ nhiệt đơn vị × lĩnh vực). */
export interface HeatMap {
  /** `mark`: what stands above the column, unique. */
  readonly columns: readonly { readonly mark: string; readonly name: string }[];
  readonly rows: readonly (HeatRow | Gap)[];
}

/** A code that is longer does not fit above a column. */
const LONGEST_MARK = 4;
/** Not-ranked units follow the ranked ones only while all of them can be read. */
const MOST_ROWS = 30;

/** Ranked units best first, then those apart where there is room. `highlighted`: ids of units that stand out. */
export function heatMap(board: GroupBoard, highlighted: ReadonlySet<string> = new Set()): HeatMap {
  const domains = domainsOfGroup(board);
  const { ranked, apart } = board;
  const rowOf = (rank: number | null, { unit, result }: AssessedUnit): HeatRow => ({
    rank,
    label: shortName(unit.name),
    highlighted: highlighted.has(unit.unitId),
    cells: domains.map(({ domainKey }) =>
      wholePercent(result.domains.find((of) => of.domainKey === domainKey)),
    ),
  });
  const fits = ranked.length === 0 || ranked.length + apart.length <= MOST_ROWS;
  const rows = [
    ...ranked.map((one) => rowOf(one.rank, one)),
    ...(fits ? apart.map((one) => rowOf(null, one)) : []),
  ];
  const codes = new Set(domains.map(({ code }) => code));
  const areMarks = codes.size === domains.length && [...codes].every(isMark);
  return {
    columns: domains.map(({ code, name }, at) => ({ mark: areMarks ? code : `${at + 1}`, name })),
    rows: cutMiddle(rows),
  };
}

function isMark(code: string): boolean {
  return code !== '' && code.length <= LONGEST_MARK;
}

/** Cut, so that only a full domain shows 100 and 89,9 % stays below 90. */
function wholePercent(
  domain: { readonly points: number; readonly maximum: number } | undefined,
): number | null {
  if (domain === undefined || domain.maximum === 0) return null;
  return Number((BigInt(domain.points) * 100n) / BigInt(domain.maximum));
}
