import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares digests, so that the time taken tells nothing of the secret, not even its length. */
export function sameSecret(presented: string | undefined, secret: string): boolean {
  return presented !== undefined && timingSafeEqual(digest(presented), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
