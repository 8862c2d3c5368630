import type { Event, Facts, InvitationFact } from '../conversation/facts.ts';
import { type Wanted, withWanted } from '../conversation/looked-up.ts';
import { noticeChoice, noticeOfCard } from '../conversation/notice.ts';
import { decodeState, encodeState } from '../conversation/state.ts';
import { step, type Turn } from '../conversation/step.ts';
import { findInvitationCode } from '../conversation/understanding/invitation.ts';
import type { Instant } from '../domain/scaled.ts';
import type { Speech } from '../wording/sentence-text.ts';
import type { ChannelTraits } from '../wording/traits.ts';
import { writesOfCommand } from './commands/writes-of-command.ts';
import { picturesOf } from './files/picture-file.ts';
import { hashInvitationCode, hashPhone, newInvitationCode } from './invitation-code.ts';
import { issueReceipt, type ReceiptIssuer, receiptNames, withIssuedReceipt } from './issue-receipt.ts';
import { believedAt, judgedAt } from './judge-time.ts';
import { menuOf, withMenu } from './menu-of.ts';
import { messagesOf } from './messages-of.ts';
import type { ChannelName } from './ports/messages.ts';
import type { TurnCommit, Write } from './ports/turn-commit.ts';
import type { InboxItem, TurnLookup, TurnRecord } from './ports/turn-record.ts';
import type { TurnStore } from './ports/turn-store.ts';

/** Wrong codes are counted over this long (ms). */
const GUESSING_WINDOW = 15 * 60_000;

/** Where no campaign names a zone yet. */
const HOME_ZONE = 'Asia/Ho_Chi_Minh';

export type TraitsOf = (channel: ChannelName) => ChannelTraits;

export interface DecideParts {
  readonly store: TurnStore;
  readonly traitsOf: TraitsOf;
  readonly receipts: ReceiptIssuer;
}

/** Reads what one message needs, decides, and returns the turn to commit. Writes nothing. */
export async function decideTurn(
  { store, traitsOf, receipts }: DecideParts,
  item: InboxItem,
): Promise<TurnCommit> {
  const code = item.content.kind === 'text' ? findInvitationCode(item.content.text) : null;
  const { record, turn, at } = await readAndStep(store, item, code !== null, {
    invitationHash: code === null ? null : hashInvitationCode(code),
    guessesSince: item.receivedAt - GUESSING_WINDOW,
    at: believedAt(item.sentAt, item.receivedAt),
    notice: noticeIn(item),
    phoneHash: item.content.kind === 'contact' && item.content.own ? hashPhone(item.content.phone) : null,
  });
  const issuedCode = turn.commands.some((command) => command.do === 'issueCode') ? newInvitationCode() : null;
  const receipt = issueReceipt(receipts, turn.commands, record.workplace?.auditHead ?? null);
  const receiptId = receipt?.manifest.receiptId ?? null;
  const actor = { account: item.from, officialId: record.official?.id ?? null, at, issuedCode, receipt };
  const writes = turn.commands.flatMap((command) => writesOfCommand(command, actor));
  const traits = traitsOf(item.from.channel);
  const said = { reply: withIssuedReceipt(turn.reply, receiptId), card: turn.state.card };
  const speech = { ...speechOf(turn, record, issuedCode), receiptName: receiptNames(receipts, receiptId) };
  const messages = messagesOf(said, speech, earlierOf(item, record), traits);
  return {
    inboxId: item.id,
    account: item.from,
    officialId: actor.officialId,
    at: item.receivedAt,
    conversation: {
      key: record.conversation.key,
      expectedVersion: record.conversation.version,
      stateJson: encodeState(turn.state),
      scorecardId: turn.state.scorecardId,
      officeCampaignId: turn.state.officeCampaignId,
    },
    scorecard: writes.some(({ kind }) => SCORECARD_WRITES.includes(kind)) ? scorecardOf(record, turn) : null,
    writes,
    pictures: picturesOf(turn.reply),
    replies: traits.commandMenu ? withMenu(messages, menuOf(record, turn)) : messages,
  };
}

