import { type ItemDifference, toExplain } from '../../domain/appraisal/differences.ts';
import { resultStandingOf } from '../../domain/appraisal/result-standing.ts';
import { roundAt } from '../../domain/appraisal/round-at.ts';
import { isWithin } from '../../domain/campaign/phase-at.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { Workplace } from '../facts.ts';
import { dayOf } from '../local-days.ts';
import { untilSaid } from '../more-time.ts';
import { type Sentence, say } from '../reply.ts';
import { ownResultOf } from './own-result.ts';

/** What happens now with a scorecard that was sent, and until when; null between the phases. */
export function phaseNow(work: Workplace, at: Instant): Sentence | null {
  const { campaign, publication } = work;
  const { phases, timeZone } = campaign;
  if (publication !== null)
    return say('result.phase.published', { day: { calendarDay: dayOf(publication.at, timeZone) } });
  if (isConfirmed(work)) return say('result.phase.confirmed');
  const explanation = explanationOpen(work, at);
  if (explanation !== null) {
    const count = explanationsDue(work, at).length;
    const until = untilSaid(explanation.closesAt, timeZone);
    return count === 0
      ? say('result.phase.explanation', { until })
      : say('result.phase.explanationDue', { until, count });
  }
  const round = roundAt(campaign, at);
  const window = round === 2 ? phases.secondAppraisal : phases.appraisal;
  return round === null || window === null
    ? null
    : say('result.phase.round', { round, until: untilSaid(window.closesAt, timeZone) });
}

/** When the unit can still explain; null before and after, and once its result is confirmed or published. */
export function explanationOpen(
  work: Workplace,
  at: Instant,
): Workplace['campaign']['phases']['explanation'] {
  const { explanation } = work.campaign.phases;
  const isOver = work.publication !== null || isConfirmed(work);
  return explanation !== null && !isOver && isWithin(explanation, at) ? explanation : null;
}

/** Whether the council's confirmation still is of the result as it stands. */
export function isConfirmed(work: Workplace): boolean {
  return work.course.confirmation !== null && resultStandingOf(work).confirmedAt !== null;
}

/** What a unit is told once it may see the first round: that it may, and how many items it is to explain until when. */
export function resultOpened(work: Workplace, at: Instant): readonly Sentence[] {
  const { explanation } = work.campaign.phases;
  if (explanation === null || ownResultOf(work, at) === null) return [];
  const until = untilSaid(explanation.closesAt, work.campaign.timeZone);
  return [say('result.opened', { unit: work.unitName }), dueSentence(explanationsDue(work, at), until)];
}

/** How many items the unit may still explain, and of how many it was asked to. */
export function dueSentence(due: readonly ItemDifference[], until: Sentence): Sentence {
  const asked = due.filter((each) => each.asked).length;
  if (due.length === 0) return say('result.nothingToExplain');
  return asked === 0
    ? say('result.toExplain', { count: due.length, until })
    : say('result.toExplainAsked', { count: due.length, asked, until });
}

function explanationsDue(work: Workplace, at: Instant): readonly ItemDifference[] {
  const result = ownResultOf(work, at);
  return result === null ? [] : toExplain(result.differences);
}
