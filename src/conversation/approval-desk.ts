import {
  type ApprovedContent,
  changedLines,
  contentHash,
  contentLines,
  type LineHashes,
  type LineKey,
  lineHashes,
} from '../domain/approval/approved-content.ts';
import type { Approval, Meeting } from '../domain/course/course.ts';
import type { Workplace } from './facts.ts';

/** Whether the head's approval still covers the scorecard: `changed` names the lines that it no longer does. */
export type ApprovalState =
  | { readonly kind: 'none' }
  | { readonly kind: 'stands'; readonly approval: Approval }
  | { readonly kind: 'changed'; readonly approval: Approval; readonly lines: readonly LineKey[] };

export function approvalState(work: Workplace): ApprovalState {
  const { approval } = work.course;
  if (approval === null) return { kind: 'none' };
  const content = approvedContent(work);
  if (approval.contentHash === contentHash(content)) return { kind: 'stands', approval };
  return {
    kind: 'changed',
    approval,
    lines: changedLines(approval.lines as LineHashes, contentLines(content)),
  };
}

/** What an approval given now would be of: the hash (hex) of the whole, and of every line. */
export function contentToApprove(work: Workplace): {
  readonly contentHash: string;
  readonly lines: LineHashes;
} {
  const content = approvedContent(work);
  return { contentHash: contentHash(content), lines: lineHashes(contentLines(content)) };
}

/** The beginning of every line's hash: enough to name the lines that changed, kept on a card. */
export function digestOf(lines: LineHashes): Record<string, string> {
  return Object.fromEntries(Object.entries(lines).map(([key, hash]) => [key, hash.slice(0, DIGEST_LENGTH)]));
}

/** Lines that are not as they were on a card. */
export function changedSince(
  digest: Readonly<Record<string, string>>,
  lines: LineHashes,
): readonly LineKey[] {
  const now = digestOf(lines);
  const keys = [...new Set([...Object.keys(now), ...Object.keys(digest)])] as LineKey[];
  return keys.filter((key) => now[key] !== digest[key]);
}

const DIGEST_LENGTH = 8;

/** The meeting that the report tells of: the last one with minutes; null without any. */
export function reportedMeeting({ course }: Workplace): Meeting | null {
  return course.meetings.findLast(({ minutes }) => minutes !== null) ?? null;
}

function approvedContent(work: Workplace): ApprovedContent {
  const { scorecardId, campaign, set, profile, entries, evidence, course } = work;
  const meeting = reportedMeeting(work);
  return {
    scorecardId,
    campaignId: campaign.id,
    rules: campaign,
    set,
    profile,
    entries,
    evidence,
    remarks: course.remarks,
    minutes:
      meeting === null
        ? null
        : {
            id: meeting.id,
            heldOn: meeting.heldOn,
            invited: meeting.invited,
            attended: meeting.attended.map(({ by }) => by),
            text: meeting.minutes?.text ?? '',
          },
  };
}
