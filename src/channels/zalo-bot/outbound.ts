import type { AccountAddress, OutboundContent } from '../../application/ports/messages.ts';
import { zaloBotTraits } from './zalo-bot-traits.ts';

/** The body of sendMessage. */
export interface SendMessageBody {
  readonly chat_id: string;
  readonly text: string;
}

export type OutboundWriting =
  | { readonly ok: true; readonly body: SendMessageBody }
  | { readonly ok: false; readonly refusal: 'textTooLong' | 'textEmpty' };

/** The body of sendPhoto: the platform fetches the picture itself. */
export interface SendPhotoBody {
  readonly chat_id: string;
  readonly photo: string;
  readonly caption: string;
}

/** One sendMessage call. The numbered options stand in the text; nothing is cut. */
export function writeMessage(to: AccountAddress, content: OutboundContent): OutboundWriting {
  const text = content.text.normalize('NFC');
  if (text.trim() === '') return { ok: false, refusal: 'textEmpty' };
  const { longestText } = zaloBotTraits;
  if (longestText !== null && [...text].length > longestText) return { ok: false, refusal: 'textTooLong' };
  return { ok: true, body: { chat_id: to.externalId, text } };
}
