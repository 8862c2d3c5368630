import { z } from 'zod';
import type { FetchMedia } from '../../application/ports/media.ts';
import type { InboundContent } from '../../application/ports/messages.ts';
import type { Vault } from '../../application/ports/vault.ts';
import { storable } from '../../domain/text.ts';
import { claimedName } from '../claimed-name.ts';
import type { SentMessage } from './inbound.ts';

/** Where the page posts pictures and files. */
export const MEDIA_PATH = '/api/media';
/** The largest file that the page may send (bytes). */
export const LARGEST_MEDIA_BYTES = 25 * 1024 * 1024;
/** Each holds its bytes in memory until they are kept. */
export const MOST_UPLOADS_AT_ONCE = 4;
/** How long to wait when the vault could not be read (ms). */
const RETRY_MS = 30_000;

/** Where the bytes go. */
export type MediaVault = Pick<Vault, 'keep' | 'open'>;

const id = z.string().regex(/^[\w.:-]{1,100}$/);
const querySchema = z.object({
  as: z.string().max(200).optional(),
  id: id.optional(),
  what: z.enum(['photo', 'file']),
  name: z.string().max(1000).optional(),
  album: id.optional(),
  caption: z.string().max(4000).default(''),
});

export interface MediaQuery extends Pick<SentMessage, 'as' | 'id'> {
  /** What the message says once its bytes are kept at `reference`, so many of them. */
  said(reference: string, size: number): InboundContent;
}

/** Reads the query of `POST /api/media`; null when it is not one. */
export function readMediaQuery(query: Readonly<Record<string, string>>): MediaQuery | null {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) return null;
  const { as, id, what, name, album = null, caption } = parsed.data;
  return {
    as,
    id,
    said: (reference, size) => ({
      kind: 'media',
      media: [{ what, reference, name: claimedName(name), size }],
      caption: storable(caption).trim(),
      album,
    }),
  };
}

/** `broken`: the browser went away before the end. */
export type BodyReading = Uint8Array | 'tooLarge' | 'broken';

/** Reads a body and counts its bytes while they arrive; of one that is too large nothing is kept. */
export async function readBytes(body: ReadableStream<Uint8Array> | null, most: number): Promise<BodyReading> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new Uint8Array(Buffer.concat(parts));
      size += value.length;
      if (size > most) {
        reader.cancel().catch(() => undefined);
        return 'tooLarge';
      }
      parts.push(value);
    }
  } catch {
    return 'broken';
  }
}

/** What was sent from the page lies in the vault already. */
export function vaultFetcher(vault: MediaVault): FetchMedia {
  return async ({ reference }) => {
    if (!/^[0-9a-f]{64}$/.test(reference)) return { kind: 'foreign' };
    const opened = await vault.open(reference).catch(() => undefined);
    if (opened === undefined) return { kind: 'later', retryAfterMs: RETRY_MS };
    return opened.kind === 'found' ? { kind: 'fetched', bytes: opened.bytes } : { kind: 'gone' };
  };
}
