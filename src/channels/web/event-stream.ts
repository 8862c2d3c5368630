import type { SSEStreamingApi } from 'hono/streaming';
import type { AccountAddress } from '../../application/ports/messages.ts';
import type { TranscriptLine, TurnStore } from '../../application/ports/turn-store.ts';
import { linesAfter } from './chat-lines.ts';
import type { Listener } from './wakeups.ts';

/** A page that hears nothing for more than two of these reconnects, so a dead connection is noticed. */
const QUIET_MS = 15_000;

interface Feed {
  readonly account: AccountAddress;
  /** Lines to begin with, already read. */
  readonly first: readonly TranscriptLine[];
  /** The last line the reader has, or null when it has none. */
  readonly after: string | null;
  readonly transcript: TurnStore['transcript'];
  readonly listener: Listener;
}

/**
 * Writes each new line once, in order, with its id, until the reader leaves. A line is only ever read from the store
 * after the one written before it, so a wake-up that is lost or comes twice neither loses nor doubles a line.
 */
export async function feedLines(stream: SSEStreamingApi, feed: Feed): Promise<void> {
  stream.onAbort(() => feed.listener.close());
  let lines = feed.first;
  let last = feed.after;
  for (;;) {
    for (const line of lines) {
      await stream.writeSSE({ id: line.id, data: JSON.stringify(line) });
      last = line.id;
    }
    const heard = await feed.listener.next(QUIET_MS);
    if (heard === 'closed') return;
    if (heard === 'quiet') await stream.writeSSE({ event: 'ping', data: '' });
    lines = await linesAfter(feed.transcript, feed.account, last);
  }
}
