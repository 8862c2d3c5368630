import type { NotCompared, YearComparison } from '../../domain/ranking/compare-years.ts';
import type { PastResult } from '../../domain/results/past-result.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import type { Move } from '../turn.ts';
import { type Asker, remain } from './asker.ts';
import { askedOfUnit, showBoardPage } from './board-cards.ts';
import { rankingPicture } from './board-picture.ts';
import type { BoardQuestion } from './board-question.ts';
import { firstOf, unfinishedState } from './result-lines.ts';
import {
  boardsOf,
  indexOf,
  type Results,
  shareOf,
  standingIn,
  statusOf,
  type UnitStanding,
} from './results.ts';
import { besideYearBefore } from './year-before.ts';
import { comparedUnits, notComparedLines, unitsBesideYearBefore } from './years-of-units.ts';

type Compared = Extract<YearComparison, { kind: 'compared' }>;

/** This year beside the year before: of one unit, or of every unit that allows it. */
export function showLastYear(asker: Asker, results: Results, question: BoardQuestion, page: number): Move {
  const [place] = question.units;
  return place === undefined
    ? showOfMany(asker, results, question, page)
    : showOfUnit(asker, results, question, place.among[0] ?? '');
}

function showOfUnit(asker: Asker, results: Results, question: BoardQuestion, scorecardId: string): Move {
  const standing = standingIn(results.boards, scorecardId);
  if (standing === null) return remain(asker, [say('units.gone')]);
  const { unit, board, assessed, ranked } = standing;
  const past = results.board.past.get(unit.unitId) ?? null;
  const comparison = besideYearBefore({ code: unit.code, result: assessed?.result ?? null }, past);
  const picture = rankingPicture(results, board.code, {
    scorecardIds: [scorecardId],
  });
  return showBoardPage(
    asker,
    {
      question,
      lines: [
        nowLine(results, standing),
        past === null ? say('leaders.pastUnknown', { unit: unit.name }) : thenLine(past),
        ...(comparison.kind === 'compared'
          ? comparedLines(comparison)
          : past === null
            ? []
            : [whyNot(comparison.reason)]),
      ],
      items: [],
      notes: [],
      ways: [{ label: say('leaders.way.standing'), leadsTo: askedOfUnit('ranking', unit) }],
      files: ranked === null ? [] : picture,
    },
    0,
  );
}

function nowLine(results: Results, { unit, board, assessed, ranked }: UnitStanding): Sentence {
  const heading = { unit: unit.name, status: statusOf(results) };
  if (assessed === null)
    return say('leaders.nowWithout', { ...heading, state: unfinishedState(results, unit) });
  const { result, className } = assessed;
  const figures = { ...heading, index: indexOf(results, result), className: className ?? '—' };
  return ranked === null
    ? say('leaders.nowApart', figures)
    : say(ranked.tied ? 'leaders.nowTied' : 'leaders.now', {
        ...figures,
        rank: ranked.rank,
        of: board.ranked.length,
      });
}

/** What was published of a unit then, by itself. */
export function pastLine(unit: string, past: PastResult | null): Sentence {
  return past === null
    ? say('leaders.pastUnknown', { unit })
    : say('leaders.pastOf', { unit, past: thenLine(past) });
}

function thenLine(past: PastResult): Sentence {
  const figures = {
    year: String(past.year),
    index: shareOf(past),
    points: { points: past.points, digits: 2 },
    maximum: { points: past.maximum, digits: 2 },
    className: past.className ?? '—',
  };
  return past.rank === null
    ? say('leaders.pastApart', figures)
    : say('leaders.past', { ...figures, rank: past.rank, of: past.rankedUnits });
}

const yearSentences: { readonly [Change in Compared['change']]: SentenceKey } = {
  better: 'leaders.year.better',
  same: 'leaders.year.same',
  worse: 'leaders.year.worse',
};

function comparedLines({ change, domains }: Compared): readonly Line[] {
  return [
    say(yearSentences[change]),
    ...domains
      .filter((domain) => domain.change !== 'same')
      .map(({ name, before, now, change: moved }) =>
        say(moved === 'better' ? 'leaders.domainBetter' : 'leaders.domainWorse', {
          domain: name,
          before: shareOf(before),
          now: shareOf(now),
        }),
      ),
  ];
}

function whyNot(reason: NotCompared): Sentence {
  switch (reason.name) {
    case 'noResultNow':
      return say('leaders.notCompared.noResultNow');
    case 'noUnitThen':
    case 'noResultThen':
      return say('leaders.notCompared.noResultThen');
    case 'otherCriteria':
      return say('leaders.notCompared.otherCriteria', {
        list: firstOf(reason.domainNames.map((text) => say('text.verbatim', { text }))),
      });
  }
}

function showOfMany(asker: Asker, results: Results, question: BoardQuestion, page: number): Move {
  const asked = unitsBesideYearBefore(results, question.groups);
  const compared = comparedUnits(asked);
  const count = (change: Compared['change']) =>
    compared.filter(({ comparison }) => comparison.change === change).length;
  const status = statusOf(results);
  const figures = { better: count('better'), same: count('same'), worse: count('worse') };
  return showBoardPage(
    asker,
    {
      question,
      lines: [
        compared.length === 0
          ? say('leaders.yearsNobody', { status })
          : say('leaders.years', { status, ...figures, compared: compared.length, all: asked.length }),
        ...notComparedLines(asked),
      ],
      items: compared.map(({ unit, comparison }) => ({
        label: say('leaders.yearLine', {
          unit: unit.name,
          before: shareOf(comparison.before),
          now: indexOf(results, comparison.now),
        }),
        leadsTo: askedOfUnit('lastYear', unit),
      })),
      notes: [],
      files: boardsOf(results, question.groups)
        .filter(({ ranked }) => ranked.length > 0)
        .slice(0, 1)
        .flatMap(({ code }) => rankingPicture(results, code)),
    },
    page,
  );
}
