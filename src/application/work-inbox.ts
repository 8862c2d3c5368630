import { type DecideParts, decideTurn } from './decide-turn.ts';
import type { OutboundContent } from './ports/messages.ts';
import type { TurnCommit, TurnOutcome } from './ports/turn-commit.ts';
import type { InboxItem } from './ports/turn-record.ts';

/** Turns that share one commit. */
const BATCH = 64;

/** After so many faults a message is set aside for the operator, so that it cannot hold up what its sender says next. */
const MOST_ATTEMPTS = 5;

/** A race is won within a few rounds; turns that lose so many in a row are at fault and would go round for ever. */
const MOST_LOST_ROUNDS = 20;

/** What the sender is told about a message that was set aside. Worded here because wording itself may be what failed. */
const SET_ASIDE: OutboundContent = {
  text: 'Trợ lý chưa xử lý được tin nhắn này nhưng đã giữ lại để kiểm tra. Điểm đã ghi vẫn còn. Anh/chị gõ "menu" để đi tiếp.',
  card: null,
  choices: [],
};

export interface InboxWork extends DecideParts {
  /** Told of faults, which are bugs or a broken environment: never of what people wrote. */
  readonly report: (fault: { readonly inboxId: number; readonly error: unknown }) => void;
  /** Called whenever answers were queued, so that nobody waits for the messages of others. */
  readonly answered?: () => void;
}

/**
 * Handles every waiting message and returns how many turns were committed. A turn that lost a race is decided anew
 * from fresh facts; one that throws is counted and, in the end, set aside. Safe to run in several processes.
 */
export async function workInbox(work: InboxWork): Promise<number> {
  let handled = 0;
  let lostRounds = 0;
  for (;;) {
    const items = await work.store.waitingMessages(BATCH);
    if (items.length === 0) return handled;
    const decided = await Promise.all(items.map((item) => decide(work, item)));
    const turns = decided.filter((turn) => turn !== null);
    const outcomes = await work.store.commitTurns(turns);
    handled += outcomes.filter(({ kind }) => kind === 'committed').length;
    work.answered?.();
    lostRounds = isLost(outcomes) ? lostRounds + 1 : 0;
    const isStuck = lostRounds >= MOST_LOST_ROUNDS;
    if (isStuck) lostRounds = 0;
    await Promise.all(
      outcomes.map((outcome, index) =>
        settle(work, items, turns[index], isStuck ? { kind: 'failed', error: new LostTurn() } : outcome),
      ),
    );
  }
}

/** What it was decided on never was as it had to be. */
class LostTurn extends Error {
  override name = 'LostTurn';
}

function isLost(outcomes: readonly TurnOutcome[]): boolean {
  return outcomes.length > 0 && outcomes.every(({ kind }) => kind === 'stale');
}

async function decide(work: InboxWork, item: InboxItem): Promise<TurnCommit | null> {
  try {
    return await decideTurn(work, item);
  } catch (error) {
    await fail(work, item, error);
    return null;
  }
}

async function settle(
  work: InboxWork,
  items: readonly InboxItem[],
  turn: TurnCommit | undefined,
  outcome: TurnOutcome,
): Promise<void> {
  if (outcome.kind !== 'failed' || turn === undefined) return;
  const item = items.find(({ id }) => id === turn.inboxId);
  if (item !== undefined) await fail(work, item, outcome.error);
}

async function fail(work: InboxWork, item: InboxItem, error: unknown): Promise<void> {
  work.report({ inboxId: item.id, error });
  const quarantine = item.attempts + 1 >= MOST_ATTEMPTS;
  const name = error instanceof Error ? error.name : 'unknown';
  await work.store.recordFailure(item.id, name, quarantine, quarantine ? SET_ASIDE : null);
}
