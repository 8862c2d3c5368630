import { createHash, timingSafeEqual } from 'node:crypto';

/** What the formula takes: the body as received, byte for byte, and two values that stand in it. */
export interface SignedEvent {
  readonly appId: string;
  readonly rawBody: Uint8Array;
  readonly timestamp: string;
}

/**
 * Judges the value of X-ZEvent-Signature: plain SHA-256 over app id, body, timestamp and OA secret key, not an HMAC.
 * Compares in constant time. The `mac=` before the digits may be missing; digits may be capitals.
 */
export function isSignedBy(header: string, event: SignedEvent, webhookSecret: string): boolean {
  const digits = /^(?:mac=)?([0-9a-f]{64})$/i.exec(header.trim())?.[1];
  return digits !== undefined && timingSafeEqual(Buffer.from(digits, 'hex'), digest(event, webhookSecret));
}

function digest({ appId, rawBody, timestamp }: SignedEvent, webhookSecret: string): Buffer {
  return createHash('sha256').update(appId).update(rawBody).update(timestamp).update(webhookSecret).digest();
}
