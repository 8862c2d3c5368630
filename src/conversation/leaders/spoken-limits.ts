import { parseDecimal } from '../../domain/decimal.ts';
import type { Limits } from '../../domain/ranking/limits.ts';
import { foldVietnamese, toNfc } from '../../domain/text.ts';

interface SpokenLimits {
  readonly limits: Limits;
  /** "%" or "điểm" was said; a bare figure is one of the index. */
  readonly named: boolean;
  /** The line without the figures. */
  readonly rest: string;
}

/** What a figure counts that is no result. */
const COUNTED =
  '(?:ngay|gio|phut|tuan|thang|nam|lan|bac|hang|nguoi|tieu chi|muc|ho so|tai lieu|van ban|linh vuc|lv|dong|(?:don vi|so|xa|phuong)(?! nao))';
const figure = (name: string) =>
  `(?<${name}>\\d{1,3}(?:[.,]\\d{1,4})?)(?![\\d./])(?: *(?<${name}Of>%|phan tram|diem\\b|d\\b)|(?! *${COUNTED}\\b))`;
/** "Đạt", "có điểm", as a figure is led to. */
const LEAD = '(?:(?:dat|co|duoc|diem|chi so|muc|tu muc) )*';

type Kind = 'between' | 'from' | 'upTo' | 'over' | 'under';

/** The more particular first. Groups `low`, `high`: the figures; `open`: the first one, or the last, is not included. */
const FORMS: readonly (readonly [Kind, RegExp])[] = (
  [
    [
      'between',
      `(?:(?<openLow>tren)|tu|trong khoang|khoang) ${figure('low')} *(?:den|toi|va|-) *(?:(?<openHigh>duoi) )?${figure('high')}`,
    ],
    ['from', `(?:tu|tren)? ?${LEAD}${figure('low')} tro len\\b`],
    ['upTo', `(?:tu|duoi)? ?${LEAD}${figure('high')} tro xuong\\b`],
    [
      'upTo',
      `(?:khong (?:qua|vuot qua|vuot|hon|tren)|nhieu nhat la|nhieu nhat|toi da la|toi da|<=|≤) ?${figure('high')}`,
    ],
    [
      'from',
      `(?:khong (?:duoi|thap hon|kem)|it nhat la|it nhat|toi thieu la|toi thieu|>=|≥) ?${figure('low')}`,
    ],
    [
      'under',
      `(?:duoi muc|duoi|chua den|chua toi|chua dat|chua duoc|khong dat|khong den|khong toi|thap hon|nho hon|kem hon|it hon|<) ?${figure('high')}`,
    ],
    ['over', `(?:tren muc|tren|hon|vuot qua|vuot|qua|cao hon|lon hon|nhieu hon|>) ?${figure('low')}`],
    ['from', `(?:dat tu|tu|dat) ${figure('low')}`],
  ] as const
).map(([kind, form]) => [kind, new RegExp(`(?<=^|[^a-z0-9])${LEAD}${form}`, 'u')]);

/** The figures between which a line asks for results ("trên 90", "từ 80 đến dưới 90 điểm"); null where it names none. */
export function spokenLimits(text: string): SpokenLimits | null {
  const typed = toNfc(text);
  const line = foldedInPlace(typed);
  for (const [kind, form] of FORMS) {
    const found = form.exec(line);
    if (found === null) continue;
    const limits = limitsOf(kind, found.groups ?? {});
    if (limits === null) return null;
    const { lowOf, highOf } = found.groups ?? {};
    const rest = `${typed.slice(0, found.index)} ${typed.slice(found.index + found[0].length)}`;
    return { limits, named: lowOf !== undefined || highOf !== undefined, rest };
  }
  return null;
}

function limitsOf(
  kind: Kind,
  { low, high, lowOf, highOf, openLow, openHigh }: Record<string, string | undefined>,
): Limits | null {
  const lowest = scaled(low);
  const highest = scaled(high);
  if (lowest !== null && highest !== null && lowest > highest) return null;
  const isPoints = [lowOf, highOf].some((said) => said?.startsWith('d') === true);
  return {
    by: isPoints ? 'points' : 'index',
    low:
      lowest === null ? null : { value: lowest, included: kind === 'between' ? !openLow : kind === 'from' },
    high:
      highest === null
        ? null
        : { value: highest, included: kind === 'between' ? !openHigh : kind === 'upTo' },
  };
}

function scaled(figureSaid: string | undefined): number | null {
  if (figureSaid === undefined) return null;
  const read = parseDecimal(figureSaid, { grouped: false, largest: 999 });
  return read.ok ? read.scaled : null;
}

/** Folded letter by letter, so that a place in it is the same place in the line. */
function foldedInPlace(typed: string): string {
  return [...typed]
    .map((letter) => {
      const folded = foldVietnamese(letter);
      return folded.length === letter.length ? folded : letter;
    })
    .join('');
}
