import type { TurnCommit, Write } from '../../application/ports/turn-commit.ts';
import type { NoticeDraft } from '../../conversation/notice.ts';
import { type AuditDraft, campaignStream, SYSTEM_STREAM } from '../../domain/audit/audit-record.ts';
import { courseEventSchema } from '../../domain/course/course-event.ts';
import { evidenceSchema } from '../../domain/evidence/evidence.ts';
import { sha256 } from '../../domain/sha256.ts';
import { entryJson, type WriteOf } from '../turns/writes.ts';

type Audit<Kind extends Write['kind']> = (
  write: WriteOf<Kind>,
  turn: TurnCommit,
  /** The document as it is stored, before a `saveEvidence`. */
  stored: string | null,
) => readonly AuditDraft[];

/** The records of each kind of write. A total record: a new kind of write without a line here does not compile. */
const drafts: { readonly [Kind in Write['kind']]: Audit<Kind> } = {
  saveEntry: (write, turn) => [
    {
      ...draftOf(turn, write),
      onBehalfOf: write.onBehalfOf ?? null,
      stream: scorecardOf(turn),
      subject: write.itemKey,
      before: entryJson(write.before),
      after: entryJson(write.after),
    },
  ],
  saveEvidence: (write, turn, stored) => [
    {
      ...draftOf(turn, write),
      stream: scorecardOf(turn),
      subject: write.evidence.id,
      before: stored,
      after: JSON.stringify(evidenceSchema.parse(write.evidence)),
    },
  ],
  appendCourse: (write, turn) => [
    {
      ...draftOf(turn, write),
      stream: scorecardOf(turn),
      subject: write.event.kind,
      after: JSON.stringify(courseEventSchema.parse(write.event)),
    },
  ],
  extendUnits: (write, turn) =>
    write.scorecards.map(({ scorecardId }) => ({
      ...draftOf(turn, write),
      stream: scorecardId,
      subject: write.event.kind,
      after: JSON.stringify(courseEventSchema.parse(write.event)),
    })),
  confirmResults: (write, turn) =>
    write.scorecards.map(({ scorecardId, resultHash }) => ({
      ...draftOf(turn, write),
      stream: scorecardId,
      subject: 'resultConfirmed',
      after: JSON.stringify({ kind: 'resultConfirmed', resultHash }),
    })),
  publishResults: (write, turn) => [
    {
      ...draftOf(turn, write),
      stream: campaignStream(write.campaignId),
      subject: write.publicationId,
      after: JSON.stringify({ decision: write.decision, boardsHash: sha256(JSON.stringify(write.boards)) }),
    },
  ],
  withdrawPublication: (write, turn) => [
    {
      ...draftOf(turn, write),
      stream: campaignStream(write.campaignId),
      subject: write.publicationId,
      after: JSON.stringify({ reason: write.reason }),
    },
  ],
  deleteRehearsal: (write, turn) => [{ ...draftOf(turn, write), subject: write.campaignId }],
  addNotice: (write, turn) => [
    {
      ...draftOf(turn, write),
      stream: streamOfNotice(write.notice),
      subject: write.notice.officialId,
      after: JSON.stringify({ key: write.notice.key, purpose: write.notice.purpose }),
    },
  ],
  storeReceipt: (write, turn) => [
    {
      ...draftOf(turn, write),
      stream: write.scorecardId,
      subject: write.receipt.manifest.receiptId,
      after: JSON.stringify({
        contentHash: write.receipt.manifest.contentHash,
        keyId: write.receipt.keyId,
        signature: write.receipt.signature,
      }),
    },
  ],
  withdrawReceipt: (write, turn) => [{ ...draftOf(turn, write), stream: write.scorecardId }],
  useInvitation: (write, turn) => [
    { ...draftOf(turn, write), after: JSON.stringify({ invitationId: write.invitationId }) },
  ],
  linkAccount: (write, turn) => [
    { ...draftOf(turn, write), subject: write.officialId, after: channelJson(write.account) },
  ],
  recordGuess: (write, turn) => [{ ...draftOf(turn, write), after: channelJson(write.account) }],
  setLocale: (write, turn) => [
    { ...draftOf(turn, write), subject: write.officialId, after: JSON.stringify({ locale: write.locale }) },
  ],
  setReminders: (write, turn) => [
    { ...draftOf(turn, write), subject: write.officialId, after: JSON.stringify(write.wishes) },
  ],
  issueInvitation: (write, turn) => [
    {
      ...draftOf(turn, write),
      subject: write.officialId,
      after: JSON.stringify({ expiresAt: write.expiresAt }),
    },
  ],
  addMember: (write, turn) => {
    const { officialId, campaignId, unitId, role, status } = write.member;
    const after = JSON.stringify({ unitId, role, status });
    return [{ ...draftOf(turn, write), stream: campaignStream(campaignId), subject: officialId, after }];
  },
  decideMember: (write, turn) => [
    {
      ...draftOf(turn, write),
      stream: campaignStream(write.campaignId),
      subject: write.officialId,
      after: JSON.stringify({ unitId: write.unitId, accepted: write.accepted }),
    },
  ],
  endRoles: (write, turn) => [
    {
      ...draftOf(turn, write),
      stream: campaignStream(write.campaignId),
      subject: write.officialId,
      after: JSON.stringify({ unitId: write.unitId }),
    },
  ],
  unlinkOfficial: (write, turn) => [{ ...draftOf(turn, write), subject: write.officialId }],
  noteReachability: (write, turn) => [
    {
      ...draftOf(turn, write),
      subject: turn.officialId,
      after: JSON.stringify({ channel: write.account.channel, reachable: write.reachable }),
    },
  ],
  erasePerson: (write, turn) => [
    { ...draftOf(turn, write), subject: turn.officialId, before: channelJson(write.account) },
  ],
};

export function auditOf(write: Write, turn: TurnCommit, stored: string | null): readonly AuditDraft[] {
  const audit = drafts[write.kind] as Audit<Write['kind']>;
  return audit(write as never, turn, stored);
}

function draftOf(turn: TurnCommit, write: Write): AuditDraft {
  return {
    stream: SYSTEM_STREAM,
    at: 'at' in write ? write.at : turn.at,
    officialId: turn.officialId,
    onBehalfOf: null,
    act: write.kind,
    subject: null,
    before: null,
    after: null,
  };
}

function scorecardOf({ scorecard }: TurnCommit): string {
  if (scorecard === null) throw new Error('a turn that changes a scorecard must name it');
  return scorecard.id;
}

function streamOfNotice({ campaignId }: NoticeDraft): string {
  return campaignId === null ? SYSTEM_STREAM : campaignStream(campaignId);
}

/** The channel alone: which chat it is, is the person's own affair. */
function channelJson({ channel }: TurnCommit['account']): string {
  return JSON.stringify({ channel });
}
