import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a button stands for: one choice on one numbered card. */
export interface Tap {
  readonly card: number;
  readonly choice: string;
}

/**
 * Signs what buttons carry. Zalo hands a tap over as a text that anybody could type, so a payload counts only with a
 * signature over bot, person, card and choice. A card is answered once: the conversation knows older ones by number.
 */
export interface ButtonSigner {
  payload(person: string, tap: Tap): string;
  /** The tap behind a text, or null: then it is an ordinary text. */
  read(person: string, text: string): Tap | null;
}

// The leading # passes the console's filter "Lọc cú pháp" should somebody switch it on.
const SHAPE = /^#v1\.(\d{1,15})\.([\w-]*)\.([\w-]{22})$/;

export function createButtonSigner(bot: string, appSecret: string): ButtonSigner {
  const key = Buffer.from(hkdfSync('sha256', appSecret, '', 'cchc-bot zalo button v1', 32));
  const mac = (person: string, tap: Tap) =>
    createHmac('sha256', key)
      .update(JSON.stringify([bot, person, tap.card, tap.choice]))
      .digest()
      .subarray(0, 16);
  return {
    payload(person, tap) {
      const choice = Buffer.from(tap.choice, 'utf8').toString('base64url');
      return `#v1.${tap.card}.${choice}.${mac(person, tap).toString('base64url')}`;
    },
    read(person, text) {
      const [, card, choice, signature] = SHAPE.exec(text.trim()) ?? [];
      if (card === undefined || choice === undefined || signature === undefined) return null;
      const tap = { card: Number(card), choice: Buffer.from(choice, 'base64url').toString('utf8') };
      const given = Buffer.from(signature, 'base64url');
      const right = mac(person, tap);
      return given.length === right.length && timingSafeEqual(given, right) ? tap : null;
    },
  };
}
