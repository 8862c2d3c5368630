import { roundAt, roundWindow } from '../../domain/appraisal/round-at.ts';
import { type Line, say } from '../reply.ts';
import { roundRefusal } from '../round-refusal.ts';
import type { OfficeContext } from '../turn.ts';

/** Whether a round runs. */
export function isRunning({ office: { campaign }, facts: { sentAt } }: OfficeContext): boolean {
  return roundAt(campaign, sentAt) !== null;
}

/** Which round runs and until when, or why none does; once results are published, that they are. */
export function roundLines({ office, facts: { sentAt } }: OfficeContext): readonly Line[] {
  const { campaign, publication } = office;
  if (publication !== null) return [say('office.phase.published', { at: { moment: publication.at } })];
  const round = roundAt(campaign, sentAt);
  const window = round === 2 ? campaign.phases.secondAppraisal : campaign.phases.appraisal;
  if (round !== null && window !== null) {
    const left = { from: sentAt, until: window.closesAt };
    return [say('appraisal.round', { round, until: { lockOf: window.closesAt }, left })];
  }
  const isOver = roundWindow(campaign, 'appraise', sentAt) === 'locked';
  const refusal = roundRefusal(campaign, 'appraise', isOver ? 'locked' : 'notYet');
  return refusal === null ? [] : [refusal];
}
