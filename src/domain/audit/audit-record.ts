import { z } from 'zod';

/** What was done (việc): the kinds of write of a turn, what administration does, and the beginning of a stream. */
export const auditActSchema = z.enum([
  'began',
  'saveEntry',
  'saveEvidence',
  'appendCourse',
  'extendUnits',
  'confirmResults',
  'publishResults',
  'withdrawPublication',
  'deleteRehearsal',
  'addNotice',
  'storeReceipt',
  'withdrawReceipt',
  'useInvitation',
  'linkAccount',
  'recordGuess',
  'setLocale',
  'setReminders',
  'issueInvitation',
  'addMember',
  'decideMember',
  'endRoles',
  'unlinkOfficial',
  'noteReachability',
  'erasePerson',
  'importCriteriaSet',
  'importCampaign',
  'importPastResults',
  'amendCriteria',
  'changeScorecard',
  'changeOfficials',
  'changeRoles',
]);
export type AuditAct = z.infer<typeof auditActSchema>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/**
 * One record of the audit trail (nhật ký). It holds ids and never names, invitation codes, telephone numbers or chat
 * ids, so that erasing a person leaves nothing to take out of it.
 */
export const auditRecordSchema = z.object({
  /** The id of a scorecard, `campaign:<id>`, or `system`. */
  stream: z.string().min(1),
  /** From 1 within the stream, without gaps. */
  sequence: z.number().int().min(1),
  /** ms UTC. */
  at: z.number().int(),
  /** Null: nobody who is linked, or the operator at the command line. */
  officialId: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  act: auditActSchema,
  /** What it was done to: an item's key, the id of a document or of an official. */
  subject: z.string().nullable(),
  /** JSON as it stood, kept as text so that nothing reformats it. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** SHA-256 (hex). */
  previousHash: sha256,
  hash: sha256,
});
export type AuditRecord = Readonly<z.infer<typeof auditRecordSchema>>;

/** A record before it has its place in a stream. */
export type AuditDraft = Omit<AuditRecord, 'sequence' | 'previousHash' | 'hash'>;

/** The stream of what belongs to no single campaign: people's accounts, invitations, criteria sets. */
export const SYSTEM_STREAM = 'system';

export function campaignStream(campaignId: string): string {
  return `campaign:${campaignId}`;
}
