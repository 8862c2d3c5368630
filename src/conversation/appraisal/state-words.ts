import type { WorkItem } from '../../domain/appraisal/unit-work.ts';
import type { Verdict } from '../../domain/appraisal/verdict.ts';
import type { ScoredItem } from '../../domain/criteria/criteria-set.ts';
import { type Sentence, say } from '../reply.ts';

/** Where one item stands, in a list. `verdict`: the last one, also where it holds no longer. */
export function stateWords(
  state: WorkItem['state'],
  verdict: Verdict | null,
  counts: ScoredItem['counts'],
): Sentence {
  switch (state) {
    case 'waiting':
      return say(verdict === null ? 'appraisal.state.waiting' : 'appraisal.state.fallen');
    case 'asked':
      return say('appraisal.state.asked');
    case 'explained':
      return say('appraisal.state.explained');
    case 'settled': {
      const points = verdict === null || verdict.kind === 'asked' ? null : verdict.points;
      if (points === null) return say('appraisal.state.notApplicable');
      if (verdict?.kind === 'agreed') return say('appraisal.state.agreed', { points: { points, digits: 2 } });
      return say(counts === 'penalty' ? 'penalty.state' : 'appraisal.state.changed', {
        points: { points, digits: 2 },
      });
    }
  }
}
