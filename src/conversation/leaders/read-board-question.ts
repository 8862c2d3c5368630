import { toNfc } from '../../domain/text.ts';
import { type SpokenWords, says } from '../office/spoken-words.ts';
import { type BoardNames, calledIn, unitsBeside, withOwn } from './board-names.ts';
import {
  type BoardQuestion,
  type DomainPlace,
  MOST_COMPARED,
  type Place,
  wholeRanking,
} from './board-question.ts';
import {
  AVERAGE,
  AVERAGE_ASKED,
  AVERAGE_WORDS,
  BOARD_ASKED,
  CLASSES,
  FELL,
  FIGURE_WORDS,
  FIRST,
  IS_CLASS,
  MORE_THAN,
  NO_RANK,
  NOT_RESULTS,
  OTHER_FIGURES,
  OWN_RANK,
  OWN_UNIT,
  RANK,
  RESULT_WORDS,
  ROSE,
  SEVERAL,
  STANDING_WORDS,
  SUBJECT,
  WHICH_UNIT,
  WHO,
  WHY,
} from './board-words.ts';
import { spokenClass } from './spoken-class.ts';
import { spokenCount } from './spoken-count.ts';
import { spokenDomain } from './spoken-domain.ts';
import { spokenLimits } from './spoken-limits.ts';
import { namesIn, withoutPhrases } from './spoken-units.ts';

/** A criterion by its code is a matter of its scorecard. */
const NAMES_ITEM = /\d\.\d|(?:^|\s)(?:tc|tctp|mục|muc|tiêu chí|tieu chi)\s+\d/iu;

const TOP_WITHOUT_NUMBER = 5;
/** Whose number, or "nhất", says how many are meant. */
const COUNTING: ReadonlySet<BoardQuestion['ask']> = new Set([
  'top',
  'bottom',
  'improved',
  'declined',
  'compareTop',
  'compareBottom',
]);
const ASKED_PHRASES = BOARD_ASKED.flatMap(([, phrases]) => phrases);

/** What a line asks about results; null where it asks nothing of that sort. */
export function readBoardQuestion(text: string, names: BoardNames): BoardQuestion | null {
  const within = withinOf(text, names);
  if (within !== null) return within;
  if (NAMES_ITEM.test(toNfc(text))) return null;
  const { places, rest } = calledIn(text, names);
  const { domains, asked, rest: beside } = spokenDomain(rest, names.domains);
  const particular =
    whyOf(rest, places, names) ??
    averageOf(beside, domains, places, names) ??
    moreOf(rest, places, names) ??
    classesOf(rest, places, names);
  if (particular !== null) return particular;
  const ask = askOf(beside, asked && domains.length === 0);
  if (ask === null) return resultOf(rest, places, names);
  const { count, rest: uncounted } = COUNTING.has(ask) ? spokenCount(beside) : { count: null, rest: beside };
  const found = namesIn(
    withoutPhrases(uncounted, [...ASKED_PHRASES, ...ROSE, ...FELL, ...OWN_UNIT, ...SUBJECT]),
    names.units,
    names.groups,
  );
  const named = [...places, ...found.places];
  const isOwn = says(rest, OWN_UNIT) || (named.length + found.groups.length === 0 && says(rest, OWN_RANK));
  return settled({
    ask,
    count: count ?? usualCount(ask, rest),
    groups: [...found.groups],
    domains: [...domains],
    units: withOwn(ask, isOwn, named, names).slice(0, MOST_COMPARED + 1),
    limits: null,
  });
}

/** How many are meant where no number is said. */
function usualCount(ask: BoardQuestion['ask'], rest: SpokenWords): number | null {
  switch (ask) {
    case 'top':
    case 'bottom':
      return says(rest, SEVERAL) ? TOP_WITHOUT_NUMBER : 1;
    case 'improved':
    case 'declined':
      if (!rest.folded.includes('nhat')) return null;
      return says(rest, SEVERAL) ? TOP_WITHOUT_NUMBER : 1;
    default:
      return null;
  }
}

/** "Đơn vị nào trên 90", "bao nhiêu xã từ 85 trở lên": groups alone, since one unit is told with its figure anyhow. */
function withinOf(text: string, names: BoardNames): BoardQuestion | null {
  const said = spokenLimits(text);
  if (said === null || NAMES_ITEM.test(said.rest)) return null;
  const { places, rest } = calledIn(said.rest, names);
  if (places.length > 0 || says(rest, NOT_RESULTS) || says(rest, OTHER_FIGURES)) return null;
  const { domains, asked, rest: beside } = spokenDomain(rest, names.domains);
  const found = namesIn(withoutPhrases(beside, [...FIGURE_WORDS, ...SUBJECT]), names.units, names.groups);
  if (found.places.length + found.left.length > 0 || (asked && domains.length === 0)) return null;
  const isAsked = says(rest, WHO) || (said.named && found.groups.length > 0);
  if (!isAsked) return null;
  const { limits } = said;
  return { ...wholeRanking, ask: 'within', groups: [...found.groups], domains: [...domains], limits };
}

/** "Điểm trung bình các sở", "sở nào dưới trung bình". */
function averageOf(
  beside: SpokenWords,
  domains: readonly DomainPlace[],
  places: readonly Place[],
  names: BoardNames,
): BoardQuestion | null {
  // Beside a domain, "trung bình" alone is no class.
  const ofDomain = domains.length > 0 && says(beside, AVERAGE) ? 'average' : undefined;
  const ask = AVERAGE_ASKED.find(([, said]) => says(beside, said))?.[0] ?? ofDomain;
  if (ask === undefined || says(beside, [...CLASSES, ...IS_CLASS])) return null;
  const found = namesIn(
    withoutPhrases(beside, [...AVERAGE_WORDS, ...OWN_UNIT, ...SUBJECT]),
    names.units,
    names.groups,
  );
  const units = withOwn(ask, says(beside, OWN_UNIT), [...places, ...found.places], names);
  return {
    ...wholeRanking,
    ask: units.length > 0 ? 'average' : ask,
    groups: [...found.groups],
    domains: [...domains],
    units: units.slice(0, MOST_COMPARED + 1),
  };
}

