import { besideMean, type MeanIndex, meanIndex } from '../../domain/ranking/mean-index.ts';
import { domainsOfGroup } from '../../domain/ranking/rank-by-domain.ts';
import { type Line, say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import type { Move } from '../turn.ts';
import { type Asker, remain } from './asker.ts';
import { askedOfGroup, showBoardPage } from './board-cards.ts';
import { MOST_PICTURES, rankingPicture } from './board-picture.ts';
import type { BoardQuestion } from './board-question.ts';
import { type Ladder, ladderName, laddersOf } from './ladder.ts';
import { namesOf, withoutResult } from './result-lines.ts';
import { indexOf, type Results, standingIn, statusOf } from './results.ts';

/** A table with more domains is told without them. */
const MOST_DOMAINS = 8;

interface Average {
  readonly ladder: Ladder;
  readonly mean: MeanIndex;
}

/** The average index of those who are ranked: of each group that was asked for, or of the groups of the named units. */
export function showAverage(asker: Asker, results: Results, question: BoardQuestion): Move {
  const standings = question.units.flatMap(({ among }) => standingIn(results.boards, among[0] ?? '') ?? []);
  const groups = standings.length > 0 ? standings.map(({ board }) => board.code) : question.groups;
  const ladders = laddersOf(results, { groups, domains: question.domains });
  if (ladders.length === 0) return remain(asker, [say('leaders.noBoard')]);
  const averages = ladders.flatMap((ladder): Average[] => {
    const mean = meanIndex(ladder.rungs.map(({ index }) => index));
    return mean === null ? [] : [{ ladder, mean }];
  });
  const [only] = averages;
  const status = statusOf(results);
  if (only === undefined) return remain(asker, [say('leaders.nobodyRanked', { status })]);
  const isOne = averages.length === 1;
  return showBoardPage(
    asker,
    {
      question,
      lines: [
        ...(isOne
          ? [
              say('leaders.average', { ...figuresOf(only), status }),
              ...unitLines(results, question, only),
              ...(question.domains.length === 0 && standings.length === 0 ? domainLines(results, only) : []),
            ]
          : [
              say('leaders.averages', { status }),
              ...averages.flatMap((average) => [
                say('leaders.averageOfGroup', figuresOf(average)),
                ...unitLines(results, question, average),
              ]),
            ]),
        ...leftOut(results, averages),
      ],
      items: isOne
        ? []
        : averages.map(({ ladder: { board } }) => ({
            label: say('text.verbatim', { text: board.name }),
            leadsTo: { ...question, groups: [board.code], units: [] },
          })),
      notes: [],
      ways: isOne
        ? [
            {
              label: say('leaders.way.belowAverage'),
              leadsTo: { ...askedOfGroup('belowAverage', only.ladder.board.code), domains: question.domains },
            },
            {
              label: say('leaders.way.group', { group: only.ladder.board.name }),
              leadsTo: askedOfGroup('ranking', only.ladder.board.code),
            },
          ]
        : [],
      files: averages.slice(0, MOST_PICTURES).flatMap(({ ladder: { board, domain } }) =>
        rankingPicture(results, board.code, {
          domainKey: domain?.domainKey ?? null,
          scorecardIds: standings.map(({ unit }) => unit.scorecardId),
        }),
      ),
    },
    0,
  );
}

function figuresOf({ ladder, mean }: Average) {
  const { ranked, apart, unfinished } = ladder.board;
  return {
    group: ladderName(ladder),
    mean: { percent: mean.shown },
    count: ladder.rungs.length,
    all: ranked.length + apart.length + unfinished.length,
  };
}

const sides: { readonly [Side in '-1' | '0' | '1']: SentenceKey } = {
  '-1': 'leaders.averageUnitBelow',
  '0': 'leaders.averageUnitAt',
  '1': 'leaders.averageUnitAbove',
};

/** The named units beside the average of their group. */
function unitLines(results: Results, { units }: BoardQuestion, { ladder, mean }: Average): readonly Line[] {
  return units.flatMap(({ among }) => {
    const rung = ladder.rungs.find(({ unit }) => among.includes(unit.scorecardId));
    if (rung === undefined) return [];
    const side = besideMean(rung.index, mean);
    const index = indexOf(results, rung.index, side === 0 ? [] : [mean.shown]);
    return [say(sides[String(side) as keyof typeof sides], { unit: rung.unit.name, index })];
  });
}

/** The average of each domain, in the order of the table. */
function domainLines(results: Results, { ladder: { board } }: Average): readonly Line[] {
  const domains = domainsOfGroup(board);
  if (domains.length > MOST_DOMAINS) return [];
  return domains.flatMap(({ domainKey, code, name }) => {
    const [ladder] = laddersOf(results, {
      groups: [board.code],
      domains: [{ groupCode: board.code, key: domainKey }],
    });
    const mean = meanIndex((ladder?.rungs ?? []).map(({ index }) => index));
    return mean === null
      ? []
      : [say('leaders.averageOfDomain', { code, domain: name, mean: { percent: mean.shown } })];
  });
}

/** Who is left out, and why: not ranked, or without a result. */
function leftOut(results: Results, averages: readonly Average[]): readonly Line[] {
  const boards = averages.map(({ ladder }) => ladder.board);
  const apart = boards.flatMap((board) => board.apart);
  const unfinished = boards.flatMap((board) => board.unfinished);
  return [
    ...(apart.length === 0 ? [] : [say('leaders.averageApart', { list: namesOf(apart) })]),
    ...withoutResult(results, { unfinished }),
  ];
}
