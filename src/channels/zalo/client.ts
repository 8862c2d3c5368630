import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { type AxiosRequestConfig, type AxiosResponse, isAxiosError } from 'axios';
import { watchedTransport } from '../watched-transport.ts';
import { readAnswer, readTokenAnswer, type TokenAnswer, type ZaloAnswer } from './answer.ts';
import type { ZaloSettings } from './zalo-settings.ts';
import { UPLOAD_PATIENCE, zaloPaths } from './zalo-traits.ts';

type Body = Readonly<Record<string, unknown>>;

/** Calls Zalo. Never throws, never repeats a call. */
export interface ZaloClient {
  post(path: string, body: Body, accessToken: string): Promise<ZaloAnswer>;
  /** Sends a file as the field `file` of a form. */
  upload(path: string, file: UploadedFile, accessToken: string): Promise<ZaloAnswer>;
  get(path: string, accessToken: string): Promise<ZaloAnswer>;
  /** Exchanges a refresh token, which works once, for a new pair. */
  refresh(refreshToken: string): Promise<TokenAnswer>;
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ClientOptions {
  /** How long an answer may take (ms), connecting included. */
  readonly answerWithin: number;
  /** Zalo says that nothing is left of the rate. */
  rateSpent(): void;
}

type Exchange =
  | { readonly answered: true; readonly status: number; readonly body: string }
  | { readonly answered: false; readonly written: boolean; readonly fault: string };

export function createZaloClient(settings: ZaloSettings, options: ClientOptions): ZaloClient {
  const { appId, appSecret, apiRoot, oauthRoot } = settings;
  const http = axios.create({
    // A kept connection may be dead without our knowing; what is written to it would be neither sent nor unsent.
    httpAgent: new HttpAgent({ keepAlive: false }),
    httpsAgent: new HttpsAgent({ keepAlive: false }),
    maxRedirects: 0,
    maxContentLength: 1_048_576,
    // Kept as text: ids must not pass through numbers, and no status is an error by itself.
    responseType: 'text',
    transformResponse: (body: unknown) => body,
    validateStatus: () => true,
  });

  async function exchange(request: AxiosRequestConfig): Promise<Exchange> {
    const transport = watchedTransport();
    try {
      const response: AxiosResponse<unknown> = await http.request({
        ...request,
        transport,
        signal: AbortSignal.timeout(request.timeout ?? options.answerWithin),
      });
      if (noneRemains(response)) options.rateSpent();
      const body = typeof response.data === 'string' ? response.data : '';
      return { answered: true, status: response.status, body };
    } catch (error) {
      // Only the code: the error itself holds the body, and the headers with the token.
      const fault = isAxiosError(error) ? (error.code ?? 'unknown') : 'unknown';
      return { answered: false, written: transport.mayHaveWritten(), fault };
    }
  }

  async function call(request: AxiosRequestConfig, accessToken: string): Promise<ZaloAnswer> {
    const got = await exchange({
      ...request,
      headers: { ...request.headers, access_token: accessToken },
    });
    if (got.answered) return readAnswer(got.status, got.body);
    return { kind: 'unanswered', written: got.written, fault: got.fault };
  }

  return {
    post: (path, body, accessToken) => call({ method: 'post', url: apiRoot + path, data: body }, accessToken),
    async upload(path, { name, bytes }, accessToken) {
      const form = new FormData();
      form.append('file', new Blob([Uint8Array.from(bytes)]), name);
      const encoded = new Response(form);
      const request = {
        method: 'post',
        url: apiRoot + path,
        data: Buffer.from(await encoded.arrayBuffer()),
        headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
        timeout: UPLOAD_PATIENCE * options.answerWithin,
      };
      return call(request, accessToken);
    },
    get: (path, accessToken) => call({ method: 'get', url: apiRoot + path }, accessToken),
    async refresh(refreshToken) {
      const got = await exchange({
        method: 'post',
        url: oauthRoot + zaloPaths.token,
        data: new URLSearchParams({
          refresh_token: refreshToken,
          app_id: appId,
          grant_type: 'refresh_token',
        }),
        headers: { secret_key: appSecret.reveal() },
      });
      if (got.answered) return readTokenAnswer(got.status, got.body);
      return { kind: 'unanswered', fault: got.fault };
    },
  };
}

function noneRemains({ headers }: AxiosResponse<unknown>): boolean {
  const remaining: unknown = headers['x-ratelimit-remain'];
  return typeof remaining === 'string' && /^-?\d+$/.test(remaining) && Number(remaining) <= 0;
}
