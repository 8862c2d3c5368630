import type { Facts, InvitationFact } from '../conversation/facts.ts';
import { decodeState, encodeState } from '../conversation/state.ts';
import { step } from '../conversation/step.ts';
import { findInvitationCode } from '../conversation/understanding/invitation.ts';
import { render } from '../wording/render.ts';
import type { ChannelTraits } from '../wording/traits.ts';
import { writesOfCommand } from './commands/writes-of-command.ts';
import { hashInvitationCode } from './invitation-code.ts';
import { judgedAt } from './judge-time.ts';
import type { ChannelName } from './ports/messages.ts';
import type { InboxItem, StoredTotals, TurnCommit, TurnRecord, TurnStore } from './ports/turn-store.ts';

/** Wrong codes are counted over this long (ms). */
const GUESSING_WINDOW = 15 * 60_000;

/** Where no campaign names a zone yet. */
const HOME_ZONE = 'Asia/Ho_Chi_Minh';

export type TraitsOf = (channel: ChannelName) => ChannelTraits;

/** Reads what one message needs, decides, and returns the turn to commit. Writes nothing. */
export async function decideTurn(store: TurnStore, traitsOf: TraitsOf, item: InboxItem): Promise<TurnCommit> {
  const at = judgedAt(item.sentAt, item.receivedAt);
  const code = item.content.kind === 'text' ? findInvitationCode(item.content.text) : null;
  const record = await store.loadTurn(item, {
    invitationHash: code === null ? null : hashInvitationCode(code),
    guessesSince: at - GUESSING_WINDOW,
  });
  const turn = step(
    factsOf(record, at, code !== null),
    decodeState(record.conversation.stateJson),
    item.content,
  );
  const speech = { locale: turn.locale, timeZone: record.workplace?.campaign.timeZone ?? HOME_ZONE };
  const message = render(turn.reply, speech, traitsOf(item.from.channel));
  const actor = { account: item.from, officialId: record.official?.id ?? null, at };
  const writes = turn.commands.flatMap((command) => writesOfCommand(command, actor));
  return {
    inboxId: item.id,
    account: item.from,
    at: item.receivedAt,
    conversation: {
      key: record.conversation.key,
      expectedVersion: record.conversation.version,
      stateJson: encodeState(turn.state),
      scorecardId: turn.state.scorecardId,
    },
    scorecard: writes.some(({ kind }) => kind === 'saveEntry')
      ? scorecardOf(record, turn.totals?.overall ?? null)
      : null,
    writes,
    replies: [{ text: message.text, card: turn.state.card, choices: [...message.choices] }],
  };
}

function factsOf(record: TurnRecord, sentAt: number, codeTyped: boolean): Facts {
  return {
    sentAt,
    official: record.official,
    memberships: record.memberships,
    workplace: record.workplace,
    invitation: invitationOf(record, codeTyped),
    recentGuesses: record.recentGuesses,
  };
}

function invitationOf(record: TurnRecord, codeTyped: boolean): InvitationFact {
  if (!codeTyped) return { kind: 'none' };
  return record.invitation === null ? { kind: 'unknown' } : { kind: 'found', ...record.invitation };
}

function scorecardOf(record: TurnRecord, totals: StoredTotals | null): TurnCommit['scorecard'] {
  const { workplace } = record;
  if (workplace === null || totals === null) return null;
  const { points, maximum, answered, toAnswer } = totals;
  return {
    id: workplace.scorecardId,
    expectedVersion: workplace.scorecardVersion,
    totals: { points, maximum, answered, toAnswer },
  };
}
