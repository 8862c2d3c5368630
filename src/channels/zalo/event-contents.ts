import { z } from 'zod';
import type { InboundContent } from '../../application/ports/messages.ts';
import { storable } from '../../domain/text.ts';
import type { Tap } from './button-payload.ts';
import { mediaOf } from './media-of.ts';

type ReadTap = (text: string) => Tap | null;

interface EventParts {
  readonly event_name: string;
  readonly message?: unknown;
  readonly info?: unknown;
}

const textSchema = z.object({ text: z.string() });
// M: phone stands in `info` in both known shapes of the form; one report has it as a number.
const infoSchema = z.object({ phone: z.union([z.string(), z.int().transform(String)]) });

/** What a person sent, in the words of the transcript. */
const unsupported: ReadonlyMap<string, string> = new Map([
  ['user_send_gif', 'ảnh động'],
  ['user_send_sticker', 'nhãn dán'],
  ['user_send_audio', 'ghi âm'],
  ['user_send_video', 'video'],
  ['user_send_location', 'vị trí'],
  ['user_send_business_card', 'danh thiếp'],
]);

/** The content of an event, or null for the many kinds that say nothing to the assistant. */
export function readContent(event: EventParts, readTap: ReadTap): InboundContent | null {
  const { event_name: name } = event;
  if (name.startsWith('user_send_group_')) return { kind: 'group' };
  const what = unsupported.get(name);
  if (what !== undefined) return { kind: 'unsupported', what };
  switch (name) {
    case 'user_send_text':
      return readText(event.message, readTap);
    case 'user_send_image':
      return mediaOf(event.message, 'photo') ?? { kind: 'unsupported', what: 'ảnh' };
    case 'user_send_file':
      return mediaOf(event.message, 'file') ?? { kind: 'unsupported', what: 'tệp' };
    case 'user_send_link':
      return readLink(event.message);
    case 'follow':
      return { kind: 'reachability', reachable: true };
    case 'unfollow':
      return { kind: 'reachability', reachable: false };
    case 'user_submit_info':
      return readSharedInfo(event.info);
    case 'user_withdraw':
      return { kind: 'withdrawal' };
    default:
      return null;
  }
}

function readText(message: unknown, readTap: ReadTap): InboundContent | null {
  const text = textOf(message);
  if (text === null) return null;
  const tap = readTap(text);
  return tap === null ? { kind: 'text', text } : { kind: 'choice', ...tap };
}

/** INF: a pasted address carries what was written around it as text; a business card of the link kind does not. */
function readLink(message: unknown): InboundContent {
  const text = textOf(message);
  return text === null ? { kind: 'unsupported', what: 'liên kết' } : { kind: 'text', text };
}

/** The number a person chose to share in a form: not proof that it is theirs. */
function readSharedInfo(info: unknown): InboundContent | null {
  const phone = infoSchema.safeParse(info).data?.phone.trim() ?? '';
  return phone === '' ? null : { kind: 'contact', phone: storable(phone), own: false };
}

function textOf(message: unknown): string | null {
  const text = textSchema.safeParse(message).data?.text ?? '';
  return text.trim() === '' ? null : storable(text);
}
