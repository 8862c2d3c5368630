import type { Context } from 'hono';
import type { FileContent } from '../../application/ports/file-content.ts';
import type { AccountAddress, OutboundFile } from '../../application/ports/messages.ts';
import type { TurnStore } from '../../application/ports/turn-store.ts';
import { servedFileHeaders } from '../../application/served-file.ts';
import { lineOf } from './chat-lines.ts';
import { identify, type Personas } from './identity.ts';
import { refuse } from './refusal.ts';
import { lineId } from './request-checks.ts';

export interface SentFileParts {
  readonly transcript: TurnStore['transcript'];
  readonly personas: Personas;
  loadFile(file: string): Promise<FileContent>;
}

/** `GET /api/files/:line/:place`: a file of a message that was sent to this person; nobody else learns that it is there. */
export async function serveSentFile(context: Context, parts: SentFileParts): Promise<Response> {
  const identity = await identify(context, parts.personas, context.req.query('as'));
  if (!identity.ok) return refuse(context, identity.refusal);
  const file = await sentFile(context, parts.transcript, identity.account);
  const bytes = file === null ? null : await parts.loadFile(file.file);
  if (file === null || bytes === null) return refuse(context, 'fileGone');
  if (bytes === 'outdated') return refuse(context, 'pictureOutdated');
  if (bytes === 'tooLarge') return refuse(context, 'fileTooLarge');
  return context.body(Uint8Array.from(bytes), 200, servedFileHeaders(file.name));
}

async function sentFile(
  context: Context,
  transcript: TurnStore['transcript'],
  account: AccountAddress,
): Promise<OutboundFile | null> {
  const id = lineId(context.req.param('line'));
  const place = context.req.param('place') ?? '';
  if (id === undefined || id === null || !/^\d$/.test(place)) return null;
  const line = await lineOf(transcript, account, id);
  return line?.from === 'assistant' ? (line.content.files?.[Number(place)] ?? null) : null;
}
