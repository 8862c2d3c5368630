import { foldVietnamese } from '../../domain/text.ts';
import type { BoardQuestion } from '../leaders/board-question.ts';
import { CONNECTORS } from '../leaders/board-words.ts';
import { type OfficeQuestion, readQuestion } from './read-question.ts';

/** A line with more connectors is parted at its first ones only. */
const MOST_SIDES = 6;

/**
 * What a line asks at an office: one question, two that are joined in it ("tiến độ và xếp hạng các sở"), or none.
 * It holds two where either side of a connector asks on its own, and asks something of another sort.
 */
export function readQuestions(
  text: string,
  office: Parameters<typeof readQuestion>[1],
): readonly OfficeQuestion[] {
  const whole = readQuestion(text, office);
  for (const { left, right, joins } of sides(text).slice(0, MOST_SIDES)) {
    if (joins && isBesideOther(whole)) continue;
    const [first, second] = [readQuestion(left, office), readQuestion(right, office)];
    if (first === null || second === null || !asksItself(first) || !asksItself(second)) continue;
    if (sortOf(first) !== sortOf(second)) return [sharing(first, second), sharing(second, first)];
  }
  return whole === null ? [] : [whole];
}

/** What sets one thing beside another, as "so sánh … với năm trước" does. */
const BESIDE_OTHER: ReadonlySet<BoardQuestion['ask']> = new Set<BoardQuestion['ask']>([
  'compare',
  'compareTop',
  'compareBottom',
  'compareEnds',
  'lastYear',
  'changes',
  'improved',
  'declined',
]);

/** It is one question, whatever stands on either side. */
function isBesideOther(question: OfficeQuestion | null): boolean {
  return question?.kind === 'board' && BESIDE_OTHER.has(question.question.ask);
}

/** A name alone asks nothing beside a question: it belongs to it. */
function asksItself({ kind }: OfficeQuestion): boolean {
  return (
    kind === 'list' ||
    kind === 'board' ||
    kind === 'publishedWhen' ||
    kind === 'unreached' ||
    kind === 'whoAppraises'
  );
}

function sortOf(question: OfficeQuestion): string {
  if (question.kind === 'list') return question.ask;
  if (question.kind !== 'board') return question.kind;
  const { ask, limits } = question.question;
  return limits === null ? ask : `${ask} ${JSON.stringify(limits)}`;
}

/** Groups that only one of two names belong to both ("tiến độ và xếp hạng các sở"). */
function sharing(one: OfficeQuestion, other: OfficeQuestion): OfficeQuestion {
  const groups = groupsIn(other);
  if (groups.length === 0 || groupsIn(one).length > 0) return one;
  if (one.kind === 'list') return { ...one, groups: [...groups] };
  return one.kind === 'board' && one.question.units.length === 0
    ? { ...one, question: { ...one.question, groups: [...groups] } }
    : one;
}

function groupsIn(question: OfficeQuestion): readonly string[] {
  if (question.kind === 'list') return question.groups;
  return question.kind === 'board' ? question.question.groups : [];
}

interface Sides {
  readonly left: string;
  readonly right: string;
  /** By a word such as "với", which also joins what is compared. */
  readonly joins: boolean;
}

/** The line parted at each connector. */
function sides(text: string): readonly Sides[] {
  const pieces = text.split(/([\s,;&+]+)/u);
  return pieces.flatMap((piece, at) => {
    const joins = CONNECTORS.has(foldVietnamese(piece));
    const left = pieces.slice(0, at).join('').trim();
    const right = pieces
      .slice(at + 1)
      .join('')
      .trim();
    return (joins || /[,;&+]/u.test(piece)) && left !== '' && right !== '' ? [{ left, right, joins }] : [];
  });
}
