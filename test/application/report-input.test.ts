import { expect, test } from 'vitest';
import type { WorkplaceRecord } from '../../src/application/ports/turn-record.ts';
import { reportInputOf } from '../../src/application/report-input.ts';
import { contentToApprove } from '../../src/conversation/approval-desk.ts';
import { demoCampaign } from '../../src/demo/demo-campaign.ts';
import type { CourseEvent } from '../../src/domain/course/course-event.ts';
import { foldCourse } from '../../src/domain/course/fold-course.ts';
import { buildReport } from '../../src/domain/report/build-report.ts';
import type { RecordedEntry } from '../../src/domain/scorecard/score-entry.ts';
import { pts } from '../domain/build.ts';
import { AT, demoReport } from '../domain/report/demo-report.ts';

const demo = demoReport('so-noi-vu');

function scorecard(events: readonly CourseEvent[]): WorkplaceRecord {
  const entries = new Map(
    [...demo.entries].map(([key, entry]): [string, RecordedEntry] => [
      key,
      { ...entry, points: pts(77), version: 1, changedBy: 'an', changedAt: AT },
    ]),
  );
  const recorded = events.map((event, index) => ({
    sequence: index + 1,
    at: AT + index,
    officialId: 'chi',
    event,
  }));
  return {
    scorecardId: 's1',
    auditHead: null,
    scorecardVersion: 3,
    unitId: 'so-noi-vu',
    unitName: demo.unitName,
    unitCode: demo.unitCode,
    campaign: demoCampaign(AT).campaign,
    set: demo.set,
    profile: demo.profile,
    entries,
    evidence: demo.evidence,
    changes: [],
    officialNames: new Map([['chi', 'Lê Mẫu Chi']]),
    course: foldCourse(recorded),
    people: [],
    organisers: [],
    publication: null,
    past: null,
  };
}

const remarks: CourseEvent = { kind: 'remarksWritten', difficulties: 'Thiếu người', recommendations: null };
const meeting: readonly CourseEvent[] = [
  { kind: 'meetingCalled', id: 'm1', heldOn: '2026-11-05', invited: ['chi', 'an'] },
  { kind: 'attendanceConfirmed', meetingId: 'm1' },
  { kind: 'minutesWritten', meetingId: 'm1', text: 'Thống nhất điểm tự chấm.' },
];

test('a report is added up from the entries, whatever points are stored with them', () => {
  const { summary, status, unitCode } = buildReport(reportInputOf(scorecard([])));
  expect(summary).toEqual(buildReport(demo).summary);
  expect([summary.className, status.kind, unitCode]).toEqual(['Yếu', 'draft', 'SNV']);
});

test('a report tells what was written and who was at the meeting', () => {
  const { remarks: told, minutes } = reportInputOf(scorecard([remarks, ...meeting]));
  expect(told).toEqual({ difficulties: 'Thiếu người', recommendations: null });
  expect(minutes).toEqual({
    heldOn: '2026-11-05',
    text: 'Thống nhất điểm tự chấm.',
    attendees: [
      { name: 'Lê Mẫu Chi', confirmedAt: AT + 2 },
      { name: 'an', confirmedAt: null },
    ],
  });
});

test('a report is approved only while the approval covers all of it', () => {
  const before = scorecard([remarks]);
  const given: CourseEvent = { kind: 'approvalGiven', ...contentToApprove(before) };
  const { status } = reportInputOf(scorecard([remarks, given]));
  expect(status).toEqual({
    kind: 'approved',
    approvedByName: 'Lê Mẫu Chi',
    approvedAt: AT + 1,
    contentHash: contentToApprove(before).contentHash,
  });
  const changed = scorecard([remarks, given, ...meeting]);
  expect(reportInputOf(changed).status).toEqual({
    kind: 'draft',
    contentHash: contentToApprove(changed).contentHash,
  });
});
