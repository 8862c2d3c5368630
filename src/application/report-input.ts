import { approvalState, contentToApprove, reportedMeeting } from '../conversation/approval-desk.ts';
import type { Workplace } from '../conversation/facts.ts';
import { classify } from '../domain/campaign/classify.ts';
import type { ReportInput, ReportMinutes, ReportStatus } from '../domain/report/report-data.ts';
import { totalScorecard } from '../domain/scorecard/scorecard-totals.ts';
import type { WorkplaceRecord } from './ports/turn-record.ts';

/** A scorecard and its course as one report, totals and class from the entries themselves. */
export function reportInputOf(scorecard: WorkplaceRecord): ReportInput {
  const { unitName, unitCode, campaign, set, profile, entries, evidence, course } = scorecard;
  const totals = totalScorecard(set, profile, campaign, entries);
  const classBand = classify(campaign.classification, totals.overall);
  return {
    unitName,
    unitCode,
    campaign,
    set,
    profile,
    entries,
    evidence,
    totals,
    classBand,
    remarks: course.remarks,
    minutes: minutesOf(scorecard),
    status: statusOf(scorecard),
    rehearsal: campaign.rehearsal,
  };
}

/** Approved only while the approval covers every line. */
function statusOf(work: Workplace): ReportStatus {
  const state = approvalState(work);
  if (state.kind !== 'stands') return { kind: 'draft', contentHash: contentToApprove(work).contentHash };
  const { by, at, contentHash } = state.approval;
  return { kind: 'approved', approvedByName: nameOf(work, by), approvedAt: at, contentHash };
}

function minutesOf(work: Workplace): ReportMinutes | null {
  const meeting = reportedMeeting(work);
  if (meeting === null) return null;
  const confirmed = new Map(meeting.attended.map(({ by, at }) => [by, at]));
  const everybody = [...new Set([...meeting.invited, ...confirmed.keys()])];
  return {
    heldOn: meeting.heldOn,
    text: meeting.minutes?.text ?? '',
    attendees: everybody.map((officialId) => ({
      name: nameOf(work, officialId),
      confirmedAt: confirmed.get(officialId) ?? null,
    })),
  };
}

function nameOf({ officialNames }: Workplace, officialId: string): string {
  return officialNames.get(officialId) ?? officialId;
}
