import { spaced } from '../office/end-question.ts';
import { showOfficeMenu } from '../office/office-menu.ts';
import type { UnitProgress } from '../office.ts';
import { type Sentence, say } from '../reply.ts';
import { card, type Move, type OfficeContext, show, want } from '../turn.ts';
import { appraiserLine } from './appraiser-list.ts';
import { isWithheld, oversees, refuseEarly } from './council-rights.ts';
import { toMenu } from './ways.ts';

/** More people than these are counted. */
const MOST_PEOPLE = 10;

/** Who appraises one unit, and how far they are in it: for organisers and those who lead the appraisal of others. */
export function showUnitAppraisers(context: OfficeContext, scorecardId: string): Move {
  const unit = context.office.units.find((each) => each.scorecardId === scorecardId);
  if (unit === undefined) return showOfficeMenu(context, spaced(say('units.gone')));
  const refused = refusal(context, unit);
  if (refused !== null) return showOfficeMenu(context, spaced(refused));
  const early = refuseEarly(context);
  if (early !== null) return early;
  if (unit.submittedAt === null)
    return showOfficeMenu(context, spaced(say('appraisersOf.notSent', { unit: unit.name })));
  const found = context.facts.lookedUp.appraisersOf;
  if (found?.scorecardId !== scorecardId) return want(context, { what: 'appraisersOf', scorecardId });
  const { appraisers } = found;
  const { judged, toJudge: all } = unit;
  const figures = { unit: unit.name, judged, all, at: { moment: context.facts.sentAt } };
  const others = appraisers.length - MOST_PEOPLE;
  return show(
    context,
    card({
      lines: [
        { progress: { done: judged, all }, words: say('appraisersOf.heading', figures) },
        appraisers.length === 0
          ? say('appraisersOf.nobody', { unit: unit.name })
          : say('appraisersOf.who', { count: appraisers.length }),
        ...appraisers.slice(0, MOST_PEOPLE).map((each) => appraiserLine(context, each)),
        ...(others > 0 ? [say('appraisersOf.others', { count: others })] : []),
      ],
      options: [toMenu],
    }),
  );
}

/** Nobody is called up by those whom they judge. */
function refusal(context: OfficeContext, { unitId, name }: UnitProgress): Sentence | null {
  const { organiser } = context.office.campaign;
  if (!oversees(context)) return say('appraisersOf.refused', { organiser });
  return isWithheld(context, unitId) ? say('appraisersOf.ownUnit', { unit: name, organiser }) : null;
}
