import type { AppraisedScorecard } from '../../domain/appraisal/appraised-scorecard.ts';
import type { ResultSummary } from '../../domain/appraisal/result-summary.ts';
import { classify, indexBounds } from '../../domain/campaign/classify.ts';
import type { Points } from '../../domain/scaled.ts';
import type { Desk } from '../desk.ts';
import { type Line, type Sentence, say } from '../reply.ts';

/** What a unit gave itself and what was found, and what the difference is made of; no index while items are open. */
export function resultLines(
  { work, totals }: Desk,
  appraised: AppraisedScorecard,
  summary: ResultSummary,
): readonly Line[] {
  const { bonus, penalty } = appraised.totals.overall;
  const { bonusCap, penaltyCap } = work.campaign;
  const extras = [
    ...(bonus > 0 ? [withCap('council.result.bonus', bonus, bonusCap)] : []),
    ...(penalty > 0 ? [withCap('council.result.penalty', penalty, penaltyCap)] : []),
    ...(appraised.latePenalty > 0
      ? [say('council.result.late', { points: exactly(appraised.latePenalty) })]
      : []),
  ];
  const self = { self: exactly(totals.overall.points) };
  const maximum = exactly(appraised.maximum);
  return [
    say('council.result.heading', { unit: work.unitName, code: work.unitCode }),
    summary.open.length > 0
      ? say('council.result.soFar', { ...self, points: exactly(appraised.points), maximum })
      : say('council.result.totals', { ...self, ...figuresOf(work, appraised) }),
    ...(extras.length === 0 ? [] : [say('council.result.extras', { list: extras })]),
    ...countsLines(summary),
  ];
}

function countsLines({ changed, explained, answered, awarded, open }: ResultSummary): readonly Line[] {
  const counts = [
    ...(changed > 0 ? [say('council.result.changed', { count: changed })] : []),
    ...(explained > 0 ? [say('council.result.explained', { answered, explained })] : []),
    ...(awarded > 0 ? [say('council.result.awarded', { count: awarded })] : []),
  ];
  if (counts.length > 0) return [say('council.result.counts', { list: counts })];
  return open.length > 0 ? [] : [say('council.result.allAgreed')];
}

/** Points, maximum, index and class of a result, as sentences name them. */
export function figuresOf(
  { campaign }: Pick<Desk['work'], 'campaign'>,
  { points, maximum }: { readonly points: Points; readonly maximum: Points },
) {
  const { classification } = campaign;
  return {
    points: exactly(points),
    maximum: exactly(maximum),
    index: { index: { points, maximum }, bounds: indexBounds(classification) },
    class: classify(classification, { points, maximum })?.name ?? say('class.none'),
  };
}

function withCap(
  key: 'council.result.bonus' | 'council.result.penalty',
  points: Points,
  cap: Points | null,
): Sentence {
  const most = cap === null ? say('council.result.noCap') : say('council.result.cap', { most: exactly(cap) });
  return say(key, { points: exactly(points), most });
}

function exactly(points: Points) {
  return { points, digits: 2 } as const;
}
