import { points } from '../../scaled.ts';
import { type RuleScoring, refused } from '../evaluation.ts';

/** Takes nothing: the council or the survey awards these points. */
export const notSelfScored: RuleScoring<'notSelfScored'> = {
  evaluate: ({ by }) => refused({ name: 'notSelfScored', by }),
  best: () => points(0),
};