/** `openDomain`: "lĩnh vực" was said without naming one. */
function askOf(words: SpokenWords, openDomain: boolean): BoardQuestion['ask'] | null {
  const ask = BOARD_ASKED.find(([, phrases]) => says(words, phrases))?.[0] ?? null;
  if (openDomain && (ask === 'top' || ask === 'bottom')) return 'lost';
  if (openDomain && ask === 'ranking') return 'byDomain';
  if (ask === 'compare') return comparedAt(words);
  if (ask === 'lastYear') return movedSince(words);
  return ask === 'lost' && !openDomain && says(words, WHICH_UNIT) ? 'bottom' : ask;
}

/** "So sánh 3 sở đứng đầu", "so sánh sở đầu với sở cuối": those that are compared are named by where they stand. */
function comparedAt(words: SpokenWords): BoardQuestion['ask'] {
  const [top, bottom] = [phrasesOf('top'), phrasesOf('bottom')];
  if (says(words, bottom) && says(words, [...top, ...FIRST])) return 'compareEnds';
  if (says(words, top)) return 'compareTop';
  return says(words, bottom) ? 'compareBottom' : 'compare';
}

/** "Giảm điểm so với năm ngoái": who moved up or down, unless a rank is meant or either would do. */
function movedSince(words: SpokenWords): BoardQuestion['ask'] {
  const [rose, fell] = [says(words, ROSE), says(words, FELL)];
  if (rose === fell || says(words, RANK)) return 'lastYear';
  return rose ? 'improved' : 'declined';
}

function phrasesOf(ask: BoardQuestion['ask']): readonly string[] {
  return BOARD_ASKED.flatMap(([each, said]) => (each === ask ? said : []));
}

/** "Vì sao Sở Y tế đứng cuối", "Sở Y tế sao không có hạng": one unit, and why it stands there. */
function whyOf(rest: SpokenWords, places: readonly Place[], names: BoardNames): BoardQuestion | null {
  if (!says(rest, WHY) || !(says(rest, STANDING_WORDS) || says(rest, ASKED_PHRASES) || says(rest, NO_RANK)))
    return null;
  const units = unitsBeside(rest, [...ASKED_PHRASES, ...NO_RANK, ...WHY, ...STANDING_WORDS], places, names);
  if (units.length !== 1) return null;
  return { ...wholeRanking, ask: says(rest, NO_RANK) ? 'ranking' : 'lost', units: [...units] };
}

/** "Sở Y tế hơn Sở Nội vụ mấy điểm": two units or more, and which stands higher. */
function moreOf(rest: SpokenWords, places: readonly Place[], names: BoardNames): BoardQuestion | null {
  if (!says(rest, MORE_THAN)) return null;
  const units = unitsBeside(rest, [...ASKED_PHRASES, ...RESULT_WORDS, ...MORE_THAN], places, names);
  return units.length < 2 ? null : { ...wholeRanking, ask: 'compare', units: [...units] };
}

/** "Bao nhiêu sở loại tốt": of units that are named, the class is told with their standing. */
function classesOf(rest: SpokenWords, places: readonly Place[], names: BoardNames): BoardQuestion | null {
  const said = spokenClass(rest, names.classes);
  if (said === null) return null;
  const asked = [...said, ...OWN_UNIT, ...SUBJECT];
  const found = namesIn(withoutPhrases(rest, asked), names.units, names.groups);
  const named = withOwn('classes', says(rest, OWN_UNIT), [...places, ...found.places], names);
  const ask = named.length === 0 ? 'classes' : 'ranking';
  return { ...wholeRanking, ask, groups: [...found.groups], units: named.slice(0, MOST_COMPARED + 1) };
}

/** "Kết quả Sở Y tế": words that mean results only beside names, and nothing else. */
function resultOf(rest: SpokenWords, places: readonly Place[], names: BoardNames): BoardQuestion | null {
  if (!says(rest, RESULT_WORDS) || says(rest, NOT_RESULTS)) return null;
  const found = namesIn(
    withoutPhrases(rest, [...SUBJECT, ...RESULT_WORDS, ...OWN_UNIT]),
    names.units,
    names.groups,
  );
  const named = [...places, ...found.places];
  const units = withOwn('ranking', says(rest, OWN_UNIT), named, names);
  if (found.left.length > 0 || units.length + found.groups.length === 0) return null;
  return { ...wholeRanking, groups: [...found.groups], units: [...units] };
}

/**
 * A single unit, or groups, are not compared but shown in their ranking; of units that are named, their own two years
 * and nothing but themselves are.
 */
function settled(question: BoardQuestion): BoardQuestion {
  const { ask, units, groups } = question;
  if (units.length > 0 && (ask === 'improved' || ask === 'declined'))
    return { ...question, ask: 'lastYear', count: null };
  const isByPlace = ask === 'compareTop' || ask === 'compareBottom' || ask === 'compareEnds';
  if (isByPlace && units.length > 0) return settled({ ...question, ask: 'compare', count: null });
  const isAlone = ask === 'compare' && (units.length === 1 || (units.length === 0 && groups.length > 0));
  return isAlone ? { ...question, ask: 'ranking' } : question;
}
