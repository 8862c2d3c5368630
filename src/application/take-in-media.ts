import { filesCame } from '../conversation/topics/evidence/files-came.ts';
import { type ExaminedFile, holdSecret, refusedBesideSecret } from '../domain/evidence/examined-file.ts';
import type { Instant } from '../domain/scaled.ts';
import { sentenceText } from '../wording/sentence-text.ts';
import { fieldSpeech } from './field-speech.ts';
import type { Examine } from './ports/examine.ts';
import type { FetchMedia, MediaReference } from './ports/media.ts';
import type { ChannelName } from './ports/messages.ts';
import type { ExaminedMedia, InboxItem } from './ports/turn-record.ts';
import type { TurnStore } from './ports/turn-store.ts';
import type { Vault } from './ports/vault.ts';
import { inRounds } from './rounds.ts';
import { takeInFile } from './take-in-file.ts';
import type { WakeAt } from './wake-at.ts';

/** Pictures that arrive within this time of each other (ms) are one sending: no platform tells where an album ends. */
const GATHERING = 1_500;
/** A person who goes on sending is answered after so many files. */
const MOST_TOGETHER = 30;
/** How often the platform is asked for a file before it is given up. */
const MOST_TRIES = 6;
/** How many people's files are looked at at once. */
const MOST_AT_ONCE = 3;

export interface TakeInParts {
  readonly store: Pick<TurnStore, 'mediaToTakeIn' | 'commitIntake' | 'sayMeanwhile'>;
  readonly vault: Vault;
  readonly examine: Examine;
  readonly fetchOf: (channel: ChannelName) => FetchMedia | null;
  readonly now: () => Instant;
  readonly wakeAt: WakeAt;
  readonly report: (error: unknown) => void;
  /** A message may go on to its turn now. */
  readonly ready: () => void;
  /** Something was queued for a person. */
  readonly said: () => void;
}

