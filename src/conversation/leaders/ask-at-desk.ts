import { domainsOfGroup } from '../../domain/ranking/rank-by-domain.ts';
import { refusalOf } from '../authority.ts';
import type { Board } from '../looked-up.ts';
import { say } from '../reply.ts';
import { stay } from '../topics/plain-answers.ts';
import { type DeskContext, type Move, want } from '../turn.ts';
import { answerBoard } from './answer-board.ts';
import { resultsRefusal } from './asker.ts';
import type { BoardNames } from './board-names.ts';
import { wholeRanking } from './board-question.ts';
import { readBoardQuestion } from './read-board-question.ts';
import { pastLine } from './show-last-year.ts';

/** What somebody of a unit asks about rankings and other units, answered once results are published. */
export function askForRanking(context: DeskContext, text: string): Move {
  const asker = { at: 'unit', context } as const;
  const refusal = resultsRefusal(asker);
  if (refusal !== null) return stay(context, [refusal]);
  const { board } = context.facts.lookedUp;
  if (board === null) return want(context, { what: 'board' });
  return answerBoard(asker, readBoardQuestion(text, namesOn(context, board)) ?? wholeRanking, 0);
}

/** Another unit's points: refused as long as they are nobody's to see. */
export function askAboutOther(context: DeskContext, text: string): Move {
  return refusalOf(context, 'viewRanking') === null
    ? askForRanking(context, text)
    : stay(context, [say('refusal.otherUnit', { unit: context.desk.work.unitName })]);
}

/** The year before is the unit's own at any time; it is set beside this year once that is published. */
export function askAboutLastYear(context: DeskContext, text: string): Move {
  const { past, unitName, scorecardId } = context.desk.work;
  if (resultsRefusal({ at: 'unit', context }) !== null)
    return stay(context, [
      pastLine(unitName, past),
      ...(past === null ? [] : [say('leaders.notCompared.noResultNow')]),
    ]);
  const { board } = context.facts.lookedUp;
  if (board === null) return want(context, { what: 'board' });
  const own = { named: unitName, among: [scorecardId], count: 1 };
  const read = readBoardQuestion(text, namesOn(context, board));
  const question = read ?? { ...wholeRanking, ask: 'lastYear' as const };
  const isOfNobody = question.units.length + question.groups.length === 0;
  return answerBoard({ at: 'unit', context }, isOfNobody ? { ...question, units: [own] } : question, 0);
}

function namesOn({ desk }: DeskContext, { units, groups, published }: Board): BoardNames {
  const { scorecardId, unitName, campaign } = desk.work;
  const classes = campaign.classification.bands.map(({ name }) => name);
  const domains = (published?.boards ?? []).flatMap((board) =>
    domainsOfGroup(board).map(({ domainKey, code, name }) => ({
      groupCode: board.code,
      key: domainKey,
      code,
      name,
    })),
  );
  return { units, groups, domains, classes, own: { scorecardId, name: unitName } };
}
