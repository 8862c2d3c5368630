import { showUnitAppraisers } from '../council/unit-appraisers.ts';
import { answerBoard } from '../leaders/answer-board.ts';
import type { UnitProgress } from '../office.ts';
import { type Line, say } from '../reply.ts';
import { type CardOption, card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { showPublicationDay } from './office-help.ts';
import type { OfficeList } from './office-list.ts';
import { showOfficeMenu } from './office-menu.ts';
import { showOfficeUnit } from './office-unit.ts';
import { showOfficeUnits } from './office-units.ts';
import { figuresLine, progressPicture, showProgressList, unitOption } from './progress-list.ts';
import type { OfficeQuestion } from './read-question.ts';
import { showUnreached } from './unreached.ts';

const MOST_CHOICES = 9;
/** So many lines of a list stand above a second answer. */
const MOST_IN_SHORT = 3;

/** What somebody at an office asked in words, answered in one message with the time of its figures. */
export function answerQuestion(context: OfficeContext, question: OfficeQuestion): Move {
  switch (question.kind) {
    case 'board':
      return answerBoard({ at: 'office', context }, question.question, 0);
    case 'list': {
      const move = showList(context, question);
      const { ask, groups } = question;
      const attached = [progressPicture(context, question)];
      return { ...move, card: { ...move.card, attached, progressQuestion: { ask, groups } } };
    }
    case 'noUnit':
      return showOfficeMenu(context, [say('office.noSuchUnit', { named: question.named }), { gap: true }]);
    case 'units':
      return aboutUnits(context, question);
    case 'whoAppraises':
      return aboutAppraisers(context, question);
    case 'publishedWhen':
      return showPublicationDay(context);
    case 'unreached':
      return showUnreached(context, 0);
  }
}

/** Two questions in one line: the first in short above the second, each with one picture. */
export function answerQuestions(context: OfficeContext, questions: readonly OfficeQuestion[]): Move {
  const moves = questions.map((question) => answerQuestion(context, question));
  const [first, second] = moves;
  if (first === undefined) return showOfficeMenu(context);
  if (first.wants !== undefined || second === undefined) return first;
  if (second.wants !== undefined) return second;
  return {
    ...second,
    card: {
      ...second.card,
      lines: [...inShort(first), { gap: true }, ...second.card.lines],
      attached: [...first.card.attached.slice(0, 1), ...second.card.attached.slice(0, 1)],
    },
  };
}

/** The lines of a card, and the first of what can be chosen on it. */
function inShort({ card: { lines, options } }: Move): readonly Line[] {
  const listed = options.filter(({ shape }) => shape === 'line');
  return [
    ...lines.filter((line) => !('gap' in line)),
    ...listed.slice(0, MOST_IN_SHORT).map(({ label }) => say('leaders.inShort', { line: label })),
    ...(listed.length > MOST_IN_SHORT ? [say('leaders.inShortRest')] : []),
  ];
}

/** The lists of the menu that are asked for in words too; null: a list of its own. */
const onMenu: { readonly [Ask in OfficeList['ask']]: 'all' | 'notSubmitted' | null } = {
  progress: 'all',
  waiting: 'notSubmitted',
  slowest: null,
  earliest: null,
  late: null,
  byDay: null,
};

/** The lists of the menu where one is asked for, so that they offer the same. */
function showList(context: OfficeContext, list: OfficeList): Move {
  const only = onMenu[list.ask];
  if (list.groups.length > 0 || only === null) return showProgressList(context, list, 0);
  const move = showOfficeUnits(context, only, 0);
  return { ...move, card: { ...move.card, lines: [figuresLine(context, list), ...move.card.lines] } };
}

function aboutUnits(context: OfficeContext, question: Extract<OfficeQuestion, { kind: 'units' }>): Move {
  const [only] = question.scorecardIds;
  return only !== undefined && question.scorecardIds.length === 1
    ? aboutUnit(context, only)
    : whichUnit(context, question, unitOption);
}

function aboutAppraisers(
  context: OfficeContext,
  question: Extract<OfficeQuestion, { kind: 'whoAppraises' }>,
): Move {
  const [only] = question.scorecardIds;
  return only !== undefined && question.scorecardIds.length === 1
    ? showUnitAppraisers(context, only)
    : whichUnit(context, question, ({ name, scorecardId }, index) =>
        option(index + 1, say('text.verbatim', { text: name }), { do: 'unitAppraisers', scorecardId }),
      );
}

/** Several units answer to a name. */
function whichUnit(
  context: OfficeContext,
  { scorecardIds, named }: { readonly scorecardIds: readonly string[]; readonly named: string },
  wayTo: (unit: UnitProgress, index: number) => CardOption,
): Move {
  const units = context.office.units.filter(({ scorecardId }) => scorecardIds.includes(scorecardId));
  const shown = units.slice(0, MOST_CHOICES);
  const count = units.length;
  const heading =
    count > shown.length
      ? say('office.whichOf', { count, named, shown: shown.length })
      : say('office.whichUnit', { count, named });
  const menu = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });
  return show(context, card({ lines: [heading], options: [...shown.map(wayTo), menu] }));
}

function aboutUnit(context: OfficeContext, scorecardId: string): Move {
  const move = showOfficeUnit(context, scorecardId);
  const asOf = say('office.asOf', { at: { moment: context.facts.sentAt } });
  const progressQuestion: OfficeList = { ask: 'progress', groups: [] };
  return { ...move, card: { ...move.card, lines: [...move.card.lines, asOf], progressQuestion } };
}
