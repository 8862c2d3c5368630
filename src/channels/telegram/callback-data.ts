import { CALLBACK_DATA_BYTES } from './telegram-traits.ts';

/** A choice as it stands behind a button: by its word, or by its position where the word is too long. */
export type TappedChoice =
  | { readonly by: 'word'; readonly card: number; readonly choice: string }
  | { readonly by: 'position'; readonly card: number };

/**
 * What stands behind a button: `1:<card>:<choice>`, or `1p:<card>:<position>` where that would exceed 64 bytes.
 * The leading number is the version of this spelling: buttons of old messages stay in chats for years.
 */
export function callbackData(card: number, choice: string, position: number): string {
  const data = `1:${card}:${choice}`;
  return Buffer.byteLength(data) <= CALLBACK_DATA_BYTES ? data : `1p:${card}:${position}`;
}

/** Null: not of a spelling this version knows. */
export function readCallbackData(data: string): TappedChoice | null {
  const match = /^(1p?):(\d{1,15}):(.+)$/su.exec(data);
  if (match === null) return null;
  const [, version, digits = '', rest = ''] = match;
  const card = Number(digits);
  return version === '1p' ? { by: 'position', card } : { by: 'word', card, choice: rest };
}
