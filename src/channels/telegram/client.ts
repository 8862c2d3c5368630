import { Telegram } from 'telegraf';
import { connections } from './connections.ts';
import { type Failure, failureOf } from './failures.ts';
import type { CaptionCall, TextCall } from './outbound.ts';
import type { Redact } from './redact.ts';
import {
  ALLOWED_UPDATES,
  CALL_MS,
  POLL_BATCH,
  POLL_SECONDS,
  UPLOAD_MS_PER_MEGABYTE,
} from './telegram-traits.ts';

export interface ClientSettings {
  readonly token: string;
  /** As `https://api.telegram.org`. */
  readonly apiRoot: string;
  /** An http(s) proxy for everything that goes out; null: none. */
  readonly proxy: string | null;
  /** How long one call may take (ms); 30 seconds unless told. */
  readonly callMs?: number;
  /** How long the download of one file may take (ms); two minutes unless told. */
  readonly fetchMs?: number;
}

export type Answer<T> =
  | { readonly ok: true; readonly result: T }
  | { readonly ok: false; readonly failure: Failure };

/** Bytes to be sent along, under the name that the person sees. */
export interface Upload {
  readonly source: Buffer;
  readonly filename: string;
}

type Methods = Parameters<Telegram['callApi']>[0];
type Body<M extends Methods> = Parameters<typeof Telegram.prototype.callApi<M>>[1];
type Signal = NonNullable<NonNullable<Parameters<Telegram['callApi']>[2]>['signal']>;

/** The calls this product makes. None throws. */
export type TelegramClient = ReturnType<typeof createClient>;

/** Telegraf is the transport only: it writes requests, reads answers, and keeps the token out of its addresses. */
export function createClient(settings: ClientSettings, redact: Redact) {
  const { token, apiRoot, proxy, callMs = CALL_MS } = settings;
  const telegram = new Telegram(token, { apiRoot, webhookReply: false });
  // Assigned afterwards: telegraf drops the agent of an http:// address.
  telegram.options.agent = connections(apiRoot, proxy);

  async function call<M extends Methods>(
    method: M,
    body: Body<M>,
    { withinMs = callMs, until }: { readonly withinMs?: number; readonly until?: AbortSignal } = {},
  ) {
    const ending = new AbortController();
    // Telegraf's types name the shim of older Nodes; node-fetch takes the platform's own signal as well.
    const signal = ending.signal as unknown as Signal;
    const end = () => ending.abort();
    const timer = setTimeout(end, withinMs);
    until?.addEventListener('abort', end, { once: true });
    if (until?.aborted) end();
    try {
      return { ok: true as const, result: await telegram.callApi(method, body, { signal }) };
    } catch (error) {
      return { ok: false as const, failure: failureOf(error, redact) };
    } finally {
      clearTimeout(timer);
      until?.removeEventListener('abort', end);
    }
  }

  const whileUploading = ({ source }: Upload) => ({
    withinMs: callMs + (source.length / 1_000_000) * UPLOAD_MS_PER_MEGABYTE,
  });

  return {
    me: () => call('getMe', {}),
    /** Updates from `offset` on; asking confirms everything before it. Waits for the next one until `until`. */
    updates: (offset: number | null, until: AbortSignal): Promise<Answer<readonly unknown[]>> =>
      call(
        'getUpdates',
        {
          ...(offset === null ? {} : { offset }),
          limit: POLL_BATCH,
          timeout: POLL_SECONDS,
          allowed_updates: ALLOWED_UPDATES,
        },
        { withinMs: POLL_SECONDS * 1000 + callMs, until },
      ),
    send: (body: TextCall) => call('sendMessage', body),
    sendPhoto: (body: CaptionCall, photo: Upload) =>
      call('sendPhoto', { ...body, photo }, whileUploading(photo)),
    sendDocument: (body: CaptionCall, document: Upload) =>
      call('sendDocument', { ...body, document }, whileUploading(document)),
    edit: (message: number, body: TextCall) => call('editMessageText', { ...body, message_id: message }),
    file: (id: string) => call('getFile', { file_id: id }),
    answerTap: (tap: string) => call('answerCallbackQuery', { callback_query_id: tap }),
    setCommands: (body: Body<'setMyCommands'>) => call('setMyCommands', body),
    setWebhook: (url: string, secret: string) =>
      call('setWebhook', { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES }),
    deleteWebhook: () => call('deleteWebhook', {}),
    webhookInfo: () => call('getWebhookInfo', {}),
    agent: telegram.options.agent,
    /** Closes idle connections. */
    close: () => telegram.options.agent?.destroy(),
  };
}
