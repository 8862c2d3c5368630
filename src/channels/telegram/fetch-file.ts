import type { Agent } from 'node:http';
import type { FetchMedia, FetchOutcome } from '../../application/ports/media.ts';
import { downloadCapped } from '../capped-download.ts';
import type { TelegramClient } from './client.ts';
import type { Failure } from './failures.ts';
import { DOWNLOAD_BYTES, FETCH_RETRY_MS } from './telegram-traits.ts';

export interface FileSource {
  readonly client: Pick<TelegramClient, 'file'>;
  readonly token: string;
  readonly apiRoot: string;
  /** The way out, through the proxy if there is one. */
  readonly agent: Agent | undefined;
  /** How long the download may take (ms). */
  readonly fetchMs: number;
  readonly until: AbortSignal;
  failed(failure: Failure): void;
}

/** Asks Telegram where a file lies, then gets it there. */
export function fileFetcher({ client, failed, ...source }: FileSource): FetchMedia {
  return async ({ reference }) => {
    const answer = await client.file(reference);
    if (!answer.ok) {
      failed(answer.failure);
      return outcomeOf(answer.failure);
    }
    const { file_path: path, file_size: size = 0 } = answer.result;
    if (size > DOWNLOAD_BYTES) return { kind: 'tooLarge', most: DOWNLOAD_BYTES };
    if (path === undefined) return { kind: 'gone' };
    const address = addressOf(source.apiRoot, source.token, path);
    if (address === null) return { kind: 'foreign' };
    const { agent, until, fetchMs: withinMs } = source;
    return downloadCapped(address, {
      most: DOWNLOAD_BYTES,
      withinMs,
      retryAfterMs: FETCH_RETRY_MS,
      until,
      agent,
    });
  };
}

/** Only below the bot's own folder at the configured server; null for a path that leads elsewhere. */
function addressOf(apiRoot: string, token: string, path: string): URL | null {
  const steps = path.split('/');
  if (!steps.every((step) => /^[\p{L}\p{M}\p{N}_. -]+$/u.test(step) && !/^\.+$/.test(step))) return null;
  return new URL(`${apiRoot}/file/bot${token}/${steps.map(encodeURIComponent).join('/')}`);
}

function outcomeOf(failure: Failure): FetchOutcome {
  switch (failure.kind) {
    case 'fileTooBig':
      return { kind: 'tooLarge', most: DOWNLOAD_BYTES };
    case 'fileMissing':
    case 'refused':
      return { kind: 'gone' };
    case 'throttled':
      return { kind: 'later', retryAfterMs: failure.retryAfterMs };
    default:
      return { kind: 'later', retryAfterMs: FETCH_RETRY_MS };
  }
}
