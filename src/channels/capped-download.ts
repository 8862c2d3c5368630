import { type Agent, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { FetchOutcome } from '../application/ports/media.ts';

export interface DownloadLimits {
  /** Bytes. One more, and nothing is kept. */
  readonly most: number;
  /** How long the whole download may take (ms), connecting included. */
  readonly withinMs: number;
  /** How long to wait before another try (ms). */
  readonly retryAfterMs: number;
  /** Ends the download. */
  readonly until: AbortSignal;
  /** A connection of its own unless given. */
  readonly agent?: Agent | undefined;
}

/**
 * Gets a file over http(s) and counts its bytes while they arrive. Follows no redirect and never throws. The address
 * may hold a token, so no error leaves this function.
 */
export async function downloadCapped(address: URL, limits: DownloadLimits): Promise<FetchOutcome> {
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, limits.withinMs);
  limits.until.addEventListener('abort', end, { once: true });
  if (limits.until.aborted) end();
  try {
    return await read(await ask(address, limits.agent, ending.signal), limits);
  } catch {
    return { kind: 'later', retryAfterMs: limits.retryAfterMs };
  } finally {
    clearTimeout(timer);
    limits.until.removeEventListener('abort', end);
  }
}

function ask(address: URL, agent: Agent | undefined, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = address.protocol === 'https:' ? overHttps : overHttp;
    // Zipped answers would be counted by another size than they have.
    const request = send(address, {
      agent: agent ?? false,
      signal,
      headers: { 'accept-encoding': 'identity' },
    });
    request.once('response', resolve);
    // Stays: an error after the answer has begun is met by whoever reads it.
    request.on('error', reject);
    request.end();
  });
}

async function read(response: IncomingMessage, limits: DownloadLimits): Promise<FetchOutcome> {
  const { most, retryAfterMs } = limits;
  const refusal = refusalOf(response, most, retryAfterMs);
  if (refusal !== null) {
    response.destroy();
    return refusal;
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    // Leaving the loop closes the connection.
    if (size > most) return { kind: 'tooLarge', most };
    parts.push(part);
  }
  return { kind: 'fetched', bytes: new Uint8Array(Buffer.concat(parts)) };
}

function refusalOf(response: IncomingMessage, most: number, retryAfterMs: number): FetchOutcome | null {
  const { statusCode: status = 0, headers } = response;
  if (status === 408 || status === 429 || status >= 500) return { kind: 'later', retryAfterMs };
  if (status >= 400) return { kind: 'gone' };
  // Where a redirect leads is nobody's promise.
  if (status >= 300) return { kind: 'foreign' };
  return Number(headers['content-length'] ?? 0) > most ? { kind: 'tooLarge', most } : null;
}
