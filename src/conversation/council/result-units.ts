import { type ResultStage, resultStage } from '../../domain/appraisal/result-stage.ts';
import { indexBounds } from '../../domain/campaign/classify.ts';
import type { UnitProgress } from '../office.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { type CardOption, card, type Move, type OfficeContext, option, show } from '../turn.ts';
import type { CouncilAction, ResultSelection } from './council-action.ts';
import { isOwn, isWithheld, refuseEarly, refuseOnlooker } from './council-rights.ts';
import { unitsToConfirm } from './ready-units.ts';
import { backTo, toMenu } from './ways.ts';

const PER_PAGE = 8;

const selections: Readonly<Record<ResultSelection, readonly ResultStage[]>> = {
  all: ['ready', 'open', 'confirmed', 'notSent'],
  notConfirmed: ['ready', 'open'],
  notSent: ['notSent'],
};

/** Units with how far their results are, what can be confirmed first, each a way to its result. */
export function showResultUnits(
  context: OfficeContext,
  only: ResultSelection,
  page: number,
  lead: readonly Line[] = [],
): Move {
  const refused = refuseOnlooker(context) ?? refuseEarly(context);
  if (refused !== null) return refused;
  const chosen = selections[only].flatMap((stage) => unitsAt(context, stage));
  const pages = Math.max(1, Math.ceil(chosen.length / PER_PAGE));
  const at = Math.min(page, pages - 1);
  const turnTo = (to: number) => ({ do: 'resultUnits', only, page: to }) as const;
  const count = (stage: ResultStage) => unitsAt(context, stage).length;
  return show(
    context,
    card({
      lines: [
        ...lead,
        say('council.units.heading', {
          ready: count('ready'),
          open: count('open'),
          confirmed: count('confirmed'),
          notSent: count('notSent'),
        }),
        ...(chosen.length === 0 ? [say('council.units.none')] : []),
        ...(pages > 1 ? [say('page.of', { page: at + 1, pages })] : []),
      ],
      options: [
        ...chosen.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map((unit, index) =>
          option(index + 1, say('office.unitLine', { unit: unit.name, state: stageWords(context, unit) }), {
            do: 'unitResult',
            scorecardId: unit.scorecardId,
          }),
        ),
        ...togetherOption(context, only),
        ...(at + 1 < pages ? [option(9, say('way.more'), turnTo(at + 1), { shape: 'chip' })] : []),
        backTo(at > 0 ? turnTo(at - 1) : { do: only === 'all' ? 'council' : 'publication' }),
        toMenu,
      ],
    }),
  );
}

/** The list from which a single result is opened. */
export const toUnits = { do: 'resultUnits', only: 'all', page: 0 } as const satisfies CouncilAction;

/** Everything that is ready at once, by its word, because the numbers are the units'. */
function togetherOption(context: OfficeContext, only: ResultSelection): readonly CardOption[] {
  const count = countTogether(context);
  return only === 'notSent' || count === 0
    ? []
    : [option('tất cả', say('council.way.together', { count }), toPreview, { shape: 'chip' })];
}

/** The preview of all that the person can confirm in one act. */
export const toPreview: CouncilAction = { do: 'previewConfirmation', groups: [], page: 0 };

/** How many results the person can confirm in one act; 0 where it is fewer than two. */
export function countTogether(context: OfficeContext): number {
  const { ready } = unitsToConfirm(context, []);
  return ready.length < 2 ? 0 : ready.length;
}

export function unitsAt({ office }: OfficeContext, stage: ResultStage): readonly UnitProgress[] {
  return office.units.filter((unit) => resultStage(unit) === stage);
}

/** The unit after this one whose result the person can confirm, around to the first; null: there is none. */
export function nextReady(context: OfficeContext, after: string): UnitProgress | null {
  const { units } = context.office;
  const from = units.findIndex(({ scorecardId }) => scorecardId === after) + 1;
  const others = [...units.slice(from), ...units.slice(0, Math.max(0, from - 1))];
  return others.find((unit) => resultStage(unit) === 'ready' && !isOwn(context, unit.unitId)) ?? null;
}

/** How far a result is, in a few words. */
function stageWords(context: OfficeContext, unit: UnitProgress): Sentence {
  const { office } = context;
  const { judged, toJudge, flagged, explained, confirmedAt, appraisedPoints, appraisedMaximum } = unit;
  if (confirmedAt !== null) return say('council.stage.confirmed', { at: { moment: confirmedAt } });
  switch (resultStage(unit)) {
    case 'ready': {
      if (appraisedPoints === null || appraisedMaximum === null || isWithheld(context, unit.unitId))
        return say('council.stage.ready');
      const index = { points: appraisedPoints, maximum: appraisedMaximum };
      return say('council.stage.readyAt', {
        points: { points: appraisedPoints, digits: 2 },
        maximum: { points: appraisedMaximum, digits: 2 },
        index: { index, bounds: indexBounds(office.campaign.classification) },
      });
    }
    case 'open': {
      const counts = { left: toJudge - judged, all: toJudge };
      return flagged === 0 || isWithheld(context, unit.unitId)
        ? say('council.stage.open', counts)
        : say('council.stage.openFlagged', { ...counts, flagged, explained });
    }
    default:
      return say('council.stage.notSent');
  }
}
