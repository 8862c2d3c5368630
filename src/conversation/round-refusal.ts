import type { Act } from '../domain/authority/act.ts';
import type { AuthorityRefusal } from '../domain/authority/refusal.ts';
import type { Campaign } from '../domain/campaign/campaign.ts';
import { type Sentence, say } from './reply.ts';

/** Why an act of appraisal cannot be done at this time; null where the reason is another, or the act. */
export function roundRefusal(
  { phases, organiser }: Pick<Campaign, 'phases' | 'organiser'>,
  act: Act,
  refusal: AuthorityRefusal,
): Sentence | null {
  if (act === 'explain' && refusal === 'confirmed') return say('result.confirmed');
  if (refusal !== 'notYet' && refusal !== 'locked') return null;
  if (act === 'explain') {
    if (phases.explanation === null) return say('refusal.explanation.none', { organiser });
    return refusal === 'notYet'
      ? say('refusal.explanation.notYet', { opens: { moment: phases.explanation.opensAt } })
      : say('refusal.explanation.locked', { lock: { closedAt: phases.explanation.closesAt }, organiser });
  }
  if (act !== 'appraise' && act !== 'settle' && act !== 'confirmResult' && act !== 'returnResult')
    return null;
  if (phases.appraisal === null) return say('refusal.appraisal.none', { organiser });
  const last = phases.secondAppraisal ?? phases.appraisal;
  if (refusal === 'locked') return say('refusal.appraisal.locked', { lock: { closedAt: last.closesAt } });
  const first = { from: { moment: phases.appraisal.opensAt }, until: { lockOf: phases.appraisal.closesAt } };
  return phases.secondAppraisal === null
    ? say('refusal.appraisal.notYetOnce', first)
    : say('refusal.appraisal.notYet', { ...first, second: { moment: phases.secondAppraisal.opensAt } });
}
