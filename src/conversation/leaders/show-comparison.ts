import type { DomainResult } from '../../domain/ranking/board.ts';
import { compareIndexes } from '../../domain/scorecard/score-index.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import type { Move } from '../turn.ts';
import { type Asker, remain } from './asker.ts';
import { askedOfUnit, showBoardPage } from './board-cards.ts';
import { comparisonPicture } from './board-picture.ts';
import { type BoardQuestion, MOST_COMPARED } from './board-question.ts';
import { unfinishedSentence } from './result-lines.ts';
import { indexOf, type Results, shareOf, standingIn, statusOf, type UnitStanding } from './results.ts';

type Compared = UnitStanding & { readonly assessed: NonNullable<UnitStanding['assessed']> };

/** Two to four units side by side; of different groups only their index, since their criteria differ. */
export function showComparison(asker: Asker, results: Results, question: BoardQuestion): Move {
  const ids = [...new Set(question.units.flatMap(({ among }) => among.slice(0, 1)))];
  if (ids.length > MOST_COMPARED)
    return remain(asker, [say('leaders.compareFewer', { most: MOST_COMPARED })]);
  const standings = ids.flatMap((id) => standingIn(results.boards, id) ?? []);
  if (standings.length < 2) return remain(asker, [say('leaders.compareWhich', { most: MOST_COMPARED })]);
  const compared = standings.filter(hasResult);
  const without = standings.filter(({ assessed }) => assessed === null);
  const withoutLine =
    without.length === 0
      ? []
      : [
          say('leaders.compareWithout', {
            list: without.map(({ unit }) => unfinishedSentence(results, unit)),
          }),
        ];
  if (compared.length < 2)
    return remain(asker, [...withoutLine, say('leaders.compareNone', { status: statusOf(results) })]);
  const isAcross = new Set(compared.map(({ board }) => board.code)).size > 1;
  return showBoardPage(
    asker,
    {
      question,
      lines: [
        say('leaders.compared', { list: namesOfBest(compared), status: statusOf(results) }),
        ...compared.map((one) => unitLine(results, one)),
        ...(isAcross ? [say('leaders.compareAcross')] : domainLines(compared)),
        ...withoutLine,
      ],
      items: [],
      notes: [],
      ways: compared.map(({ unit }) => ({
        label: say('leaders.way.lostOf', { group: unit.name }),
        leadsTo: askedOfUnit('lost', unit),
      })),
      files: comparisonPicture(
        results,
        compared.map(({ unit }) => unit.scorecardId),
        isAcross,
      ),
    },
    0,
  );
}

function hasResult(standing: UnitStanding): standing is Compared {
  return standing.assessed !== null && standing.assessed.result.maximum > 0;
}

function namesOfBest(compared: readonly Compared[]): readonly Sentence[] {
  return best(compared, ({ assessed }) => assessed.result).map(({ unit }) =>
    say('text.verbatim', { text: unit.name }),
  );
}

/** Those with the highest index, all that share it. */
function best<One>(
  all: readonly One[],
  of: (one: One) => Pick<DomainResult, 'points' | 'maximum'>,
): readonly One[] {
  return all.filter((one) => all.every((other) => compareIndexes(of(one), of(other)) >= 0));
}

function unitLine(results: Results, { unit, ranked, assessed }: Compared): Line {
  const { points, maximum } = assessed.result;
  const figures = {
    unit: unit.name,
    index: indexOf(results, assessed.result),
    points: { points, digits: 2 },
    maximum: { points: maximum, digits: 2 },
  };
  return ranked === null
    ? say('leaders.comparedApart', figures)
    : say(ranked.tied ? 'leaders.comparedTied' : 'leaders.comparedRanked', { ...figures, rank: ranked.rank });
}

/** Who leads in which domain, in the order of the table, with everybody's share. */
function domainLines(compared: readonly Compared[]): readonly Line[] {
  const domains = compared[0]?.assessed.result.domains ?? [];
  return domains.flatMap(({ domainKey, code, name }) => {
    const shares = compared.flatMap(({ unit, assessed }) => {
      const own = assessed.result.domains.find((each) => each.domainKey === domainKey);
      return own === undefined || own.maximum === 0 ? [] : [{ unit, own }];
    });
    if (shares.length < 2) return [];
    const leading = best(shares, ({ own }) => own);
    const list = shares.map(({ unit, own }) =>
      say('leaders.domainShare', { unit: unit.code, index: shareOf(own) }),
    );
    return [
      leading.length === shares.length
        ? say('leaders.domainEqual', { code, domain: name, list })
        : say('leaders.domainLed', {
            code,
            domain: name,
            list,
            leader: leading.map(({ unit }) => say('text.verbatim', { text: unit.code })),
          }),
    ];
  });
}
