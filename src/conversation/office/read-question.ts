import type { Classification } from '../../domain/campaign/campaign.ts';
import type { BoardQuestion } from '../leaders/board-question.ts';
import { readBoardQuestion } from '../leaders/read-board-question.ts';
import type { Office } from '../office.ts';
import {
  beginsAsUnit,
  groupsOf,
  type NamedGroup,
  type NamedUnit,
  unitsCalled,
  unitsHolding,
} from './named-units.ts';
import type { OfficeList } from './office-list.ts';
import {
  ACTS,
  ASKED,
  FILLERS,
  MORE_TIME,
  PUBLISHED_WHEN,
  UNIT_KINDS,
  UNREACHED,
  WHO_APPRAISES,
} from './question-words.ts';
import { pick, placeOf, type SpokenWords, says, without, wordsOf } from './spoken-words.ts';

export type OfficeQuestion =
  | ({ readonly kind: 'list' } & OfficeList)
  /** One unit, or several that answer to what was said. */
  | { readonly kind: 'units'; readonly scorecardIds: readonly string[]; readonly named: string }
  /** Who appraises one unit, or one of several that answer to what was said. */
  | { readonly kind: 'whoAppraises'; readonly scorecardIds: readonly string[]; readonly named: string }
  | { readonly kind: 'noUnit'; readonly named: string }
  /** About results. */
  | { readonly kind: 'board'; readonly question: BoardQuestion }
  /** When results are published, or whether they are. */
  | { readonly kind: 'publishedWhen' }
  /** Who cannot be told anything. */
  | { readonly kind: 'unreached' };

/** Questions are short; a longer line is something else. */
const LONGEST_QUESTION = 200;

/** Whether a list is of who sent when, whatever else of a result its words could ask. */
const OF_SENDING: { readonly [Ask in OfficeList['ask']]: boolean } = {
  progress: false,
  waiting: false,
  slowest: true,
  earliest: true,
  late: true,
  byDay: false,
};

interface Asked {
  readonly units: readonly NamedUnit[];
  readonly groups: readonly NamedGroup[];
  readonly sets: Pick<Office, 'sets'>['sets'];
  readonly campaign: { readonly classification: Pick<Classification, 'bands'> };
}

/** What somebody at an office asks about units in words; null where the line asks nothing of that sort. */
export function readQuestion(text: string, office: Asked): OfficeQuestion | null {
  if (text.length > LONGEST_QUESTION) return null;
  const { units } = office;
  const words = wordsOf(text);
  const called = unitsCalled(words, units);
  const around = called === null ? words : without(words, called.from, called.length);
  const named = called === null ? '' : words.typed.slice(called.from, called.from + called.length).join(' ');
  if (called !== null && says(around, MORE_TIME) && !says(around, ['ket qua']))
    return theseUnits(called.units, named);
  if (isAct(around)) return null;
  if (says(around, UNREACHED)) return { kind: 'unreached' };
  if (called === null && says(around, PUBLISHED_WHEN)) return { kind: 'publishedWhen' };
  const appraised = appraisedUnits(around, called, named, office);
  if (appraised !== null) return appraised;
  const ask = askedFor(around);
  const board = ask !== null && OF_SENDING[ask] ? null : readBoardQuestion(text, namesAt(office));
  if (board !== null) return { kind: 'board', question: board };
  const rest = nameWords(around, ask);
  if (called !== null) return ask === null && rest.folded.length > 0 ? null : theseUnits(called.units, named);
  return ask === null ? unitAlone(rest, units) : listOf(ask, rest, office);
}

/** "Ai thẩm định Sở Y tế"; null where no unit is named. */
function appraisedUnits(
  around: SpokenWords,
  called: ReturnType<typeof unitsCalled>,
  named: string,
  { units }: Asked,
): OfficeQuestion | null {
  if (!says(around, WHO_APPRAISES)) return null;
  if (called !== null)
    return { kind: 'whoAppraises', scorecardIds: called.units.map(({ scorecardId }) => scorecardId), named };
  const rest = nameWords(WHO_APPRAISES.reduce(withoutPhrase, around), null);
  const part = rest.typed.join(' ');
  const holding = rest.folded.length > 1 ? unitsHolding(rest, units) : [];
  if (holding.length > 0)
    return { kind: 'whoAppraises', scorecardIds: holding.map(({ scorecardId }) => scorecardId), named: part };
  return rest.folded.length > 1 && beginsAsUnit(rest) ? { kind: 'noUnit', named: part } : null;
}

/** Part of a name said alone, as "Sở Nông nghiệp". */
function unitAlone(rest: SpokenWords, units: Asked['units']): OfficeQuestion | null {
  const holding = rest.folded.length > 1 && beginsAsUnit(rest) ? unitsHolding(rest, units) : [];
  return holding.length === 0 ? null : theseUnits(holding, rest.typed.join(' '));
}

function listOf(ask: OfficeList['ask'], rest: SpokenWords, { units, groups }: Asked): OfficeQuestion {
  if (rest.folded.length === 0) return { kind: 'list', ask, groups: [] };
  const within = groupsOf(rest.folded, groups);
  if (within.length > 0) return { kind: 'list', ask, groups: [...within] };
  const named = rest.typed.join(' ');
  const holding = unitsHolding(rest, units);
  if (holding.length > 0) return theseUnits(holding, named);
  return beginsAsUnit(rest) ? { kind: 'noUnit', named } : { kind: 'list', ask, groups: [] };
}

function theseUnits(units: readonly { readonly scorecardId: string }[], named: string): OfficeQuestion {
  return { kind: 'units', scorecardIds: units.map(({ scorecardId }) => scorecardId), named };
}

export function askedFor({ folded }: SpokenWords): OfficeList['ask'] | null {
  const found = ASKED.find(([, phrases]) =>
    phrases.some((phrase) => placeOf(phrase.split(' '), folded) >= 0),
  );
  return found?.[0] ?? null;
}

/** What is left when the asking and the words that name nothing are taken off. */
function nameWords(words: SpokenWords, ask: OfficeList['ask'] | null): SpokenWords {
  const left = ASKED.filter(() => ask !== null)
    .flatMap(([, phrases]) => phrases)
    .reduce(withoutPhrase, words);
  const kept = left.folded.flatMap((word, index) => (FILLERS.has(word) ? [] : [index]));
  return pick(left, kept);
}

function withoutPhrase(words: SpokenWords, phrase: string): SpokenWords {
  const parts = phrase.split(' ');
  // The kind of unit in "bao nhiêu sở" names the group.
  const kept = UNIT_KINDS.has(parts.at(-1) ?? '') ? parts.length - 1 : parts.length;
  const at = placeOf(parts, words.folded);
  return at < 0 ? words : without(words, at, kept);
}

/** "Xuất sắc" is a class, "xuất" a wish. */
function isAct(words: SpokenWords): boolean {
  const at = placeOf(['xuat', 'sac'], words.folded);
  return says(at < 0 ? words : without(words, at, 2), ACTS);
}

export function namesAt({ units, groups, sets, campaign }: Asked): Parameters<typeof readBoardQuestion>[1] {
  const domains = [...sets].flatMap(([groupCode, set]) =>
    set.domains.map(({ key, code, name }) => ({ groupCode, key, code, name })),
  );
  const classes = campaign.classification.bands.map(({ name }) => name);
  return { units, groups, domains, classes, own: null };
}
