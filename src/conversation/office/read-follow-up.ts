import { asksForPicture, furtherIn } from '../leaders/follow-up-words.ts';
import { readBoardFollowUp } from '../leaders/read-board-follow-up.ts';
import { namesIn, takeCalled } from '../leaders/spoken-units.ts';
import type { State } from '../state.ts';
import type { OfficeList } from './office-list.ts';
import { askedFor, namesAt, type OfficeQuestion, type readQuestion } from './read-question.ts';
import { wordsOf } from './spoken-words.ts';

/** So many words at most go on with an earlier question. */
const MOST_WORDS = 16;

type Office = Parameters<typeof readQuestion>[1];

/** A short line read against the question whose answer is in view ("còn các xã?"); null where it stands for itself. */
export function readFollowUp(
  text: string,
  { boardQuestion, progressQuestion }: Pick<State, 'boardQuestion' | 'progressQuestion'>,
  office: Office,
): OfficeQuestion | null {
  const words = wordsOf(text);
  if (words.folded.length > MOST_WORDS || asksForProgress(text)) return null;
  if (boardQuestion !== null) {
    const question = readBoardFollowUp(text, boardQuestion, namesAt(office));
    return question === null ? null : { kind: 'board', question };
  }
  return progressQuestion === null ? null : ofProgress(text, progressQuestion, office);
}

/** "Còn sở nào chưa nộp" asks for itself, whatever was asked before. */
function asksForProgress(text: string): boolean {
  const words = wordsOf(text);
  const { about, goesOn } = furtherIn(words);
  const whole = askedFor(words);
  return askedFor(about) !== null || (goesOn && whole !== null && whole !== 'progress');
}

function ofProgress(text: string, last: OfficeList, office: Office): OfficeQuestion | null {
  const words = wordsOf(text);
  if (asksForPicture(words)) return { kind: 'list', ...last };
  const { about, goesOn } = furtherIn(words);
  const { places, rest } = takeCalled(about, office.units);
  const found = namesIn(rest, office.units, office.groups);
  const [unit] = [...places, ...found.places];
  if (found.left.length > 0) return null;
  if (unit === undefined)
    return found.groups.length === 0 ? null : { kind: 'list', ask: last.ask, groups: [...found.groups] };
  if (!goesOn) return null;
  return unit.count === 0
    ? { kind: 'noUnit', named: unit.named }
    : { kind: 'units', scorecardIds: unit.among, named: unit.named };
}
