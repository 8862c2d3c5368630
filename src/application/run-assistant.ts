import type { Instant } from '../domain/scaled.ts';
import type { TraitsOf } from './decide-turn.ts';
import { deliverOutbox, type OutboundChannel } from './deliver-outbox.ts';
import type { InboundMessage } from './ports/messages.ts';
import type { TurnStore } from './ports/turn-store.ts';
import { workInbox } from './work-inbox.ts';

export interface AssistantParts {
  readonly store: TurnStore;
  readonly channels: () => readonly OutboundChannel[];
  readonly traitsOf: TraitsOf;
  readonly now: () => Instant;
  readonly report: (fault: { readonly inboxId: number | null; readonly error: unknown }) => void;
  /** How often to look for work that another process left or that fell due (ms). */
  readonly lookEvery: number;
}

export interface Assistant {
  /** Keeps a message durably, then sees to it. Resolves once it is kept. */
  receive(message: InboundMessage): Promise<'accepted' | 'duplicate'>;
  /** Handles whatever waits, for example after a restart, and resolves when all is quiet. */
  catchUp(): Promise<void>;
  /** Finishes the work under way and stops. */
  stop(): Promise<void>;
}

/** The loop around the store: one worker, woken by every message, that answers and then sends. */
export function runAssistant(parts: AssistantParts): Assistant {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  async function work(): Promise<void> {
    do {
      again = false;
      try {
        await workInbox({ store: parts.store, traitsOf: parts.traitsOf, report: parts.report });
        for (const channel of parts.channels()) await deliverOutbox(parts.store, channel, parts.now);
      } catch (error) {
        parts.report({ inboxId: null, error });
      }
    } while (again && !stopped);
  }

  function wake(): Promise<void> {
    if (stopped) return running ?? Promise.resolve();
    if (running !== null) {
      again = true;
      return running;
    }
    running = work().finally(() => {
      running = null;
    });
    return running;
  }

  const timer = setInterval(() => void wake(), parts.lookEvery);
  timer.unref();

  return {
    async receive(message) {
      const [outcome] = await parts.store.receive([message]);
      void wake();
      return outcome ?? 'duplicate';
    },
    catchUp: wake,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
