import type { Instant } from '../domain/scaled.ts';
import type { AccountAddress, ChannelName, DeliveryOutcome, OutboundContent } from './ports/messages.ts';
import type { TurnStore } from './ports/turn-store.ts';

const BATCH = 64;

/** A way out to people: sends one message and says what became of it. Never throws. */
export interface OutboundChannel {
  readonly name: ChannelName;
  send(to: AccountAddress, content: OutboundContent): Promise<DeliveryOutcome>;
}

/** Sends what is due on one channel, oldest first per account, and records every outcome. Returns how many were tried. */
export async function deliverOutbox(
  store: TurnStore,
  channel: OutboundChannel,
  now: () => Instant,
): Promise<number> {
  let tried = 0;
  for (;;) {
    const due = await store.dueOutbound(channel.name, now(), BATCH);
    if (due.length === 0) return tried;
    for (const item of due) {
      const outcome = await channel.send(item.to, item.content);
      await store.recordDelivery(item.id, now(), outcome);
      tried += 1;
    }
  }
}
