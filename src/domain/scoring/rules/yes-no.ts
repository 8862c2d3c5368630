import { bestOf, earned, type RuleScoring, wrongKind } from '../evaluation.ts';
import { levelWorth } from './level.ts';

/** Takes yes or no, or the points of either. Yes matches as 0, no as 1. */
export const yesNo: RuleScoring<'yesNo'> = {
  evaluate({ kind, yes, no }, answer) {
    if (answer.kind === 'points') return levelWorth([yes, no], answer.points);
    if (answer.kind !== 'yesNo') return wrongKind(kind, answer);
    return answer.yes ? earned(yes.points, 0) : earned(no.points, 1);
  },
  best: ({ yes, no }, ceiling) => bestOf([yes, no], ceiling),
};
