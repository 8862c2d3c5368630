import type { Instant } from '../domain/scaled.ts';
import type { TraitsOf } from './decide-turn.ts';
import { type Dispatcher, dispatch } from './dispatch.ts';
import type { OutboundChannel } from './ports/channel.ts';
import type { ChannelName, InboundMessage } from './ports/messages.ts';
import type { TurnStore } from './ports/turn-store.ts';
import { inRounds } from './rounds.ts';
import { timersOf, type WakeAt } from './wake-at.ts';
import { workInbox } from './work-inbox.ts';

export interface AssistantParts {
  readonly store: TurnStore;
  readonly channels: () => readonly OutboundChannel[];
  readonly traitsOf: TraitsOf;
  readonly now: () => Instant;
  readonly report: (fault: { readonly inboxId: number | null; readonly error: unknown }) => void;
  /** How often to look for work that another process left (ms). */
  readonly lookEvery: number;
  /** Timers of the platform, unless told otherwise. */
  readonly wakeAt?: WakeAt;
}

export interface Assistant {
  /** Keeps a message durably, then sees to it. Resolves once it is kept. */
  receive(message: InboundMessage): Promise<'accepted' | 'duplicate'>;
  /**
   * Handles whatever waits, for example after a restart, and resolves when all is quiet: every message answered, and
   * nothing more to send at this instant.
   */
  catchUp(): Promise<void>;
  /** Finishes the work under way and stops. */
  stop(): Promise<void>;
}

/** The loop around the store: one worker, woken by every message, that answers; beside it each channel sends. */
export function runAssistant(parts: AssistantParts): Assistant {
  const wakeAt = parts.wakeAt ?? timersOf(parts.now);
  const dispatchers = new Map<ChannelName, Dispatcher>();
  const report = (error: unknown) => parts.report({ inboxId: null, error });
  let callOff: () => void = () => undefined;
  const rounds = inRounds(async () => {
    try {
      await workInbox({
        store: parts.store,
        traitsOf: parts.traitsOf,
        report: parts.report,
        answered: wakeDispatchers,
      });
    } finally {
      wakeDispatchers();
    }
  }, report);

  function wakeDispatchers(): void {
    for (const channel of parts.channels()) dispatcherOf(channel).wake();
  }

  function dispatcherOf(channel: OutboundChannel): Dispatcher {
    const known = dispatchers.get(channel.name);
    if (known !== undefined) return known;
    const dispatcher = dispatch({
      store: parts.store,
      channel,
      channels: parts.channels,
      now: parts.now,
      wakeAt,
      report,
      queued: (name) => dispatchers.get(name)?.wake(),
    });
    dispatchers.set(channel.name, dispatcher);
    return dispatcher;
  }

  /** What one channel gives up another may take on, so all are asked again until none is busy. */
  async function quiet(): Promise<void> {
    const all = () => [...dispatchers.values()];
    while (rounds.underWay() !== null || all().some((dispatcher) => dispatcher.busy())) {
      await rounds.underWay();
      await Promise.all(all().map((dispatcher) => dispatcher.quiet()));
    }
  }

  function lookLater(): void {
    callOff = wakeAt(parts.now() + parts.lookEvery, () => {
      rounds.wake();
      if (!rounds.stopped()) lookLater();
    });
  }

  lookLater();

  return {
    async receive(message) {
      const [outcome] = await parts.store.receive([message]);
      rounds.wake();
      return outcome ?? 'duplicate';
    },
    async catchUp() {
      rounds.wake();
      await quiet();
    },
    async stop() {
      const ended = rounds.stop();
      callOff();
      await ended;
      await Promise.all([...dispatchers.values()].map((dispatcher) => dispatcher.stop()));
    },
  };
}
