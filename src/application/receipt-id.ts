import { randomBytes } from 'node:crypto';

/** An id that nobody can guess: 128 random bits as 32 hex digits. */
export function newReceiptId(): string {
  return randomBytes(16).toString('hex');
}
