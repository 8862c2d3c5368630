import { checkBeforeSending } from '../../../domain/check/check-before-sending.ts';
import type { Finding } from '../../../domain/check/finding.ts';
import { reportedMeeting } from '../../approval-desk.ts';
import { nameOf } from '../../item-card/recorded-lines.ts';
import type { DeskContext } from '../../turn.ts';

/** What the check before sending finds now: what blocks first, each part in the order of the table. */
export function findingsOf(context: DeskContext): readonly Finding[] {
  const { work } = context.desk;
  const { set, profile, campaign, entries, evidence, course } = work;
  const delegations = course.delegations
    .filter(({ ended, until }) => ended === null && until > context.facts.sentAt)
    .flatMap(({ itemKeys, to, until }) =>
      itemKeys.map((itemKey) => ({ itemKey, officialId: to, officialName: nameOf(context, to), until })),
    );
  const findings = checkBeforeSending({
    set,
    profile,
    campaign,
    entries,
    evidence,
    delegations,
    meetingHeld: reportedMeeting(work) !== null,
    remarks: course.remarks,
  });
  return [...findings.filter(blocks), ...findings.filter((finding) => !blocks(finding))];
}

export function blocks({ severity }: Finding): boolean {
  return severity === 'blocks';
}
