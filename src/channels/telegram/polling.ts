import type { Attempt } from './attempts.ts';
import type { TelegramClient } from './client.ts';
import type { Failure } from './failures.ts';
import type { Receiver } from './receiver.ts';

export interface PollingParts {
  readonly client: TelegramClient;
  readonly receiver: Receiver;
  readonly failed: (failure: Failure) => void;
  readonly until: AbortSignal;
}

/**
 * Each attempt asks for updates once and stores what came.
 *
 * Telegraf's own polling is not used: it raises the offset, and so confirms a batch, also when the handler of an
 * update has failed, and Telegram then never sends that update again. Here the offset passes an update only after
 * its insert, so whatever a crash or a failing store leaves behind comes again; the inbox knows repeats by their id.
 */
export function poller({ client, receiver, failed, until }: PollingParts): Attempt {
  /** The first update that is not stored yet: asking from here confirms those before. */
  let offset: number | null = null;

  return async () => {
    const answer = await client.updates(offset, until);
    if (!answer.ok) {
      if (!until.aborted) failed(answer.failure);
      return 'failed';
    }
    const from = offset;
    for (const update of answer.result) {
      if (until.aborted || (await receiver.receive(update)) === 'failed') return 'failed';
      offset = idAfter(update) ?? offset;
    }
    // An offset that cannot move would bring the same answer at once, over and over.
    return answer.result.length > 0 && offset === from ? 'failed' : 'again';
  };
}

function idAfter(update: unknown): number | null {
  if (typeof update !== 'object' || update === null || !('update_id' in update)) return null;
  return Number.isSafeInteger(update.update_id) ? Number(update.update_id) + 1 : null;
}