export interface MediaIntake {
  wake(): void;
  busy(): boolean;
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Fetches, examines and keeps what people send before the conversation hears of it. Doing it again after a crash
 * gives the same bytes at the same addresses, so nothing is lost and nothing is doubled.
 */
export function takeInMedia(parts: TakeInParts): MediaIntake {
  const { store, now } = parts;
  const underWay = new Map<number, Promise<void>>();
  const tries = new Map<number, number>();
  const notBefore = new Map<number, Instant>();
  let callOff: () => void = () => undefined;

  const rounds = inRounds(async () => {
    callOff();
    let next: Instant | null = null;
    for (const waiting of await store.mediaToTakeIn()) {
      const batch = together(waiting);
      const [first] = batch;
      if (first === undefined || underWay.has(first.id)) continue;
      const opens = Math.max((batch.at(-1)?.receivedAt ?? 0) + GATHERING, notBefore.get(first.id) ?? 0);
      if (opens > now()) next = Math.min(next ?? opens, opens);
      else if (underWay.size < MOST_AT_ONCE) begin(first.id, batch);
    }
    callOff = next === null || rounds.stopped() ? () => undefined : parts.wakeAt(next, rounds.wake);
  }, parts.report);

  /** Says that the files came, for whoever has to wait; the answer takes its place where the channel edits. */
  async function sayThatTheyCame(id: number, batch: readonly InboxItem[]): Promise<void> {
    try {
      const count = batch.flatMap(mediaOf).length;
      const text = sentenceText(filesCame(count), fieldSpeech);
      await store.sayMeanwhile(id, { text, card: null, choices: [] }, now());
      parts.said();
    } catch (error) {
      parts.report(error);
    }
  }

  function begin(id: number, batch: readonly InboxItem[]): void {
    const hush = parts.wakeAt(now() + PATIENCE, () => void sayThatTheyCame(id, batch));
    const work = takeIn(id, batch)
      .catch((error: unknown) => giveBack(id, batch, error))
      .finally(() => {
        hush();
        underWay.delete(id);
        rounds.wake();
      });
    underWay.set(id, work);
  }

  async function takeIn(id: number, batch: readonly InboxItem[]): Promise<void> {
    const files: ExaminedFile[] = [];
    for (const { item, media } of inOrder(batch)) {
      const fetch = parts.fetchOf(item.from.channel);
      const taken = fetch === null ? gone(media) : await takeInFile({ ...parts, fetch }, media);
      if (taken.kind === 'later' && !lastTry(id)) return wait(id, taken.retryAfterMs);
      files.push(taken.kind === 'later' ? gone(media).file : taken.file);
    }
    const secret = holdSecret(files);
    if (secret) await purge(files);
    const caption = batch
      .map(captionOf)
      .filter((text) => text !== '')
      .join('\n');
    const examined = secret ? { files: refusedBesideSecret(files), caption: '' } : { files, caption };
    await handOn(id, batch, examined, secret);
  }

  async function handOn(
    id: number,
    batch: readonly InboxItem[],
    examined: ExaminedMedia,
    secret: boolean,
  ): Promise<void> {
    const ids = batch.map((item) => item.id);
    await store.commitIntake(ids, examined, now(), secret);
    tries.delete(id);
    notBefore.delete(id);
    parts.ready();
  }

  async function purge(files: readonly ExaminedFile[]): Promise<void> {
    for (const file of files) {
      if (!file.ok) continue;
      await parts.vault.purge(file.original);
      if (file.page !== null) await parts.vault.purge(file.page.sha256);
    }
  }

  function lastTry(id: number): boolean {
    tries.set(id, (tries.get(id) ?? 0) + 1);
    return (tries.get(id) ?? 0) >= MOST_TRIES;
  }

  function wait(id: number, ms: number): void {
    notBefore.set(id, now() + ms);
  }

  /** A fault of ours: tried again later, like a platform that does not answer, and said to whoever operates it. */
  async function giveBack(id: number, batch: readonly InboxItem[], error: unknown): Promise<void> {
    parts.report(error);
    if (!lastTry(id)) return wait(id, AFTER_FAULT);
    try {
      const files = inOrder(batch).map(
        ({ media }): ExaminedFile => ({ ok: false, name: media.name, refusal: 'unreadable' }),
      );
      await handOn(id, batch, { files, caption: '' }, false);
    } catch (again) {
      parts.report(again);
      wait(id, AFTER_FAULT);
    }
  }

  function busy(): boolean {
    return rounds.underWay() !== null || underWay.size > 0;
  }

  return {
    wake: rounds.wake,
    busy,
    async quiet() {
      while (busy()) await Promise.all([rounds.underWay(), ...underWay.values()]);
    },
    async stop() {
      const ended = rounds.stop();
      callOff();
      await ended;
      await Promise.all(underWay.values());
    },
  };
}

/** Whoever waits longer (ms) is told that the files came. */
const PATIENCE = 2_000;

/** After a fault of ours (ms). */
const AFTER_FAULT = 5_000;

/** The first messages that belong together: of one album, or sent one right after the other. */
function together(waiting: readonly InboxItem[]): readonly InboxItem[] {
  const batch: InboxItem[] = [];
  let files = 0;
  for (const item of waiting) {
    const before = batch.at(-1);
    const sameAlbum = before !== undefined && albumOf(before) !== null && albumOf(before) === albumOf(item);
    const close = before !== undefined && item.receivedAt - before.receivedAt <= GATHERING;
    files += mediaOf(item).length;
    if (before !== undefined && ((!sameAlbum && !close) || files > MOST_TOGETHER)) break;
    batch.push(item);
  }
  return batch;
}

interface PlacedMedia {
  readonly item: InboxItem;
  readonly media: MediaReference;
}

/** In the order in which they were sent, which need not be the order in which they arrived. */
function inOrder(batch: readonly InboxItem[]): readonly PlacedMedia[] {
  return [...batch].sort(bySending).flatMap((item) => mediaOf(item).map((media) => ({ item, media })));
}

function bySending(one: InboxItem, other: InboxItem): number {
  if (one.sentAt !== other.sentAt) return one.sentAt - other.sentAt;
  if (/^\d+$/u.test(one.externalId) && /^\d+$/u.test(other.externalId)) {
    return BigInt(one.externalId) < BigInt(other.externalId) ? -1 : 1;
  }
  return one.id - other.id;
}

function mediaOf({ content }: InboxItem): readonly MediaReference[] {
  return content.kind === 'media' ? content.media : [];
}

function albumOf({ content }: InboxItem): string | null {
  return content.kind === 'media' ? content.album : null;
}

function captionOf({ content }: InboxItem): string {
  return content.kind === 'media' ? content.caption.trim() : '';
}

function gone({ name }: MediaReference): { readonly kind: 'examined'; readonly file: ExaminedFile } {
  return { kind: 'examined', file: { ok: false, name, refusal: 'gone' } };
}
