import type {
  AccountAddress,
  ChannelName,
  InboundMessage,
  OutboundContent,
} from '../../src/application/ports/messages.ts';
import type { OutboxItem } from '../../src/application/ports/outbound.ts';
import type { TurnCommit, TurnOutcome, Write } from '../../src/application/ports/turn-commit.ts';
import type { InboxItem, TurnLookup, TurnRecord } from '../../src/application/ports/turn-record.ts';
import type { TurnStore } from '../../src/application/ports/turn-store.ts';
import type { ScoreEntry } from '../../src/domain/scorecard/score-entry.ts';
import { pts } from '../domain/build.ts';

export const noLookup: TurnLookup = {
  invitationHash: null,
  phoneHash: null,
  guessesSince: 0,
  at: 0,
  notice: null,
};

export function message(from: AccountAddress, externalId: string, text = externalId): InboundMessage {
  return { from, externalId, sentAt: 10, receivedAt: 20, content: { kind: 'text', text } };
}

export function reply(text: string): OutboundContent {
  return { text, card: null, choices: [] };
}

/** Receives one message and gives the item that now waits for its account. */
export async function say(turns: TurnStore, from: AccountAddress, externalId: string): Promise<InboxItem> {
  await turns.receive([message(from, externalId)]);
  return waitingOf(turns, from);
}

export async function waitingOf(turns: TurnStore, from: AccountAddress): Promise<InboxItem> {
  const items = await turns.waitingMessages(1000);
  const found = items.find((item) => JSON.stringify(item.from) === JSON.stringify(from));
  if (found === undefined) throw new Error(`nothing waits for ${from.externalId}`);
  return found;
}

/** What could be claimed on the channel, in order; it stays as it was. */
export async function dueOutbound(
  turns: TurnStore,
  channel: ChannelName,
  now: number,
  limit = 100,
): Promise<readonly OutboxItem[]> {
  const claim = { channel, now, leaseUntil: now + 1, limit, wholeAccounts: true };
  const items = (await turns.claimOutbound(claim)).flatMap((letter) => letter.items);
  await turns.releaseOutbound(items, 0);
  return items.toSorted((a, b) => a.id - b.id);
}

/** A turn on exactly what was read, which changes nothing but the conversation unless told otherwise. */
export function turnOn(item: InboxItem, record: TurnRecord, changes: Partial<TurnCommit> = {}): TurnCommit {
  return {
    inboxId: item.id,
    account: item.from,
    officialId: record.official?.id ?? null,
    at: 100,
    conversation: {
      key: record.conversation.key,
      expectedVersion: record.conversation.version,
      stateJson: '{"step":1}',
      scorecardId: record.workplace?.scorecardId ?? null,
    },
    scorecard: null,
    writes: [],
    replies: [],
    ...changes,
  };
}

/** The scorecard as read, with totals that only a test can tell from others. */
export function scorecardOf(record: TurnRecord): NonNullable<TurnCommit['scorecard']> {
  if (record.workplace === null) throw new Error('no workplace was read');
  return {
    id: record.workplace.scorecardId,
    expectedVersion: record.workplace.scorecardVersion,
    totals: { points: pts(1), maximum: pts(3), answered: 1, toAnswer: 2 },
  };
}

export function saving(
  itemKey: string,
  before: ScoreEntry | null,
  after: ScoreEntry | null,
  more: Partial<Extract<Write, { kind: 'saveEntry' }>> = {},
): Write {
  return { kind: 'saveEntry', itemKey, officialId: 'an', at: 100, before, after, undoes: null, ...more };
}

export interface PlayedTurn {
  readonly outcome: TurnOutcome;
  readonly record: TurnRecord;
}

/** One whole turn: receive, read, commit. */
export async function play(
  turns: TurnStore,
  from: AccountAddress,
  externalId: string,
  changes: (record: TurnRecord) => Partial<TurnCommit>,
): Promise<PlayedTurn> {
  const item = await say(turns, from, externalId);
  const record = await turns.loadTurn(item, noLookup);
  const [outcome] = await turns.commitTurns([turnOn(item, record, changes(record))]);
  if (outcome === undefined) throw new Error('a turn without an outcome');
  return { outcome, record };
}

/** Reads what a person's next turn would find, leaving a message waiting. */
export async function look(turns: TurnStore, from: AccountAddress, lookup = noLookup): Promise<TurnRecord> {
  await turns.receive([message(from, `look-${from.externalId}-${JSON.stringify(lookup)}`)]);
  return turns.loadTurn(await waitingOf(turns, from), lookup);
}
