import { createHash } from 'node:crypto';
import { type Beginning, beginsLike } from '../../application/leading-bytes.ts';
import type { OutboundFile } from '../../application/ports/messages.ts';
import { printableName } from '../../application/send-with-files.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { ZaloAnswer } from './answer.ts';
import { callAuthorised, type NoToken } from './authorised-calls.ts';
import type { ZaloClient } from './client.ts';
import type { Tokens } from './tokens.ts';
import { MOST_KEPT_UPLOADS, zaloTimes, zaloUploads } from './zalo-traits.ts';

/** How Zalo takes a file: as a picture, as a file, or not at all. */
export type UploadKind = keyof typeof zaloUploads;

export type UploadOutcome =
  | { readonly ok: true; readonly handle: string }
  | { readonly ok: false; readonly answer: ZaloAnswer | NoToken };

/** Files at Zalo. Uploading shows nothing to anybody, so it may be repeated. Never throws. */
export interface Uploads {
  /** What Zalo calls the file: kept from an upload of the last days, or uploaded now. */
  handle(kind: UploadKind, file: OutboundFile, bytes: Uint8Array): Promise<UploadOutcome>;
  /** Zalo does not know this handle any more. */
  forget(handle: string): void;
}

interface UploadParts {
  readonly client: Pick<ZaloClient, 'upload'>;
  readonly tokens: Tokens;
  now(): Instant;
}

export function createUploads({ client, tokens, now }: UploadParts): Uploads {
  const kept = new Map<string, { readonly handle: string; readonly until: Instant }>();

  return {
    async handle(kind, file, bytes) {
      const name = printableName(file.name);
      const key = `${kind} ${createHash('sha256').update(bytes).digest('hex')} ${name}`;
      const known = kept.get(key);
      if (known !== undefined && known.until > now()) return { ok: true, handle: known.handle };
      const { path, handleIn } = zaloUploads[kind];
      const answer = await callAuthorised(tokens, (token) => client.upload(path, { name, bytes }, token));
      if (answer.kind !== 'done') return { ok: false, answer };
      const handle = handleOf(answer.data, handleIn);
      if (handle === null) return { ok: false, answer: { kind: 'foreign', status: 200 } };
      kept.delete(key);
      kept.set(key, { handle, until: now() + zaloTimes.uploadKept });
      for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT_UPLOADS)) kept.delete(oldest);
      return { ok: true, handle };
    },
    forget(handle) {
      for (const [key, each] of kept) if (each.handle === handle) kept.delete(key);
    },
  };
}

/** As what Zalo takes these bytes; null: not at all. Name and bytes must agree, since Zalo looks at both. */
export function uploadKindOf(file: OutboundFile, bytes: Uint8Array): UploadKind | null {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const kind: UploadKind = file.shown === 'picture' ? 'image' : 'file';
  const { kinds, mostBytes } = zaloUploads[kind];
  const wanted: ReadonlyMap<string, Beginning | null> = kinds;
  const fits = wanted.has(extension) && wanted.get(extension) === beginsLike(bytes);
  return fits && bytes.length > 0 && bytes.length <= mostBytes ? kind : null;
}

function handleOf(data: unknown, field: string): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const handle: unknown = Object.entries(data).find(([name]) => name === field)?.[1];
  return typeof handle === 'string' && handle !== '' ? handle : null;
}
