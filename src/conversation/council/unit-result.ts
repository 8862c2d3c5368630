import { appraise, resultHash } from '../../domain/appraisal/result-standing.ts';
import { type ResultSummary, summariseResult } from '../../domain/appraisal/result-summary.ts';
import { isWithin } from '../../domain/campaign/phase-at.ts';
import type { Desk } from '../desk.ts';
import { spaced } from '../office/end-question.ts';
import { type Line, say } from '../reply.ts';
import { type CardOption, card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { personName } from '../unit-people.ts';
import { councilRefusal, isWithheld, refuseOnlooker } from './council-rights.ts';
import { withUnit } from './opened-unit.ts';
import { resultLines } from './result-lines.ts';
import { nextReady } from './result-units.ts';
import { backTo, toMenu } from './ways.ts';

/** More would not be read on a phone. */
const MOST_NAMED = 5;

/** The result of one unit as the council sees it, with what can be done about it. */
export function showUnitResult(
  context: OfficeContext,
  scorecardId: string,
  lead: readonly Line[] = [],
): Move {
  const refused = refuseOnlooker(context);
  return refused ?? withUnit(context, scorecardId, (opened) => unitResult(context, opened, lead));
}

/** The same of the unit that is opened. */
function unitResult(context: OfficeContext, opened: Desk, lead: readonly Line[]): Move {
  const { work } = opened;
  if (isWithheld(context, work.unitId)) return withheld(context, opened);
  const appraised = appraise(work);
  const summary = summariseResult(appraised);
  const { lines, ways } = standing(context, opened, summary, resultHash(appraised));
  const next = nextReady(context, work.scorecardId);
  const options: readonly Way[] = [
    ...ways,
    ...(next === null
      ? []
      : [{ label: say('council.way.next', { unit: next.name }), action: toUnit(next.scorecardId) }]),
  ];
  return show(
    context,
    card({
      lines: [...lead, ...resultLines(opened, appraised, summary), { gap: true }, ...lines],
      options: [
        ...options.map(({ label, action, word }, index) =>
          option(index + 1, label, action, word === undefined ? {} : { word }),
        ),
        backTo({ do: 'resultUnits', only: 'all', page: 0 }),
        toMenu,
      ],
    }),
  );
}

/** Of the own unit neither points nor what is open. */
function withheld(context: OfficeContext, { work }: Desk): Move {
  const next = nextReady(context, work.scorecardId);
  const on =
    next === null ? [] : [option(1, say('council.way.next', { unit: next.name }), toUnit(next.scorecardId))];
  return show(
    context,
    card({
      lines: [say('impartial.ownResult', { unit: work.unitName })],
      options: [...on, backTo({ do: 'resultUnits', only: 'all', page: 0 }), toMenu],
    }),
  );
}

interface Way extends Pick<CardOption, 'label' | 'action'> {
  /** What names it when typed whole, folded. */
  readonly word?: string;
}

interface Standing {
  readonly lines: readonly Line[];
  readonly ways: readonly Way[];
}

function standing(context: OfficeContext, opened: Desk, summary: ResultSummary, hash: string): Standing {
  const { course, scorecardId } = opened.work;
  if (course.submission === null) return { lines: [say('council.result.notSent')], ways: [] };
  if (summary.open.length > 0) return stillOpen(context, opened, summary.open);
  const { confirmation } = course;
  if (confirmation !== null && confirmation.resultHash === hash) {
    const who = personName(opened.work, confirmation.by);
    const refusal = councilRefusal(context, opened, 'returnResult');
    // Whoever could open it again otherwise is told what keeps them from it.
    const isPublished = context.office.publication !== null && context.office.roles.includes('appraisalLead');
    return {
      lines: [
        say('council.result.confirmed', { at: { moment: confirmation.at }, who }),
        ...(refusal !== null && isPublished
          ? [say('council.result.published', { organiser: context.office.campaign.organiser })]
          : []),
      ],
      ways:
        refusal === null
          ? [
              {
                label: say('council.way.return'),
                action: { do: 'askReturnReason', scorecardId },
                word: 'mo lai ket qua',
              },
            ]
          : [],
    };
  }
  const refusal = councilRefusal(context, opened, 'confirmResult');
  if (refusal !== null) return { lines: [refusal], ways: [] };
  return {
    lines: [...stillExplaining(context, opened), say('council.result.consequence')],
    ways: [
      {
        label: say('council.way.confirm'),
        action: { do: 'confirmResult', scorecardId, resultHash: hash },
        word: 'chot ket qua nay',
      },
    ],
  };
}

/** The unit may still answer, which confirming would cut off. */
function stillExplaining({ facts, office }: OfficeContext, { work }: Desk): readonly Line[] {
  const window = office.campaign.phases.explanation;
  const { flagged, explained } = appraise(work);
  if (window === null || !isWithin(window, facts.sentAt) || explained >= flagged) return [];
  return [
    say('council.result.explaining', { count: flagged - explained, until: { lockOf: window.closesAt } }),
  ];
}

/** What is missing, and the ways to the first of it. */
function stillOpen(context: OfficeContext, opened: Desk, open: readonly string[]): Standing {
  const { byKey, work } = opened;
  const codes = open.map((itemKey) => byKey.get(itemKey)?.item.code ?? itemKey);
  const maySettle = councilRefusal(context, opened, 'confirmResult') === null;
  const named = codes.slice(0, MOST_NAMED).join(', ');
  return {
    lines: [
      codes.length > MOST_NAMED
        ? say('council.result.openMore', { count: codes.length, named, more: codes.length - MOST_NAMED })
        : say('council.result.open', { count: codes.length, named }),
    ],
    ways: (maySettle ? open : []).slice(0, MOST_NAMED).map((itemKey, index) => ({
      label: say('way.open', { code: codes[index] ?? itemKey }),
      action: { do: 'appraiseItem', target: { scorecardId: work.scorecardId, itemKey, walk: 'unit' } },
    })),
  };
}

function toUnit(scorecardId: string) {
  return { do: 'unitResult', scorecardId } as const;
}

/** A line before the result of the unit that is opened. */
export function resultAfter(context: OfficeContext, opened: Desk, line: Line): Move {
  return unitResult(context, opened, spaced(line));
}
