import type { ChannelPorts } from '../../application/ports/channel.ts';
import type { TelegramClient } from './client.ts';
import { translateUpdate } from './inbound.ts';

/** `kept`: durably stored, or nothing to store. `failed`: it must come again. `refused`: no update at all. */
export type Reception = 'kept' | 'failed' | 'refused';

export interface Receiver {
  receive(update: unknown): Promise<Reception>;
  /** Waits until every tap received so far is answered. */
  drain(): Promise<void>;
}

/** Translates, stores, and only then answers the tap: whoever sees the answer knows the tap is not lost. */
export function createReceiver(botId: string, client: TelegramClient, ports: ChannelPorts): Receiver {
  const answering = new Set<Promise<void>>();

  function answerTap(tap: string): void {
    const answer = client.answerTap(tap).then((answered) => {
      answering.delete(answer);
      // A tap that waited long is stored all the same; only the little clock on its button has gone by itself.
      if (answered.ok || answered.failure.kind === 'tapTooOld') return;
      ports.log.warn({ channel: 'telegram', failure: answered.failure }, 'a tap was not answered');
    });
    answering.add(answer);
  }

  return {
    async receive(update) {
      const translation = translateUpdate(update, { botId, receivedAt: ports.now() });
      if (translation.kind === 'ignored') {
        const { reason } = translation;
        const level = reason === 'unreadable' ? 'warn' : 'info';
        ports.log[level]({ channel: 'telegram', reason }, 'an update was ignored');
        return reason === 'notAnUpdate' ? 'refused' : 'kept';
      }
      try {
        await ports.receive(translation.message);
      } catch (error) {
        // Only its name: the text of an error of the store may repeat what a person wrote.
        const fault = error instanceof Error ? error.name : 'error';
        ports.log.error({ channel: 'telegram', fault }, 'an update was not stored');
        return 'failed';
      }
      if (translation.tap !== null) answerTap(translation.tap);
      return 'kept';
    },
    async drain() {
      await Promise.all(answering);
    },
  };
}
