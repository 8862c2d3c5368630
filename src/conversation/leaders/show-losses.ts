import type { AssessedUnit, DomainResult, GroupBoard, UnitResult } from '../../domain/ranking/board.ts';
import { domainsOfGroup, lostPoints, weakestDomains } from '../../domain/ranking/rank-by-domain.ts';
import { points } from '../../domain/scaled.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import type { Move } from '../turn.ts';
import { type Asker, remain } from './asker.ts';
import { askedOfGroup, askedOfUnit, showBoardPage } from './board-cards.ts';
import { heatMapPicture, MOST_PICTURES } from './board-picture.ts';
import type { BoardQuestion } from './board-question.ts';
import { unfinishedState, withoutResult } from './result-lines.ts';
import { boardsOf, type Results, shareOf, standingIn, statusOf } from './results.ts';

/** A table with more domains names those that lost most. */
const MOST_DOMAINS = 8;
/** Mất điểm ở đâu: of one unit, of a group, or of each group. */
export function showLosses(asker: Asker, results: Results, question: BoardQuestion): Move {
  const [place, ...others] = question.units;
  if (others.length > 0) return showOfUnits(asker, results, question);
  if (place !== undefined) return showOfUnit(asker, results, question, place.among[0] ?? '');
  const boards = boardsOf(results, question.groups).filter(hasResults);
  const [only] = boards;
  if (only === undefined)
    return remain(asker, [say('leaders.nobodyAssessed', { status: statusOf(results) })]);
  return boards.length === 1
    ? showOfGroup(asker, results, question, only)
    : showOfEach(asker, results, question, boards);
}

function showOfUnit(asker: Asker, results: Results, question: BoardQuestion, scorecardId: string): Move {
  const standing = standingIn(results.boards, scorecardId);
  if (standing === null) return remain(asker, [say('units.gone')]);
  const { board, unit, assessed } = standing;
  const status = statusOf(results);
  if (assessed === null)
    return remain(asker, [
      say('leaders.unitWithout', { unit: unit.name, status, state: unfinishedState(results, unit) }),
    ]);
  const figures = { unit: unit.name, status, ...lossFigures(assessed.result) };
  return showBoardPage(
    asker,
    {
      question,
      lines: [
        say('leaders.lostOfUnit', figures),
        ...domainLines(assessed.result.domains),
        ...besideDomains(assessed),
      ],
      items: [],
      notes: [],
      ways: [
        { label: say('leaders.way.standing'), leadsTo: askedOfUnit('ranking', unit) },
        {
          label: say('leaders.way.lostOf', { group: board.name }),
          leadsTo: askedOfGroup('lost', board.code),
        },
      ],
      files: heatMapPicture(results, board.code, [scorecardId]),
    },
    0,
  );
}

/** Where each of several lost most. */
function showOfUnits(asker: Asker, results: Results, question: BoardQuestion): Move {
  const standings = question.units.flatMap(({ among }) => standingIn(results.boards, among[0] ?? '') ?? []);
  const status = statusOf(results);
  const assessed = standings.flatMap(({ assessed: found }) => found ?? []);
  if (assessed.length === 0) return remain(asker, [say('leaders.nobodyAssessed', { status })]);
  const codes = [...new Set(standings.map(({ board }) => board.code))];
  return showBoardPage(
    asker,
    {
      question,
      lines: assessed.flatMap(({ unit, result }) => [
        say('leaders.lostOfUnit', { unit: unit.name, status, ...lossFigures(result) }),
        ...weakestLine(result.domains),
      ]),
      items: [],
      notes: [],
      ways: assessed.map(({ unit }) => ({
        label: say('leaders.way.lostOf', { group: unit.name }),
        leadsTo: askedOfUnit('lost', unit),
      })),
      files: codes.slice(0, MOST_PICTURES).flatMap((groupCode) =>
        heatMapPicture(
          results,
          groupCode,
          assessed.map(({ unit }) => unit.scorecardId),
        ),
      ),
    },
    0,
  );
}

function weakestLine(domains: readonly DomainResult[]): readonly Line[] {
  return lostPoints(domains).length === 0
    ? [say('leaders.lostNothing')]
    : [say('leaders.weakest', { list: weakestOf(domains) })];
}

function showOfGroup(asker: Asker, results: Results, question: BoardQuestion, board: GroupBoard): Move {
  const count = board.ranked.length + board.apart.length;
  return showBoardPage(
    asker,
    {
      question,
      lines: [
        say('leaders.lostOfGroup', { group: board.name, status: statusOf(results), count }),
        ...domainLines(domainsOfGroup(board)),
      ],
      items: [],
      notes: withoutResult(results, board),
      ways: [
        {
          label: say('leaders.way.group', { group: board.name }),
          leadsTo: askedOfGroup('ranking', board.code),
        },
      ],
      files: heatMapPicture(results, board.code),
    },
    0,
  );
}

function showOfEach(
  asker: Asker,
  results: Results,
  question: BoardQuestion,
  boards: readonly GroupBoard[],
): Move {
  return showBoardPage(
    asker,
    {
      question,
      lines: [
        say('leaders.lostOfEach', { status: statusOf(results) }),
        ...boards.map((board) => {
          const list = weakestOf(domainsOfGroup(board));
          return list.length === 0
            ? say('leaders.groupLostNothing', { group: board.name })
            : say('leaders.groupWeakest', { group: board.name, list });
        }),
      ],
      items: boards.map(({ code, name }) => ({
        label: say('leaders.way.lostOf', { group: name }),
        leadsTo: askedOfGroup('lost', code),
      })),
      notes: [],
      files: boards.slice(0, MOST_PICTURES).flatMap(({ code }) => heatMapPicture(results, code)),
    },
    0,
  );
}

/** The weakest by its share, then what each lost in points. */
function domainLines(domains: readonly DomainResult[]): readonly Line[] {
  const lost = lostPoints(domains);
  if (lost.length === 0) return [say('leaders.lostNothing')];
  return [
    say('leaders.weakest', { list: weakestOf(domains) }),
    ...lost.slice(0, MOST_DOMAINS).map(({ domain, lost: missing }) =>
      say('leaders.domainLost', {
        code: domain.code,
        domain: domain.name,
        lost: { points: missing, digits: 2 },
        points: { points: domain.points, digits: 2 },
        maximum: { points: domain.maximum, digits: 2 },
      }),
    ),
  ];
}

function weakestOf(domains: readonly DomainResult[]): readonly Sentence[] {
  return weakestDomains(domains).map((domain) =>
    say('leaders.domainIndex', { domain: domain.name, index: shareOf(domain) }),
  );
}

function lossFigures({ points: earned, maximum }: UnitResult) {
  return {
    points: { points: earned, digits: 2 },
    maximum: { points: maximum, digits: 2 },
    lost: { points: points(Math.max(0, maximum - earned)), digits: 2 },
  };
}

/** Bonus, penalty and lateness, which belong to no domain. */
function besideDomains({ result }: AssessedUnit): readonly Line[] {
  const inDomains = result.domains.reduce((sum, domain) => sum + domain.points, 0);
  const beside = result.points - inDomains;
  if (beside === 0) return [];
  return [
    beside > 0
      ? say('leaders.besideAdded', { points: { points: points(beside), digits: 2 } })
      : say('leaders.besideTaken', { points: { points: points(-beside), digits: 2 } }),
  ];
}

function hasResults({ ranked, apart }: GroupBoard): boolean {
  return ranked.length + apart.length > 0;
}
