import { wordsOf } from '../office/spoken-words.ts';
import type { BoardNames } from './board-names.ts';
import {
  type BoardQuestion,
  type DomainPlace,
  MOST_COMPARED,
  type Place,
  wholeRanking,
} from './board-question.ts';
import { asksForLastYear, asksForMore, asksForPicture, asksWhy, furtherIn } from './follow-up-words.ts';
import { readBoardQuestion } from './read-board-question.ts';
import { spokenDomain } from './spoken-domain.ts';
import { spokenLimits } from './spoken-limits.ts';
import { namesIn, takeCalled } from './spoken-units.ts';

/** What a line asks further about the results that were asked for last; null where it stands for itself. */
export function readBoardFollowUp(
  text: string,
  before: BoardQuestion,
  names: BoardNames,
): BoardQuestion | null {
  const words = wordsOf(text);
  if (words.folded.length === 0) return null;
  // Of a unit that there is not, nothing further is asked.
  const last = { ...before, units: before.units.filter(({ count }) => count > 0) };
  if (asksForPicture(words)) return last;
  if (asksForLastYear(words)) return { ...last, ask: 'lastYear', count: null, domains: [], limits: null };
  if (asksWhy(words)) return { ...last, ask: 'lost', count: null, domains: [], limits: null };
  if (asksForMore(words)) return inDetail(last);
  return ofOtherFigures(text, last) ?? ofSomebodyElse(text, last, names);
}

/** "Còn dưới 80?": the same groups between other figures. */
function ofOtherFigures(text: string, last: BoardQuestion): BoardQuestion | null {
  const said = spokenLimits(text);
  if (said === null || !OF_DOMAIN.has(last.ask)) return null;
  const { about, goesOn } = furtherIn(wordsOf(said.rest));
  if (about.folded.length > 0 || !(goesOn || last.ask === 'within')) return null;
  return { ...last, ask: 'within', count: null, units: [], limits: said.limits };
}

type Ask = BoardQuestion['ask'];

/** What may be asked of one domain as well as of the whole result. */
const OF_DOMAIN: ReadonlySet<Ask> = new Set<Ask>([
  'ranking',
  'top',
  'bottom',
  'average',
  'aboveAverage',
  'belowAverage',
  'within',
]);

/** What is asked next after each question: of another unit, of other groups, and in more detail (`itself`: the same). */
const next: {
  readonly [Each in Ask]: { readonly unit: Ask; readonly group: Ask; readonly detail: Ask | 'itself' };
} = {
  ranking: { unit: 'ranking', group: 'ranking', detail: 'lost' },
  classes: { unit: 'ranking', group: 'classes', detail: 'ranking' },
  top: { unit: 'ranking', group: 'top', detail: 'ranking' },
  bottom: { unit: 'ranking', group: 'bottom', detail: 'ranking' },
  byDomain: { unit: 'ranking', group: 'byDomain', detail: 'itself' },
  average: { unit: 'average', group: 'average', detail: 'ranking' },
  aboveAverage: { unit: 'average', group: 'aboveAverage', detail: 'ranking' },
  belowAverage: { unit: 'average', group: 'belowAverage', detail: 'ranking' },
  within: { unit: 'ranking', group: 'within', detail: 'ranking' },
  compare: { unit: 'compare', group: 'ranking', detail: 'lost' },
  compareTop: { unit: 'compare', group: 'compareTop', detail: 'ranking' },
  compareBottom: { unit: 'compare', group: 'compareBottom', detail: 'ranking' },
  compareEnds: { unit: 'compare', group: 'compareEnds', detail: 'ranking' },
  lost: { unit: 'lost', group: 'lost', detail: 'lost' },
  awards: { unit: 'ranking', group: 'awards', detail: 'ranking' },
  changes: { unit: 'changes', group: 'changes', detail: 'itself' },
  lastYear: { unit: 'lastYear', group: 'lastYear', detail: 'itself' },
  improved: { unit: 'lastYear', group: 'improved', detail: 'lastYear' },
  declined: { unit: 'lastYear', group: 'declined', detail: 'lastYear' },
};

/** The ranking behind a list, and what is behind a ranking or a unit. */
function inDetail(last: BoardQuestion): BoardQuestion {
  const { detail } = next[last.ask];
  if (detail === 'itself') return last;
  if (detail === 'ranking' && last.units.length === 0)
    return { ...last, ask: 'ranking', count: null, limits: null };
  const ask = detail === 'lastYear' ? detail : 'lost';
  return { ...last, ask, count: null, domains: [], limits: null };
}

/** "Còn các xã?", "thế Sở Y tế thì sao", "còn thấp nhất?". A unit alone asks for its progress. */
function ofSomebodyElse(text: string, last: BoardQuestion, names: BoardNames): BoardQuestion | null {
  const { about, goesOn } = furtherIn(wordsOf(text));
  if (about.folded.length === 0) return null;
  // Words alone no longer tell "87,5 %" from "87" and "5".
  const line = spokenLimits(text) === null ? about.typed.join(' ') : text;
  const itself = readBoardQuestion(line, names);
  if (itself !== null) return goesOn ? inSamePlace(itself, last) : null;
  const { places, rest } = takeCalled(about, names.units);
  const { domains, asked, rest: beside } = spokenDomain(rest, names.domains);
  const found = namesIn(beside, names.units, names.groups);
  const units = [...places, ...found.places];
  if (found.left.length > 0 || (asked && domains.length === 0)) return null;
  if (units.length === 0 && found.groups.length > 0) return ofGroups(last, found.groups, domains);
  if (!goesOn) return null;
  if (units.length > 0) return ofUnits(last, units, domains);
  if (domains.length === 0) return null;
  return OF_DOMAIN.has(last.ask)
    ? { ...last, domains: [...domains] }
    : { ...last, ask: 'ranking', domains: [...domains] };
}

/** Something else of the groups and the domain that were asked about; what names its own stands for itself. */
function inSamePlace(asked: BoardQuestion, { groups, domains }: BoardQuestion): BoardQuestion | null {
  if (asked.units.length + asked.groups.length + asked.domains.length > 0) return null;
  return { ...asked, groups, domains: asked.ask === 'lost' ? [] : domains };
}

/** A further unit is set beside those that are compared. */
function ofUnits(
  last: BoardQuestion,
  units: readonly Place[],
  domains: readonly DomainPlace[],
): BoardQuestion {
  const ask = next[last.ask].unit;
  if (ask === 'compare')
    return { ...wholeRanking, ask, units: [...last.units, ...units].slice(0, MOST_COMPARED + 1) };
  const kept = domains.length > 0 ? domains : last.domains;
  return {
    ...wholeRanking,
    ask,
    domains: [...kept],
    units: units.slice(0, MOST_COMPARED + 1),
  };
}

function ofGroups(
  last: BoardQuestion,
  groups: readonly string[],
  domains: readonly DomainPlace[],
): BoardQuestion {
  const kept = domains.length > 0 ? domains : last.domains;
  return { ...last, ask: next[last.ask].group, groups: [...groups], domains: [...kept], units: [] };
}
