import type { Colleague, Facts, Membership, Workplace } from '../../conversation/facts.ts';
import type { LookedUp, Wanted } from '../../conversation/looked-up.ts';
import type { Office } from '../../conversation/office.ts';
import type { AuditHead } from '../../domain/audit/audit-chain.ts';
import type { ExaminedFile } from '../../domain/evidence/examined-file.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { ChannelName, InboundMessage } from './messages.ts';

/** A message that waits in the inbox. `id` grows with arrival. */
export interface InboxItem extends InboundMessage {
  readonly id: number;
  /** How often handling it threw. */
  readonly attempts: number;
  /** What became of the pictures and files of this message; null for every other message. */
  readonly examined: ExaminedMedia | null;
}

/** Pictures and files of one or more messages in a row, looked at together. */
export interface ExaminedMedia {
  readonly files: readonly ExaminedFile[];
  readonly caption: string;
}

/** What the store knows of the conversation: opaque JSON, guarded by a version that starts at 0 for "none yet". */
export interface ConversationRecord {
  /** The person's key (`official:<id>`), or the account's while it is not linked (`account:<channel>:<bot>:<id>`). */
  readonly key: string;
  readonly version: number;
  readonly stateJson: string | null;
}

/** Everything about the scorecard that a person works on, with the version that guards commits. */
export interface WorkplaceRecord extends Workplace {
  /** Grows with every change of the scorecard. */
  readonly scorecardVersion: number;
  /** Where the audit trail of the scorecard ended when it was read; null while it holds nothing. */
  readonly auditHead: AuditHead | null;
}

/** The office at hand; what it has opened is guarded like any other scorecard. */
export interface OfficeRecord extends Office {
  readonly opened: WorkplaceRecord | null;
}

/** An invitation found by the hash of its code (lời mời). */
export interface InvitationRecord {
  readonly id: string;
  readonly officialId: string;
  readonly officialName: string;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

/** All that one turn needs, in one read. */
export interface TurnRecord {
  readonly official: { readonly id: string; readonly name: string; readonly locale: 'vi' | 'en' } | null;
  readonly conversation: ConversationRecord;
  readonly memberships: readonly Membership[];
  readonly grants: Facts['grants'];
  readonly offices: Facts['offices'];
  readonly office: OfficeRecord | null;
  readonly lookedUp: LookedUp;
  readonly notice: Facts['notice'];
  readonly reminderWishes: Facts['reminderWishes'];
  /** The membership chosen in the conversation, else the first; null without any, when the role cannot see it, or at an office. */
  readonly workplace: WorkplaceRecord | null;
  /** Present when the message holds something that looks like a code and one is stored under its hash. */
  readonly invitation: InvitationRecord | null;
  /** The official whose telephone number was looked up; null unless it is exactly one. */
  readonly contactOfficial: { readonly officialId: string; readonly officialName: string } | null;
  /** Channels on which the official has a linked account, this one's included. */
  readonly linkedChannels: readonly ChannelName[];
  /** For scorers and heads (thủ trưởng): the other officials of the unit at hand. Empty for everybody else. */
  readonly colleagues: readonly Colleague[];
  /** The platform's id of what was said while the files of the message were looked at; null: nothing that arrived. */
  readonly meanwhile: string | null;
  /** When the first part of the message's album was sent, if that arrived earlier; else null. */
  readonly albumBegan: Instant | null;
  /** Wrong invitation codes from this account since `guessesSince`. */
  readonly recentGuesses: number;
}

export interface TurnLookup {
  /** SHA-256 (hex) of the invitation code in the message, or null. */
  readonly invitationHash: string | null;
  /** SHA-256 (hex) of the shared telephone number (`hashPhone`), or null. */
  readonly phoneHash: string | null;
  readonly guessesSince: Instant;
  /** Which roles hold is asked at this instant, the time of the act. */
  readonly at: Instant;
  /** The notice that was answered: by its id, or the last one told; null: none. */
  readonly notice: number | 'last' | null;
  /** What an earlier try of the step found that it needs; left out: nothing. */
  readonly wanted?: readonly Wanted[];
}
