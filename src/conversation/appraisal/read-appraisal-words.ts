import { unitsCalled, unitsHolding } from '../office/named-units.ts';
import { ACTS, UNIT_KINDS } from '../office/question-words.ts';
import { placeOf, type SpokenWords, says, wordsOf } from '../office/spoken-words.ts';
import type { Office, UnitProgress } from '../office.ts';
import { findCode } from '../understanding/codes.ts';
import type { SaidCode } from '../understanding/intent.ts';
import { readLine } from '../understanding/tokens.ts';

/** What an appraiser says about appraisal in words. */
export type AppraisalWords =
  | { readonly kind: 'desk' }
  | { readonly kind: 'goOn' }
  | { readonly kind: 'answers' }
  | { readonly kind: 'list'; readonly of: 'units' | 'items' }
  /** One unit, or several that answer to what was said; with an item where one was named. */
  | {
      readonly kind: 'units';
      readonly scorecardIds: readonly string[];
      readonly named: string;
      readonly code: SaidCode | null;
    }
  | { readonly kind: 'noUnit'; readonly named: string }
  /** One item; `compare`: in every unit. */
  | { readonly kind: 'item'; readonly code: SaidCode; readonly compare: boolean };

const LONGEST = 200;

const JUDGING = ['viec tham dinh', 'phieu tham dinh', 'tham dinh'];
const GOING_ON = ['tiep tuc', 'tiep'];
const COMPARING = ['so sanh'];
const ANSWERS = ['cho tra loi giai trinh', 'cho giai trinh', 'da giai trinh', 'tra loi giai trinh'];
/** The lists of the desk by their names, which are said from anywhere. */
const LISTS: ReadonlyMap<string, AppraisalWords> = new Map<string, AppraisalWords>([
  ['giai trinh', { kind: 'answers' }],
  ['theo don vi', { kind: 'list', of: 'units' }],
  ['theo tieu chi', { kind: 'list', of: 'items' }],
]);
const NAMES_NOTHING = [
  'cua toi',
  'tat ca cac so',
  'tat ca cac don vi',
  'cac so ban nganh',
  'cac so',
  'cac xa phuong',
  'cac xa',
  'cac phuong',
  'cac don vi',
  'giua cac',
  'don vi',
  'cua',
  'o',
  'tai',
  'cho',
  'toi',
  'xem',
  'mo',
  'danh sach',
  'giua',
  'voi',
  'cac',
];

/** Null where the line is about something else. */
export function readAppraisalWords(text: string, { units }: Pick<Office, 'units'>): AppraisalWords | null {
  if (text.length > LONGEST || text.includes('?')) return null;
  const line = readLine(text);
  const named = findCode(line.tokens, {
    listening: { kind: 'nothing' },
    today: '',
    yearForShortDays: 0,
    codes: new Set(),
  });
  const spoken = wordsOf(
    named === null
      ? line.typed
      : withoutCode(line.typed, line.tokens[named.from]?.start, line.tokens[named.next - 1]?.end),
  );
  const list = LISTS.get(spoken.folded.join(' '));
  if (list !== undefined) return list;
  if (says(spoken, ACTS)) return null;
  const isJudging = says(spoken, JUDGING);
  const compare = says(spoken, COMPARING);
  const isGoingOn = says(spoken, GOING_ON);
  if (named === null && says(spoken, ANSWERS)) return { kind: 'answers' };
  if (named === null && !isJudging) return null;
  const rest = without(spoken, [...JUDGING, ...COMPARING, ...GOING_ON]);
  const code = named?.code ?? null;
  const found = rest.folded.length === 0 ? [] : unitsIn(rest, units);
  if (found.length > 0) {
    const scorecardIds = found.map(({ scorecardId }) => scorecardId);
    return { kind: 'units', scorecardIds, named: rest.typed.join(' '), code };
  }
  const left = without(rest, NAMES_NOTHING);
  if (left.folded.length > 0) return isJudging || code !== null ? unknownUnit(left) : null;
  if (code !== null) return { kind: 'item', code, compare };
  return isGoingOn ? { kind: 'goOn' } : { kind: 'desk' };
}

function unitsIn(words: SpokenWords, units: readonly UnitProgress[]): readonly UnitProgress[] {
  const called = unitsCalled(words, units);
  if (called !== null) return called.units;
  const left = without(words, NAMES_NOTHING);
  return left.folded.length > 1 ? unitsHolding(left, units) : [];
}

/** Only what begins as a unit's name is taken for one. */
function unknownUnit(words: SpokenWords): AppraisalWords | null {
  const [first = '', second = ''] = words.folded;
  return UNIT_KINDS.has(first) || UNIT_KINDS.has(`${first} ${second}`)
    ? { kind: 'noUnit', named: words.typed.join(' ') }
    : null;
}

function without(words: SpokenWords, phrases: readonly string[]): SpokenWords {
  return phrases.reduce<SpokenWords>(({ typed, folded }, phrase) => {
    const parts = phrase.split(' ');
    const at = placeOf(parts, folded);
    if (at < 0) return { typed, folded };
    const kept = folded.map((_, index) => index).filter((index) => index < at || index >= at + parts.length);
    return {
      typed: kept.map((index) => typed[index] ?? ''),
      folded: kept.map((index) => folded[index] ?? ''),
    };
  }, words);
}

function withoutCode(typed: string, from = 0, to = from): string {
  return `${typed.slice(0, from)} ${typed.slice(to)}`;
}
