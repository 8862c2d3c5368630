import type { AppraisalStanding, ItemStanding } from '../../domain/appraisal/appraised-item.ts';
import type { ScoredItem } from '../../domain/criteria/criteria-set.ts';
import { type Sentence, say } from '../reply.ts';

/** Where one item stands, in a list. */
export function standingWords(
  { standing, points, verdict }: ItemStanding,
  counts: ScoredItem['counts'],
): Sentence {
  switch (standing) {
    case 'notNeeded':
      return say('appraisal.state.notApplicable');
    case 'optional':
      return say('appraisal.state.optional');
    case 'waiting':
      return say(verdict === null ? 'appraisal.state.waiting' : 'appraisal.state.fallen');
    case 'asked':
    case 'explained':
      return openWords(standing);
    case 'settled': {
      if (points === null) return say('appraisal.state.notApplicable');
      const said = { points: { points, digits: 2 } };
      if (verdict?.verdict.kind === 'agreed') return say('appraisal.state.agreed', said);
      return say(counts === 'penalty' ? 'penalty.state' : 'appraisal.state.changed', said);
    }
  }
}

/** Of an item that is between the appraiser and the unit. */
export function openWords(standing: Extract<AppraisalStanding, 'asked' | 'explained'>): Sentence {
  return say(standing === 'asked' ? 'appraisal.state.asked' : 'appraisal.state.explained');
}
