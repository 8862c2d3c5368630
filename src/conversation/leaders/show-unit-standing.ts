import { type Line, say } from '../reply.ts';
import type { Move } from '../turn.ts';
import { type Asker, remain } from './asker.ts';
import { askedOfGroup, askedOfUnit, showBoardPage } from './board-cards.ts';
import { rankingPicture } from './board-picture.ts';
import type { BoardQuestion } from './board-question.ts';
import { type Ladder, laddersOf, type Rung } from './ladder.ts';
import { rungSentence, unfinishedState } from './result-lines.ts';
import { indexOf, type Results, standingIn, statusOf, type UnitStanding } from './results.ts';

/** How many neighbours in the ranking are shown on either side. */
const NEIGHBOURS = 2;

/** One unit in its ranking, whole or by one domain, with its neighbours. */
export function showUnitStanding(asker: Asker, results: Results, question: BoardQuestion): Move {
  const standing = standingIn(results.boards, question.units[0]?.among[0] ?? '');
  if (standing === null) return remain(asker, [say('units.gone')]);
  const { board, unit, assessed } = standing;
  const [ladder] = laddersOf(results, { groups: [board.code], domains: question.domains });
  const rungs = ladder?.rungs ?? [];
  const at = rungs.findIndex((rung) => rung.unit.scorecardId === unit.scorecardId);
  const near = at < 0 ? [] : rungs.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
  const picture = rankingPicture(results, board.code, {
    domainKey: ladder?.domain?.domainKey ?? null,
    scorecardIds: [unit.scorecardId],
  });
  return showBoardPage(
    asker,
    {
      question,
      lines: [standingLine(results, standing), ...domainLine(results, ladder, rungs[at])],
      items: near.map((rung) => ({
        label: rungSentence(results, rung),
        leadsTo: { ...askedOfUnit('ranking', rung.unit), domains: question.domains },
      })),
      notes: [],
      ways: [
        ...(assessed === null
          ? []
          : [
              { label: say('leaders.way.lost'), leadsTo: askedOfUnit('lost', unit) },
              { label: say('leaders.way.lastYear'), leadsTo: askedOfUnit('lastYear', unit) },
            ]),
        {
          label: say('leaders.way.group', { group: board.name }),
          leadsTo: askedOfGroup('ranking', board.code),
        },
      ],
      files: at < 0 ? [] : picture,
    },
    0,
  );
}

function standingLine(results: Results, { board, unit, ranked, assessed }: UnitStanding): Line {
  const status = statusOf(results);
  if (assessed === null)
    return say('leaders.unitWithout', { unit: unit.name, status, state: unfinishedState(results, unit) });
  const { result, className } = assessed;
  const figures = {
    unit: unit.name,
    status,
    index: indexOf(results, result),
    points: { points: result.points, digits: 2 },
    maximum: { points: result.maximum, digits: 2 },
    className: className ?? '—',
  };
  if (ranked === null) return say('leaders.unitApart', figures);
  const place = { rank: ranked.rank, of: board.ranked.length, group: board.name };
  return say(ranked.tied ? 'leaders.unitTied' : 'leaders.unitRanked', { ...figures, ...place });
}

function domainLine(results: Results, ladder: Ladder | undefined, rung: Rung | undefined): readonly Line[] {
  if (ladder === undefined || ladder.domain === null || rung === undefined) return [];
  const { rank, tied, index } = rung;
  const figures = {
    domain: ladder.domain.name,
    rank,
    of: ladder.rungs.length,
    index: indexOf(results, index),
  };
  return [say(tied ? 'leaders.domainTied' : 'leaders.domainRanked', figures)];
}
