import type { AccountAddress } from '../../application/ports/messages.ts';
import type { TranscriptLine, TurnStore } from '../../application/ports/turn-store.ts';

type Transcript = TurnStore['transcript'];

/** How many lines a page of the chat holds. */
const PAGE_LINES = 50;

export interface ChatPage {
  readonly lines: readonly TranscriptLine[];
  /** Whether the chat holds lines before these. */
  readonly earlier: boolean;
}

/** Every line after `after`; with null the whole chat. The store answers with the last ones, so ask until all fit. */
export async function linesAfter(
  transcript: Transcript,
  account: AccountAddress,
  after: string | null,
): Promise<readonly TranscriptLine[]> {
  for (let limit = PAGE_LINES * 4; ; limit *= 4) {
    const lines = await transcript(account, after, limit);
    if (lines.length < limit) return lines;
  }
}

/** The line of that id; null when the chat does not hold it. */
export async function lineOf(
  transcript: Transcript,
  account: AccountAddress,
  id: string,
): Promise<TranscriptLine | null> {
  for (let limit = PAGE_LINES * 4; ; limit *= 4) {
    const lines = await transcript(account, null, limit);
    const found = lines.find((line) => line.id === id);
    if (found !== undefined || lines.length < limit) return found ?? null;
  }
}

/** The newest lines of the chat. */
export async function newestPage(transcript: Transcript, account: AccountAddress): Promise<ChatPage> {
  const lines = await transcript(account, null, PAGE_LINES + 1);
  return { lines: lines.slice(-PAGE_LINES), earlier: lines.length > PAGE_LINES };
}

/** The lines just before line `before`; none when the chat does not hold that line. */
export async function pageBefore(
  transcript: Transcript,
  account: AccountAddress,
  before: string,
): Promise<ChatPage> {
  for (let limit = PAGE_LINES * 4; ; limit *= 4) {
    const lines = await transcript(account, null, limit);
    const all = lines.length < limit;
    const end = lines.findIndex((line) => line.id === before);
    if (end > PAGE_LINES || (all && end >= 0)) {
      return { lines: lines.slice(Math.max(0, end - PAGE_LINES), end), earlier: end > PAGE_LINES };
    }
    if (all) return { lines: [], earlier: false };
  }
}
