import type { ChannelLog } from '../../application/ports/channel.ts';
import type { Instant } from '../../domain/scaled.ts';
import {
  conversation,
  eventOf,
  type HistoryItem,
  type HistoryPage,
  type HistoryPlace,
  isSince,
  personOf,
  recentChats,
} from './history.ts';
import { zaloHistory } from './zalo-traits.ts';

export interface RecoveryParts extends HistoryPlace {
  readonly oaId: string;
  readonly log: ChannelLog;
  readonly until: AbortSignal;
  now(): Instant;
  /** Puts an event into the inbox, which knows those it has; false when it could not be stored. */
  keep(event: object): Promise<boolean>;
}

/** Reads what people wrote while no event came through: Zalo never sends events again once it has given up. */
export interface Recovery {
  /** One reading at a time. Never throws; what it could not read is read the next time. */
  run(): Promise<void>;
  /** Whether all was read at least once since the start of this process. */
  caughtUp(): boolean;
}

export function createRecovery(parts: RecoveryParts): Recovery {
  const { log, now } = parts;
  let readUntil: Instant | null = null;
  let running: Promise<void> | null = null;

  async function recover(): Promise<void> {
    const begun = now();
    const youngest = begun - zaloHistory.oldest;
    const since = readUntil === null ? youngest : Math.max(youngest, readUntil - zaloHistory.overlap);
    const chats = await linesSince((page) => recentChats(parts, page), since, zaloHistory.chatPages, parts);
    if (chats === null) return log.warn({}, 'zalo did not tell the recent chats');
    const people = [...new Set(chats.lines.map(personOf))];
    let kept = 0;
    let { whole } = chats;
    for (const person of people) {
      const read = await linesSince(
        (page) => conversation(parts, person, page),
        since,
        zaloHistory.conversationPages,
        parts,
      );
      const taken = read === null ? null : await keepLines(read.lines, parts);
      if (read === null || taken === null || !read.whole) whole = false;
      kept += taken ?? 0;
    }
    if (whole) readUntil = begun;
    log.info({ chats: people.length, messages: kept, whole }, 'zalo chats were read for missed messages');
  }

  return {
    run() {
      running ??= recover()
        .catch(() => log.error({}, 'a fault while reading zalo chats'))
        .finally(() => {
          running = null;
        });
      return running;
    },
    caughtUp: () => readUntil !== null,
  };
}

interface Lines {
  readonly lines: readonly HistoryItem[];
  /** False: there were more pages than are read at a time. */
  readonly whole: boolean;
}

async function linesSince(
  read: (page: number) => Promise<HistoryPage | null>,
  since: Instant,
  pages: number,
  { until, log }: Pick<RecoveryParts, 'until' | 'log'>,
): Promise<Lines | null> {
  const lines: HistoryItem[] = [];
  for (let page = 0; page < pages; page++) {
    if (until.aborted) return null;
    const got = await read(page);
    if (got === null) return null;
    if (got.unread > 0) log.warn({ lines: got.unread }, 'zalo told lines of a chat in another shape');
    const young = got.items.filter((item) => isSince(item, since));
    lines.push(...young);
    if (got.last || young.length < got.items.length) return { lines, whole: true };
  }
  return { lines, whole: false };
}

/** Oldest first, as they were written. How many went to the inbox; null when it did not take one. */
async function keepLines(
  lines: readonly HistoryItem[],
  { oaId, keep }: Pick<RecoveryParts, 'oaId' | 'keep'>,
): Promise<number | null> {
  let kept = 0;
  for (const line of lines.toSorted((a, b) => a.time - b.time)) {
    const event = eventOf(line, oaId);
    if (event === null) continue;
    if (!(await keep(event))) return null;
    kept += 1;
  }
  return kept;
}
