import type { AccountAddress, OutboundContent } from '../../application/ports/messages.ts';
import { callbackData } from './callback-data.ts';
import { HEADING_LENGTH, SHORT_LABEL, SHORT_LABELS_PER_ROW, telegramTraits } from './telegram-traits.ts';

export interface Button {
  readonly text: string;
  readonly callback_data: string;
}

/** The body of a sendMessage call; with a message id, of an editMessageText call. */
export interface TextCall {
  readonly chat_id: string;
  readonly text: string;
  readonly parse_mode?: 'HTML';
  readonly reply_markup: { readonly inline_keyboard: Button[][] };
  readonly link_preview_options: { readonly is_disabled: true };
}

/** What stands beside the file of a sendPhoto or sendDocument call. */
export interface CaptionCall {
  readonly chat_id: string;
  readonly caption?: string;
  readonly parse_mode?: 'HTML';
  readonly reply_markup?: { readonly inline_keyboard: Button[][] };
}

/** `styled`: the first line in bold, everything else escaped. Otherwise the text as it stands. */
export function textCall(to: AccountAddress, content: OutboundContent, styled: boolean): TextCall {
  const call = {
    chat_id: to.externalId,
    reply_markup: { inline_keyboard: keyboard(content) },
    // A page shown below an assistant's message would push the buttons out of sight.
    link_preview_options: { is_disabled: true },
  } as const;
  return styled
    ? { ...call, text: withBoldHeading(content.text), parse_mode: 'HTML' }
    : { ...call, text: content.text };
}

/** The same words and buttons as a caption. */
export function captionCall(to: AccountAddress, content: OutboundContent, styled: boolean): CaptionCall {
  const { link_preview_options: _, text, ...call } = textCall(to, content, styled);
  return { ...call, caption: text };
}

/** Our own id of the message to edit as Telegram's number; null when it cannot be one. */
export function messageNumber(replaces: string | undefined): number | null {
  const number = Number(replaces);
  return replaces !== undefined && Number.isSafeInteger(number) && number > 0 ? number : null;
}

function keyboard({ card, choices }: OutboundContent): Button[][] {
  if (card === null) return [];
  const most = telegramTraits.buttons?.most ?? 0;
  const buttons = choices
    .slice(0, most)
    .map(({ choice, label }, index) => button(card, choice, label, index + 1));
  return inRows(buttons);
}

function button(card: number, choice: string, label: string, position: number): Button {
  const data = callbackData(card, choice, position);
  // A position says nothing by itself, so the button must carry the whole choice for inbound to find it there.
  const byPosition = data.startsWith('1p:');
  return { text: byPosition ? choice : shortened(label), callback_data: data };
}

/** Neighbours that are short share a row; a long one has a row of its own. Order stays. */
function inRows(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (const each of buttons) {
    const last = rows.at(-1);
    const joins = last !== undefined && last.length < SHORT_LABELS_PER_ROW && [...last, each].every(isShort);
    if (joins) last.push(each);
    else rows.push([each]);
  }
  return rows;
}

function isShort({ text }: Button): boolean {
  return text.length <= SHORT_LABEL;
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

function shortened(label: string): string {
  const longest = telegramTraits.buttons?.longestLabel ?? 0;
  const letters = Array.from(graphemes.segment(label), ({ segment }) => segment);
  return letters.length <= longest
    ? label
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

function withBoldHeading(text: string): string {
  const [heading = '', ...rest] = text.split('\n');
  const named = rest.length > 0 && heading.trim() !== '' && heading.length <= HEADING_LENGTH;
  return named ? `<b>${escaped(heading)}</b>\n${escaped(rest.join('\n'))}` : escaped(text);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
