import { resultStage } from '../../domain/appraisal/result-stage.ts';
import { roundAt } from '../../domain/appraisal/round-at.ts';
import type { AppraiserProgress, UnitAppraiser } from '../looked-up.ts';
import type { UnitProgress } from '../office.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show, want } from '../turn.ts';
import { oversees, refuseEarly, refuseOnlooker } from './council-rights.ts';
import { scopeWords } from './scope-words.ts';
import { backTo, toMenu } from './ways.ts';

const PER_PAGE = 8;
/** Units that are far behind, as many as are offered under the list of people. */
const MOST_UNITS = 5;

/** Tiến độ thẩm định: who judged how much, those behind first, and the units that lack most. */
export function showAppraisers(context: OfficeContext, only: 'all' | 'behind', page: number): Move {
  const refused = context.office.roles.includes('leader') ? null : refuseOnlooker(context);
  const early = refused ?? refuseEarly(context);
  if (early !== null) return early;
  if (!oversees(context)) return showUnitsBehind(context);
  const { appraisers } = context.facts.lookedUp;
  if (appraisers === null) return want(context, { what: 'appraisers' });
  const listed = appraisers.filter((each) => only === 'all' || share(each) < 1).sort(behindFirst);
  const pages = Math.max(1, Math.ceil(listed.length / PER_PAGE));
  const at = Math.min(page, pages - 1);
  const turnTo = (to: number) => ({ do: 'appraisers', only, page: to }) as const;
  const units = behindUnits(context);
  return show(
    context,
    card({
      lines: [
        sumLine(context),
        ...(pages > 1 ? [say('page.of', { page: at + 1, pages })] : []),
        ...(listed.length === 0 ? [noneLine(only)] : []),
        ...listed.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map((each) => appraiserLine(context, each)),
        ...(units.length === 0 ? [] : [{ gap: true } as const, say('council.appraisers.units')]),
      ],
      options: [
        ...units.map((unit, index) =>
          option(index + 1, unitLine(unit), { do: 'unitResult', scorecardId: unit.scorecardId }),
        ),
        ...(isAnybodyLate(context, appraisers) ? [toRemind] : []),
        ...(at + 1 < pages ? [option(9, say('way.more'), turnTo(at + 1), { shape: 'chip' })] : []),
        backTo(at > 0 ? turnTo(at - 1) : { do: 'council' }),
        toMenu,
      ],
    }),
  );
}

const toRemind = option(
  'nhắc',
  say('council.way.remind'),
  { do: 'remindAppraisers', officials: [], before: null },
  { shape: 'chip' },
);

/** Whether anything waits for somebody who can still judge it. */
function isAnybodyLate({ office, facts }: OfficeContext, appraisers: readonly AppraiserProgress[]): boolean {
  const round = roundAt(office.campaign, facts.sentAt);
  return round !== null && appraisers.some(({ open }) => open[round] > 0);
}

/** What leaders see: how far the units are, and nothing of who judges them. */
function showUnitsBehind(context: OfficeContext): Move {
  const units = behindUnits(context);
  return show(
    context,
    card({
      lines: [
        sumLine(context),
        ...(units.length === 0 ? [] : [{ gap: true } as const, say('council.appraisers.units')]),
        ...units.map(unitLine),
      ],
      options: [toMenu],
    }),
  );
}

interface Work {
  readonly judged: number;
  readonly toJudge: number;
}

/** Nobody is behind where nothing is to be judged. */
function share({ judged, toJudge }: Work): number {
  return toJudge === 0 ? 1 : judged / toJudge;
}

function behindFirst(a: Work, b: Work): number {
  return share(a) - share(b);
}

/** Each item once, however many appraisers it is the work of. */
function sumLine({ office, facts }: OfficeContext): Line {
  const sent = office.units.filter((unit) => resultStage(unit) !== 'notSent');
  const judged = sent.reduce((sum, unit) => sum + unit.judged, 0);
  const all = sent.reduce((sum, unit) => sum + unit.toJudge, 0);
  const words = say('council.appraisers.sum', {
    judged,
    all,
    units: sent.length,
    at: { moment: facts.sentAt },
  });
  return { progress: { done: judged, all }, words };
}

function noneLine(only: 'all' | 'behind'): Line {
  return say(only === 'all' ? 'council.appraisers.none' : 'council.appraisers.nobodyBehind');
}

/** Who it is, for what, and how far. */
export function appraiserLine({ office }: OfficeContext, appraiser: UnitAppraiser): Line {
  const { name, scope, judged, toJudge: all, lastAt } = appraiser;
  return say('council.appraisers.line', {
    name,
    scope: scopeWords(scope, [...office.sets.values()]),
    judged,
    all,
    last:
      lastAt === null
        ? say('council.appraisers.never')
        : say('council.appraisers.last', { at: { moment: lastAt } }),
  });
}

function unitLine({ name, judged, toJudge: all }: UnitProgress): Sentence {
  return say('council.appraisers.unit', { unit: name, judged, all });
}

/** Sent units that lack most, by the share that is judged. */
function behindUnits({ office }: OfficeContext): readonly UnitProgress[] {
  return office.units
    .filter((unit) => resultStage(unit) === 'open')
    .sort(behindFirst)
    .slice(0, MOST_UNITS);
}
