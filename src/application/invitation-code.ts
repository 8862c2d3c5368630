import { randomBytes } from 'node:crypto';
import { sha256 } from '../domain/sha256.ts';

/** Crockford's base32: no I, L, O or U to mistake on paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SYMBOLS = 16;
const GROUP = 4;

/** A new one-time code of 16 symbols (80 random bits), printed in groups: "K7QM-2XWD-9TRA-B4HE". */
export function newInvitationCode(): string {
  const symbols = [...randomBytes(SYMBOLS)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return (symbols.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** What is stored instead of a code: SHA-256 (hex) of its symbols without dashes. */
export function hashInvitationCode(code: string): string {
  return sha256(code.replaceAll('-', ''));
}

/** What is looked up instead of a telephone number: SHA-256 (hex) of it as "84…", or null for what is no number. */
export function hashPhone(phone: string): string | null {
  const digits = phone.replace(/[\s.()+-]/g, '').replace(/^0/, '84');
  return /^84\d{8,10}$/.test(digits) ? sha256(digits) : null;
}
