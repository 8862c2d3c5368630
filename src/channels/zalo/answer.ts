import { z } from 'zod';

/** What came back from one call. Holds no text of Zalo's: it may repeat what was sent. */
export type ZaloAnswer =
  | { readonly kind: 'done'; readonly data: unknown }
  | { readonly kind: 'refused'; readonly code: number }
  /** An answer that is not Zalo's envelope, as proxies and gateways give. */
  | { readonly kind: 'foreign'; readonly status: number }
  /** No answer. `written`: the request may have reached Zalo. `fault`: a code such as ECONNREFUSED. */
  | { readonly kind: 'unanswered'; readonly written: boolean; readonly fault: string };

const whole = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d{1,9}$/)
    .transform(Number),
]);
const envelopeSchema = z.object({ error: whole, data: z.unknown().optional() });

/** Reads an answer. The envelope decides, never the HTTP status: Zalo refuses with 200. */
export function readAnswer(status: number, body: string): ZaloAnswer {
  const envelope = envelopeSchema.safeParse(parseJson(body));
  if (!envelope.success) return { kind: 'foreign', status };
  const { error, data } = envelope.data;
  return error === 0 ? { kind: 'done', data } : { kind: 'refused', code: error };
}

export interface IssuedTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Life of the access token (ms), where told. */
  readonly life: number | null;
}

/** `refused` is for good: the refresh token is worth nothing any more. `unanswered` may be tried again. */
export type TokenAnswer =
  | { readonly kind: 'issued'; readonly tokens: IssuedTokens }
  | { readonly kind: 'refused'; readonly code: number | null }
  | { readonly kind: 'unanswered'; readonly fault: string };

const token = z.string().min(1).max(10_000);
const issuedSchema = z.object({
  access_token: token,
  refresh_token: token,
  expires_in: z.coerce.number().positive().optional().catch(undefined),
});

/** INF: everything but a fault of the network, of a gateway, or −32 means that the refresh token is spent. */
export function readTokenAnswer(status: number, body: string): TokenAnswer {
  const json = parseJson(body);
  const issued = issuedSchema.safeParse(json);
  if (issued.success) {
    const { access_token, refresh_token, expires_in } = issued.data;
    const life = expires_in === undefined ? null : expires_in * 1_000;
    return { kind: 'issued', tokens: { accessToken: access_token, refreshToken: refresh_token, life } };
  }
  const code = z.object({ error: whole }).safeParse(json).data?.error ?? null;
  if (code === RATE_LIMITED) return { kind: 'unanswered', fault: `zalo ${code}` };
  const ours = code !== null || (status >= 200 && status < 500 && status !== 429 && status !== 408);
  return ours ? { kind: 'refused', code } : { kind: 'unanswered', fault: `http ${status}` };
}

export const RATE_LIMITED = -32;

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
