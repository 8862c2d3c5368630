import { type ItemAppraisal, NOT_APPRAISED } from '../appraisal/item-appraisal.ts';
import type { Course, Deed, Delegation, Meeting, ReopeningRequest } from './course.ts';
import { emptyCourse, isWaiting } from './course.ts';
import type { CourseEvent, RecordedCourseEvent } from './course-event.ts';

type Fold<Kind extends CourseEvent['kind']> = (
  course: Course,
  event: Extract<CourseEvent, { kind: Kind }>,
  deed: Deed,
) => Partial<Course>;

/** What each fact changes. A total record: a new fact without a line here does not compile. */
const folds: { readonly [Kind in CourseEvent['kind']]: Fold<Kind> } = {
  remarksWritten: (_course, { difficulties, recommendations }) => ({
    remarks: { difficulties, recommendations },
  }),
  meetingCalled: ({ meetings }, { id, heldOn, invited }, deed) => ({
    meetings: [...meetings, { ...deed, id, heldOn, invited, attended: [], minutes: null }],
  }),
  attendanceConfirmed: (course, { meetingId }, deed) => ({
    meetings: withMeeting(course, meetingId, ({ attended, ...meeting }) => ({
      ...meeting,
      attended: attended.some(({ by }) => by === deed.by) ? attended : [...attended, deed],
    })),
  }),
  minutesWritten: (course, { meetingId, text }, deed) => ({
    meetings: withMeeting(course, meetingId, (meeting) => ({ ...meeting, minutes: { ...deed, text } })),
  }),
  itemsDelegated: ({ delegations }, { id, itemKeys, to, until }, deed) => ({
    delegations: [...delegations, { ...deed, id, itemKeys, to, until, ended: null }],
  }),
  delegationReturned: (course, { id, reason }, deed) => ({
    delegations: endDelegation(course, id, { ...deed, how: 'returned', reason }),
  }),
  delegationEnded: (course, { id }, deed) => ({
    delegations: endDelegation(course, id, { ...deed, how: 'takenBack', reason: null }),
  }),
  approvalRequested: (_course, { contentHash }, deed) => ({
    approvalRequest: { ...deed, contentHash },
    approvalRefusal: null,
  }),
  approvalGiven: (_course, { contentHash, lines }, deed) => ({
    approval: { ...deed, contentHash, lines },
    approvalRequest: null,
    approvalRefusal: null,
  }),
  approvalRefused: (_course, { reason }, deed) => ({
    approval: null,
    approvalRequest: null,
    approvalRefusal: { ...deed, reason },
  }),
  signedReportReceived: (_course, { evidenceId, sha256, contentHash, agrees }, deed) => ({
    signedReport: { ...deed, evidenceId, sha256, contentHash, agrees },
  }),
  submitted: ({ extensions }, { receiptId, contentHash, latePenalty }, deed) => ({
    submission: { ...deed, receiptId, contentHash, latePenalty, extensionsBefore: extensions.length },
  }),
  submissionWithdrawn: () => ({ submission: null }),
  reopeningRequested: ({ requests }, { id, itemKeys, reason }, deed) => ({
    requests: [...requests, { ...deed, id, itemKeys, reason, decision: null, withdrawn: null }],
  }),
  reopeningDecided: (course, { requestId, closesAt, reason }, deed) => {
    const request = waitingIn(course, requestId);
    if (request === undefined) return {};
    const decided = { ...request, decision: { ...deed, closesAt, reason } };
    const requests = withRequest(course, request, decided);
    if (closesAt === null) return { requests };
    const { itemKeys } = request;
    const granted = { ...deed, id: requestId, itemKeys, opensAt: deed.at, closesAt, reason: request.reason };
    return { requests, extensions: [...course.extensions, granted] };
  },
  reopeningWithdrawn: (course, { requestId }, deed) => {
    const request = waitingIn(course, requestId);
    return request === undefined
      ? {}
      : { requests: withRequest(course, request, { ...request, withdrawn: deed }) };
  },
  deadlineExtended: ({ extensions }, { id, itemKeys, closesAt, reason }, deed) => ({
    extensions: [...extensions, { ...deed, id, itemKeys, opensAt: deed.at, closesAt, reason }],
  }),
  itemAppraised: (course, { itemKey, round, verdict }, deed) => ({
    appraisals: withAppraisal(course, itemKey, ({ verdicts, explanations }) => ({
      verdicts: [...verdicts, { ...deed, round, verdict }],
      explanations,
    })),
  }),
  verdictTakenBack: (course, { itemKey, round }) => ({
    appraisals: withAppraisal(course, itemKey, ({ verdicts, explanations }) => {
      const last = verdicts.findLastIndex((given) => given.round === round);
      return { verdicts: verdicts.filter((_, index) => index !== last), explanations };
    }),
  }),
  itemExplained: (course, { itemKey, text }, deed) => ({
    appraisals: withAppraisal(course, itemKey, ({ verdicts, explanations }) => ({
      verdicts,
      explanations: [...explanations, { ...deed, text }],
    })),
  }),
  explanationTakenBack: (course, { itemKey }) => ({
    appraisals: withAppraisal(course, itemKey, ({ verdicts, explanations }) => ({
      verdicts,
      explanations: explanations.slice(0, -1),
    })),
  }),
  resultConfirmed: (_course, { resultHash }, deed) => ({ confirmation: { ...deed, resultHash } }),
  resultReturned: () => ({ confirmation: null }),
};

/** Where a scorecard stands after all that happened, in order. */
export function foldCourse(events: readonly RecordedCourseEvent[]): Course {
  return events.reduce(afterEvent, emptyCourse);
}

/** The course after one more fact. */
export function afterEvent(course: Course, { sequence, at, officialId, event }: RecordedCourseEvent): Course {
  const fold = folds[event.kind] as Fold<CourseEvent['kind']>;
  return { ...course, ...fold(course, event as never, { by: officialId, at }), sequence };
}

function withAppraisal(
  { appraisals }: Course,
  itemKey: string,
  change: (appraisal: ItemAppraisal) => ItemAppraisal,
): Course['appraisals'] {
  return new Map(appraisals).set(itemKey, change(appraisals.get(itemKey) ?? NOT_APPRAISED));
}

function waitingIn({ requests }: Course, requestId: string): ReopeningRequest | undefined {
  return requests.find((request) => request.id === requestId && isWaiting(request));
}

function withRequest(
  { requests }: Course,
  before: ReopeningRequest,
  after: ReopeningRequest,
): readonly ReopeningRequest[] {
  return requests.map((each) => (each === before ? after : each));
}

function withMeeting(
  { meetings }: Course,
  meetingId: string,
  change: (meeting: Meeting) => Meeting,
): readonly Meeting[] {
  return meetings.map((meeting) => (meeting.id === meetingId ? change(meeting) : meeting));
}

function endDelegation(
  { delegations }: Course,
  delegationId: string,
  ended: NonNullable<Delegation['ended']>,
): readonly Delegation[] {
  return delegations.map((each) =>
    each.id === delegationId && each.ended === null ? { ...each, ended } : each,
  );
}
