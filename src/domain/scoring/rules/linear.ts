import { divideHalfUp } from '../../decimal.ts';
import { points } from '../../scaled.ts';
import { earned, type RuleScoring, wrongKind } from '../evaluation.ts';
import { compareShares, readShare, shareOfPercent } from '../share.ts';

/** Takes a percentage or a ratio. The floor itself is inside; the result is rounded half up once, as the rule prescribes. */
export const linear: RuleScoring<'linear'> = {
  evaluate({ kind, floor, target, full, digits }, answer) {
    const read = readShare(answer);
    if (!read) return wrongKind(kind, answer);
    if (!read.ok) return read;
    const { share } = read;
    const aim = shareOfPercent(target);
    if (compareShares(share, shareOfPercent(floor)) < 0) return earned(points(0), null);
    if (compareShares(share, aim) >= 0) return earned(full, null);
    const exact = divideHalfUp(BigInt(full) * share.part * aim.whole, share.whole * aim.part, digits);
    return earned(points(Math.min(exact, full)), null);
  },
  best: ({ full }, ceiling) => points(Math.min(full, ceiling)),
};
