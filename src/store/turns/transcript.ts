import type { AccountAddress, InboundContent, OutboundContent } from '../../application/ports/messages.ts';
import type { TranscriptLine } from '../../application/ports/turn-store.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';

const ACCOUNT = `SELECT id FROM "ChannelAccount" WHERE channel = ? AND "botId" = ? AND "externalId" = ?`;

const LAST_LINES = `
  SELECT line, side, at, "contentJson" FROM (
    SELECT line, 'person' AS side, "receivedAt" AS at, "contentJson" FROM "Inbox"
    WHERE "accountId" = ? AND line > ? ORDER BY line DESC LIMIT ?) AS person
  UNION ALL
  SELECT line, side, at, "contentJson" FROM (
    SELECT line, 'assistant' AS side, "createdAt" AS at, "contentJson" FROM "Outbox"
    WHERE "accountId" = ? AND line > ? ORDER BY line DESC LIMIT ?) AS assistant
  ORDER BY line DESC LIMIT ?`;

interface LineRow {
  readonly line: number;
  readonly side: 'person' | 'assistant';
  readonly at: Instant;
  readonly contentJson: string;
}

export async function transcript(
  db: SqlTransaction,
  address: AccountAddress,
  after: string | null,
  limit: number,
): Promise<readonly TranscriptLine[]> {
  const values = [address.channel, address.botId, address.externalId];
  const [account] = await db.all<{ id: number }>(ACCOUNT, values);
  if (account === undefined) return [];
  const part = [account.id, lineNumber(after), limit];
  const rows = await db.all<LineRow>(LAST_LINES, [...part, ...part, limit]);
  return rows.toReversed().map(transcriptLine);
}

/** Lines before the first, and what is no line id, count as the beginning of the chat. */
function lineNumber(id: string | null): number {
  return id !== null && /^\d{1,15}$/u.test(id) ? Number.parseInt(id, 10) : 0;
}

function transcriptLine({ line, side, at, contentJson }: LineRow): TranscriptLine {
  // Of one width, so that ids grow as texts too.
  const id = String(line).padStart(12, '0');
  return side === 'person'
    ? { id, from: side, at, text: personText(JSON.parse(contentJson) as InboundContent) }
    : { id, from: side, at, content: JSON.parse(contentJson) as OutboundContent };
}

function personText(content: InboundContent): string {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'choice':
      return content.choice;
    case 'media':
      return mediaSaid(content);
    case 'unsupported':
      return content.what;
    // Neither is for everybody's eyes, nor said in words.
    case 'contact':
    case 'group':
    case 'reachability':
    case 'withdrawal':
      return '';
  }
}

/** Names come from the sender's device, so they are shown as they are and used for nothing else. */
function mediaSaid({ media, caption }: Extract<InboundContent, { kind: 'media' }>): string {
  const names = media.map(({ what, name }) => name ?? (what === 'photo' ? 'ảnh' : 'tệp')).join(', ');
  return caption === '' ? `[${names}]` : `[${names}] ${caption}`;
}
