import type { Desk } from '../desk.ts';
import { gap, say } from '../reply.ts';
import { type Card, card, type OfficeContext, option } from '../turn.ts';
import type { Target } from './appraisal-target.ts';
import { examplePoints } from './example-points.ts';
import { canAgree, isNotSelfScored, judgedPlace, seenNow } from './judged-place.ts';
import { mayJudge } from './may-judge.ts';
import { chip } from './pages.ts';
import { headingOf, placeLines } from './place-lines.ts';
import { isRunning, roundLines } from './round-lines.ts';
import { unitProgress } from './unit-progress.ts';
import {
  backFrom,
  byNumbers,
  byWords,
  otherWays,
  ownVerdict,
  type TakeBack,
  verdictWays,
} from './ways-on.ts';

/**
 * The card of one item of one unit, as its appraiser sees it. Where only the council or a survey gives points, a typed
 * figure is that value, so the ways on are words. `takeBack`: a verdict on another item that was given just now.
 */
export function itemToJudge(
  context: OfficeContext,
  desk: Desk,
  target: Target,
  takeBack: TakeBack | null = null,
): Card {
  const place = judgedPlace(desk, target.itemKey);
  const back = backFrom(context, target);
  if (place === null)
    return card({ lines: [say('item.gone')], options: [option(0, say('way.back'), back, chip)] });
  const may = mayJudge(context, place);
  const seen = seenNow(place);
  const asksValue = may.ok && isNotSelfScored(place);
  const others = otherWays(context, place, target, takeBack ?? ownVerdict(context, place, may, target, seen));
  const verdicts = verdictWays(place, may, target, seen);
  const ask = verdicts.filter(({ action }) => action.do === 'askUnit');
  const options = asksValue ? byWords([...ask, ...others], back) : byNumbers([...verdicts, ...others], back);
  const common = {
    lines: [headingOf(place), ...unitProgress(context, desk), gap, ...placeLines(context, place)],
    options,
    notes: may.ok
      ? asksValue
        ? [say('appraisal.survey.how', { example: examplePoints(place.placed.item.maxPoints) })]
        : []
      : [may.refusal],
    footer: isRunning(context) ? roundLines(context) : may.ok ? [say('appraisal.round.lead')] : [],
  };
  if (asksValue)
    return card({
      ...common,
      listening: { kind: 'points' },
      asking: { for: 'appraisalValue', target, seen },
    });
  const agrees = may.ok && canAgree(place);
  return card({
    ...common,
    listening: {
      kind: 'options',
      count: verdicts.length + others.length,
      several: false,
      yes: agrees ? 1 : null,
      // Not to agree is to give other points.
      no: agrees ? 2 : null,
      pointsAllowed: may.ok,
    },
  });
}
