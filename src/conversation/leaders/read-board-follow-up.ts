import { type SpokenWords, wordsOf } from '../office/spoken-words.ts';
import {
  type BoardQuestion,
  type DomainPlace,
  MOST_COMPARED,
  type Place,
  wholeRanking,
} from './board-question.ts';
import { asksForLastYear, asksForMore, asksForPicture, asksWhy, furtherIn } from './follow-up-words.ts';
import { type BoardNames, readBoardQuestion } from './read-board-question.ts';
import { spokenDomain } from './spoken-domain.ts';
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
  if (asksForLastYear(words)) return { ...last, ask: 'lastYear', count: null, domains: [] };
  if (asksWhy(words)) return { ...last, ask: 'lost', count: null, domains: [] };
  if (asksForMore(words)) return inDetail(last);
  return ofSomebodyElse(words, last, names);
}

/** The ranking behind a list, and what is behind a ranking or a unit. */
function inDetail(last: BoardQuestion): BoardQuestion {
  const isList = ['top', 'bottom', 'classes', 'awards'].includes(last.ask) && last.units.length === 0;
  if (isList) return { ...last, ask: 'ranking', count: null };
  return ['changes', 'lastYear', 'byDomain'].includes(last.ask)
    ? last
    : { ...last, ask: 'lost', count: null, domains: [] };
}

/** "Còn các xã?", "thế Sở Y tế thì sao", "còn thấp nhất?". A unit alone asks for its progress. */
function ofSomebodyElse(words: SpokenWords, last: BoardQuestion, names: BoardNames): BoardQuestion | null {
  const { about, goesOn } = furtherIn(words);
  if (about.folded.length === 0) return null;
  const itself = readBoardQuestion(about.typed.join(' '), names);
  if (itself !== null) return goesOn ? inSamePlace(itself, last) : null;
  const { places, rest } = takeCalled(about, names.units);
  const { domains, asked, rest: beside } = spokenDomain(rest, names.domains);
  const found = namesIn(beside, names.units, names.groups);
  const units = [...places, ...found.places];
  if (found.left.length > 0 || (asked && domains.length === 0)) return null;
  if (units.length === 0 && found.groups.length > 0) return ofGroups(last, found.groups, domains);
  if (!goesOn) return null;
  if (units.length > 0) return ofUnits(last, units, domains);
  const ask = ['top', 'bottom', 'ranking'].includes(last.ask) ? last.ask : 'ranking';
  return domains.length === 0 ? null : { ...last, ask, domains: [...domains] };
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
  if (last.ask === 'compare')
    return { ...last, units: [...last.units, ...units].slice(0, MOST_COMPARED + 1) };
  const ask = ['lost', 'changes', 'lastYear'].includes(last.ask) ? last.ask : 'ranking';
  const kept = domains.length > 0 ? domains : last.domains;
  return { ...wholeRanking, ask, domains: [...kept], units: units.slice(0, MOST_COMPARED + 1) };
}

function ofGroups(
  last: BoardQuestion,
  groups: readonly string[],
  domains: readonly DomainPlace[],
): BoardQuestion {
  const ask = last.ask === 'compare' ? 'ranking' : last.ask;
  const kept = domains.length > 0 ? domains : last.domains;
  return { ...last, ask, groups: [...groups], domains: [...kept], units: [] };
}
