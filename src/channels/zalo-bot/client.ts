import axios, { isAxiosError } from 'axios';
import { z } from 'zod';
import type { Instant } from '../../domain/scaled.ts';
import { watchedTransport } from '../watched-transport.ts';
import type { ZaloBotLimits } from './zalo-bot-traits.ts';

/** The methods that the assistant uses. */
export type ZaloBotMethod =
  | 'getMe'
  | 'getUpdates'
  | 'setWebhook'
  | 'deleteWebhook'
  | 'getWebhookInfo'
  | 'sendMessage'
  | 'sendPhoto';

/** Why a call brought no result. None of it holds the token, which stands in every address. */
export type CallFailure =
  /** The platform answered, and not with a result; `code` is its own error code, or else the HTTP status. */
  | { readonly kind: 'refused'; readonly code: number }
  /** The request never left: no connection was made. */
  | { readonly kind: 'notSent'; readonly cause: string }
  /** The request left; whether it was carried out is not known. */
  | { readonly kind: 'unanswered'; readonly cause: string };

export type CallOutcome =
  | { readonly ok: true; readonly result: unknown; readonly platformTime: Instant | null }
  | { readonly ok: false; readonly failure: CallFailure };

export interface ZaloBotClient {
  /** One POST of JSON. Never throws. */
  call(method: ZaloBotMethod, body?: object): Promise<CallOutcome>;
  /** Ends waiting for updates; other calls under way are left to finish. */
  close(): void;
}

export interface ClientSettings {
  readonly apiRoot: string;
  readonly token: { reveal(): string };
}

/** H: `{ ok, result?, description?, error_code? }` around every answer. */
const envelopeSchema = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.number().int().optional(),
});

const LARGEST_ANSWER_BYTES = 1_048_576;

export function createZaloBotClient(settings: ClientSettings, limits: ZaloBotLimits): ZaloBotClient {
  const closing = new AbortController();
  const http = axios.create({
    maxRedirects: 0,
    maxContentLength: LARGEST_ANSWER_BYTES,
    responseType: 'text',
    transformResponse: (body: unknown) => body,
    validateStatus: () => true,
    headers: { 'Content-Type': 'application/json' },
  });
  return {
    async call(method, body = {}) {
      const transport = watchedTransport();
      const waits = method === 'getUpdates' ? limits.pollSeconds * 1000 : 0;
      try {
        const response = await http.post(
          `${settings.apiRoot}/bot${settings.token.reveal()}/${method}`,
          body,
          {
            transport,
            timeout: waits + limits.requestTimeout,
            ...(method === 'getUpdates' ? { signal: closing.signal } : {}),
          },
        );
        return readAnswer(response.status, String(response.data), response.headers.date);
      } catch (error) {
        return { ok: false, failure: failureOf(error, transport.mayHaveWritten()) };
      }
    },
    close: () => closing.abort(),
  };
}

function readAnswer(status: number, body: string, date: unknown): CallOutcome {
  const envelope = envelopeSchema.safeParse(parseJson(body));
  if (envelope.success && envelope.data.ok) {
    const moment = typeof date === 'string' ? Date.parse(date) : Number.NaN;
    return { ok: true, result: envelope.data.result, platformTime: Number.isNaN(moment) ? null : moment };
  }
  if (status < 400 && !envelope.success)
    return { ok: false, failure: { kind: 'unanswered', cause: 'notJson' } };
  const code = envelope.success ? (envelope.data.error_code ?? status) : status;
  return { ok: false, failure: { kind: 'refused', code } };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Only the name of what went wrong: the error itself carries the address with the token. */
function failureOf(error: unknown, written: boolean): CallFailure {
  const cause = isAxiosError(error) ? (error.code ?? 'unknown') : 'unknown';
  return { kind: written ? 'unanswered' : 'notSent', cause };
}
