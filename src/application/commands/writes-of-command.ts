import type { Command } from '../../conversation/command.ts';
import type { SignedReceipt } from '../../domain/receipt/signed-receipt.ts';
import type { Instant } from '../../domain/scaled.ts';
import { hashInvitationCode } from '../invitation-code.ts';
import type { AccountAddress } from '../ports/messages.ts';
import type { Write } from '../ports/turn-commit.ts';

/** Who acts, from where and when: what every write records. */
export interface Actor {
  readonly account: AccountAddress;
  /** Null while the account is not linked. */
  readonly officialId: string | null;
  readonly at: Instant;
  /** A fresh one-time code, for turns that issue one. */
  readonly issuedCode: string | null;
  /** The signed receipt of a turn that sends a scorecard off. */
  readonly receipt: SignedReceipt | null;
}

/** How long a code for a second account can be used (ms). */
const OWN_CODE_LASTS = 10 * 60_000;
/** How long the first code of a colleague can be used (ms). */
const COLLEAGUES_CODE_LASTS = 7 * 24 * 3_600_000;

type Writes<Do extends Command['do']> = (
  command: Extract<Command, { do: Do }>,
  actor: Actor,
) => readonly Write[];

/** The writes of each command. A total record: a new command without a line here does not compile. */
const writers: { readonly [Do in Command['do']]: Writes<Do> } = {
  recordEntry: ({ do: _do, ...change }, actor) => [
    { kind: 'saveEntry', ...change, officialId: linked(actor), at: actor.at },
  ],
  saveEvidence: ({ evidence }, actor) => [
    { kind: 'saveEvidence', evidence, officialId: linked(actor), at: actor.at },
  ],
  recordCourse: ({ event }, actor) => [
    { kind: 'appendCourse', event, officialId: linked(actor), at: actor.at },
  ],
  submit: ({ scorecardId, again }, actor) => submission(actor, scorecardId, again),
  withdrawReceipt: ({ scorecardId }, { at }) => [{ kind: 'withdrawReceipt', scorecardId, at }],
  extendUnits: ({ scorecards, event }, actor) => [
    { kind: 'extendUnits', scorecards, event, officialId: linked(actor), at: actor.at },
  ],
  confirmResults: ({ scorecards }, actor) => [
    { kind: 'confirmResults', scorecards, officialId: linked(actor), at: actor.at },
  ],
  publishResults: ({ do: _do, ...publication }, actor) => [
    { kind: 'publishResults', ...publication, officialId: linked(actor), at: actor.at },
  ],
  withdrawPublication: ({ do: _do, ...withdrawal }, actor) => [
    { kind: 'withdrawPublication', ...withdrawal, officialId: linked(actor), at: actor.at },
  ],
  deleteRehearsal: ({ campaignId }, { at }) => [{ kind: 'deleteRehearsal', campaignId, at }],
  notify: ({ notice }, { at }) => [{ kind: 'addNotice', notice, at }],
  linkAccount: ({ invitationId, officialId }, { account, at }) => [
    { kind: 'useInvitation', invitationId, at },
    { kind: 'linkAccount', account, officialId, at },
  ],
  linkByContact: ({ officialId }, { account, at }) => [{ kind: 'linkAccount', account, officialId, at }],
  issueCode: ({ officialId }, actor) => [
    {
      kind: 'issueInvitation',
      officialId: officialId ?? linked(actor),
      codeHash: hashInvitationCode(issued(actor)),
      expiresAt: actor.at + (officialId === undefined ? OWN_CODE_LASTS : COLLEAGUES_CODE_LASTS),
      at: actor.at,
    },
  ],
  addMember: ({ member }, { at }) => [{ kind: 'addMember', member, at }],
  decideMember: ({ do: _do, ...decision }, { at }) => [{ kind: 'decideMember', ...decision, at }],
  endRoles: ({ do: _do, ...place }, { at }) => [{ kind: 'endRoles', ...place, at }],
  unlinkOfficial: ({ officialId }, { at }) => [{ kind: 'unlinkOfficial', officialId, at }],
  noteReachability: ({ reachable }, { account }) => [{ kind: 'noteReachability', account, reachable }],
  erasePerson: (_command, { account, at }) => [{ kind: 'erasePerson', account, at }],
  countGuess: (_command, { account, at }) => [{ kind: 'recordGuess', account, at }],
  setReminders: ({ wishes }, actor) => [
    { kind: 'setReminders', officialId: linked(actor), wishes, at: actor.at },
  ],
  setLocale: ({ locale }, actor) => [{ kind: 'setLocale', officialId: linked(actor), locale }],
};

export function writesOfCommand(command: Command, actor: Actor): readonly Write[] {
  const write = writers[command.do] as Writes<Command['do']>;
  return write(command as never, actor);
}

function submission(actor: Actor, scorecardId: string, again: boolean): readonly Write[] {
  const { receipt, at } = actor;
  if (receipt === null) throw new Error('a scorecard was to be sent but no receipt was made');
  const { receiptId, contentHash, latePenalty } = receipt.manifest;
  return [
    {
      kind: 'appendCourse',
      event: { kind: 'submitted', receiptId, contentHash, latePenalty },
      officialId: linked(actor),
      at,
    },
    ...(again ? [{ kind: 'withdrawReceipt', scorecardId, at } as const] : []),
    { kind: 'storeReceipt', receipt, scorecardId, at },
  ];
}

function issued({ issuedCode }: Actor): string {
  if (issuedCode === null) throw new Error('a code was to be issued but none was made');
  return issuedCode;
}

function linked({ officialId }: Actor): string {
  if (officialId === null) throw new Error('a command of an account that is not linked');
  return officialId;
}
