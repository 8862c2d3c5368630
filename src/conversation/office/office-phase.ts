import { roundAt } from '../../domain/appraisal/round-at.ts';
import { isWithin } from '../../domain/campaign/phase-at.ts';
import { type Line, say } from '../reply.ts';
import type { OfficeContext } from '../turn.ts';

/** The phases that run after the lock, and until when; what was published once it is. */
export function officePhase({ office, facts: { sentAt } }: OfficeContext): readonly Line[] {
  const { campaign, publication } = office;
  if (publication !== null) return [say('office.phase.published', { at: { moment: publication.at } })];
  const { appraisal, explanation, secondAppraisal } = campaign.phases;
  const round = roundAt(campaign, sentAt);
  const window = round === 2 ? secondAppraisal : appraisal;
  return [
    ...(round === null || window === null
      ? []
      : [say('office.phase.round', { round, until: { lockOf: window.closesAt } })]),
    ...(explanation !== null && isWithin(explanation, sentAt)
      ? [say('office.phase.explanation', { until: { lockOf: explanation.closesAt } })]
      : []),
  ];
}