/** A step may want to know more at most so often; more would be going round in circles. */
const MOST_READS = 4;

interface Decided {
  readonly record: TurnRecord;
  readonly turn: Turn;
  readonly at: Instant;
}

/** Asks the step again with what it wants to know, until it wants nothing more. */
async function readAndStep(
  store: TurnStore,
  item: InboxItem,
  codeTyped: boolean,
  lookup: TurnLookup,
): Promise<Decided> {
  let wanted: readonly Wanted[] = [];
  for (let reads = 0; reads < MOST_READS; reads += 1) {
    const record = await store.loadTurn(item, { ...lookup, wanted });
    const { workplace } = record;
    const locks =
      workplace === null ? null : { campaign: workplace.campaign, extensions: workplace.course.extensions };
    const at = judgedAt({ ...item, albumBegan: record.albumBegan }, locks);
    const facts = factsOf(record, `t${item.id}`, at, codeTyped);
    const turn = step(facts, decodeState(record.conversation.stateJson), eventOf(item));
    if (turn.wants.length === 0) return { record, turn, at };
    wanted = withWanted(wanted, turn.wants);
  }
  throw new Error('a step wants to know more without end');
}

/** Pictures and files have been looked at by now; a message whose intake found nothing is one without any. */
function eventOf({ id, content, examined }: InboxItem): Event {
  if (content.kind !== 'media') return content;
  return { kind: 'media', id: `t${id}`, files: examined?.files ?? [], caption: examined?.caption ?? '' };
}

/** The card that was tapped, or what was said while files were looked at. */
function earlierOf({ content }: InboxItem, { meanwhile }: TurnRecord): string | null {
  return content.kind === 'choice' ? (content.message ?? null) : meanwhile;
}

function speechOf(turn: Turn, record: TurnRecord, issuedCode: string | null): Speech {
  const timeZone = (record.workplace ?? record.office)?.campaign.timeZone ?? HOME_ZONE;
  return { locale: turn.locale, timeZone, ...(issuedCode === null ? {} : { issuedCode }) };
}

function factsOf(record: TurnRecord, turnId: string, sentAt: number, codeTyped: boolean): Facts {
  return {
    turnId,
    sentAt,
    official: record.official,
    memberships: record.memberships,
    grants: record.grants,
    offices: record.offices,
    office: record.office,
    lookedUp: record.lookedUp,
    notice: record.notice,
    workplace: record.workplace,
    reminderWishes: record.reminderWishes,
    invitation: invitationOf(record, codeTyped),
    contact:
      record.contactOfficial === null ? { kind: 'unknown' } : { kind: 'found', ...record.contactOfficial },
    linkedChannels: record.linkedChannels,
    colleagues: record.colleagues,
    recentGuesses: record.recentGuesses,
  };
}

function invitationOf(record: TurnRecord, codeTyped: boolean): InvitationFact {
  if (!codeTyped) return { kind: 'none' };
  return record.invitation === null ? { kind: 'unknown' } : { kind: 'found', ...record.invitation };
}

/** Changes of a scorecard, which its version guards. */
const SCORECARD_WRITES: readonly Write['kind'][] = ['saveEntry', 'saveEvidence', 'appendCourse'];

function scorecardOf({ workplace, office }: TurnRecord, { totals, standing }: Turn): TurnCommit['scorecard'] {
  const read = workplace ?? office?.opened ?? null;
  if (read === null || totals === null || standing === null) return null;
  const { points, maximum, answered, toAnswer } = totals.overall;
  return {
    id: read.scorecardId,
    expectedVersion: read.scorecardVersion,
    totals: { points, maximum, answered, toAnswer },
    standing,
  };
}

/** The notice that a tap or an "N2" answers. */
function noticeIn({ content }: InboxItem): number | 'last' | null {
  if (content.kind === 'choice') return noticeOfCard(content.card);
  return content.kind === 'text' && noticeChoice(content.text) !== null ? 'last' : null;
}
