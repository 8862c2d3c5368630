import type { WorkItem } from '../../domain/appraisal/unit-work.ts';
import type { Verdict } from '../../domain/appraisal/verdict.ts';
import { type Sentence, say } from '../reply.ts';

/** Where one item stands, in a list. */
export function stateWords(state: WorkItem['state'], verdict: Verdict | null): Sentence {
  switch (state) {
    case 'waiting':
      return say('appraisal.state.waiting');
    case 'asked':
      return say('appraisal.state.asked');
    case 'explained':
      return say('appraisal.state.explained');
    case 'settled': {
      const points = verdict === null || verdict.kind === 'asked' ? null : verdict.points;
      if (points === null) return say('appraisal.state.notApplicable');
      return say(verdict?.kind === 'agreed' ? 'appraisal.state.agreed' : 'appraisal.state.changed', {
        points: { points, digits: 2 },
      });
    }
  }
}
