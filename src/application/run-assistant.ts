import type { Instant } from '../domain/scaled.ts';
import type { TraitsOf } from './decide-turn.ts';
import { deliverNotices } from './deliver-notices.ts';
import { type Dispatcher, dispatch } from './dispatch.ts';
import type { ReceiptIssuer } from './issue-receipt.ts';
import type { OutboundChannel } from './ports/channel.ts';
import type { ChannelName, InboundMessage } from './ports/messages.ts';
import type { NoticeStore } from './ports/notice-store.ts';
import type { TurnStore } from './ports/turn-store.ts';
import { inRounds } from './rounds.ts';
import { type TakeInParts, takeInMedia } from './take-in-media.ts';
import { timersOf, type WakeAt } from './wake-at.ts';
import { workInbox } from './work-inbox.ts';

export interface AssistantParts {
  readonly store: TurnStore;
  readonly notices: NoticeStore;
  readonly channels: () => readonly OutboundChannel[];
  readonly traitsOf: TraitsOf;
  readonly receipts: ReceiptIssuer;
  /** How pictures and files are fetched, looked at and kept. */
  readonly media: Pick<TakeInParts, 'vault' | 'examine' | 'fetchOf'>;
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
        receipts: parts.receipts,
        report: parts.report,
        answered: () => {
          wakeDispatchers();
          intake.wake();
          notices.wake();
        },
      });
    } finally {
      wakeDispatchers();
    }
  }, report);
  const intake = takeInMedia({
    ...parts.media,
    store: parts.store,
    now: parts.now,
    wakeAt,
    report,
    ready: () => rounds.wake(),
    said: wakeDispatchers,
  });

  const notices = inRounds(async () => {
    if ((await deliverNotices(parts)) > 0) wakeDispatchers();
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
    const isBusy = () =>
      rounds.underWay() !== null ||
      notices.underWay() !== null ||
      intake.busy() ||
      all().some((dispatcher) => dispatcher.busy());
    while (isBusy()) {
      await intake.quiet();
      await rounds.underWay();
      await notices.underWay();
      await Promise.all(all().map((dispatcher) => dispatcher.quiet()));
    }
  }

  function lookLater(): void {
    callOff = wakeAt(parts.now() + parts.lookEvery, () => {
      rounds.wake();
      notices.wake();
      intake.wake();
      if (!rounds.stopped()) lookLater();
    });
  }

  lookLater();

  return {
    async receive(message) {
      const [outcome] = await parts.store.receive([message]);
      if (message.content.kind === 'media') intake.wake();
      else rounds.wake();
      return outcome ?? 'duplicate';
    },
    async catchUp() {
      intake.wake();
      rounds.wake();
      notices.wake();
      await quiet();
    },
    async stop() {
      const ended = rounds.stop();
      callOff();
      await intake.stop();
      await ended;
      await notices.stop();
      await Promise.all([...dispatchers.values()].map((dispatcher) => dispatcher.stop()));
    },
  };
}
