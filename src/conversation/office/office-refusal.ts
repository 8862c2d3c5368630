import type { Act } from '../../domain/authority/act.ts';
import { mayAct } from '../../domain/authority/authority.ts';
import { authorityRefusalKeys } from '../authority-refusal.ts';
import { type Sentence, say } from '../reply.ts';
import type { OfficeContext } from '../turn.ts';

/**
 * Why an act of the whole campaign is not the person's to do now; null where it is. With a unit: whether a role for
 * that unit alone allows it.
 */
export function officeRefusal(
  { facts, office, official }: OfficeContext,
  act: Act,
  unitId: string | null = null,
): Sentence | null {
  const { campaign } = office;
  const authority = mayAct({
    act,
    at: facts.sentAt,
    officialId: official.id,
    grants: facts.grants.filter(({ campaignId }) => campaignId === campaign.id),
    target: { unitId, itemKey: null, domainKey: null },
    course: {
      window: 'open',
      submitted: false,
      appraisalStarted: false,
      published: office.publication !== null,
      confirmed: false,
      delegations: [],
    },
    options: { withdrawal: false, provisional: campaign.leadersSee === 'provisional' },
  });
  return authority.allowed ? null : say(authorityRefusalKeys[authority.refusal]);
}
