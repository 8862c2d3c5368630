import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../domain/scaled.ts';

/** How long a link opens its file (ms): as long as a platform keeps an upload, and longer than any row of holidays. */
export const LINK_LIFE = 7 * 24 * 60 * 60 * 1000;
/** Characters of a token; a longer one is not even looked at. */
const LONGEST_TOKEN = 4096;

const linkedFileSchema = z.object({ file: z.string().min(1), name: z.string().min(1), expiresAt: z.int() });
/** What a link opens; `expiresAt` in ms UTC. */
export type LinkedFile = z.infer<typeof linkedFileSchema>;

/** `forged`: not made with this secret, or changed since. */
export type LinkReading =
  | { readonly kind: 'valid'; readonly linked: LinkedFile }
  | { readonly kind: 'expired' }
  | { readonly kind: 'forged' };

/** A token of `A-Z a-z 0-9 _ - .` that names the file and cannot be changed unseen. Whoever holds it may read the file. */
export function signLink({ file, name, expiresAt }: LinkedFile, secret: string): string {
  const said = Buffer.from(JSON.stringify({ file, name, expiresAt })).toString('base64url');
  return `${said}.${seal(said, secret).toString('base64url')}`;
}

export function readLink(token: string, secret: string, now: Instant): LinkReading {
  if (token.length > LONGEST_TOKEN) return { kind: 'forged' };
  const [said = '', presented = '', ...more] = token.split('.');
  const seen = Buffer.from(presented, 'base64url');
  const due = seal(said, secret);
  const genuine = more.length === 0 && seen.length === due.length && timingSafeEqual(seen, due);
  const linked = genuine ? linkedFileSchema.safeParse(parseJson(said)).data : undefined;
  if (linked === undefined) return { kind: 'forged' };
  return linked.expiresAt > now ? { kind: 'valid', linked } : { kind: 'expired' };
}

function seal(said: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(said).digest();
}

function parseJson(said: string): unknown {
  try {
    return JSON.parse(Buffer.from(said, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
