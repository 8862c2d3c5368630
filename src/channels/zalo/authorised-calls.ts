import type { ZaloAnswer } from './answer.ts';
import { classOf } from './failures.ts';
import type { TokenOutcome, Tokens } from './tokens.ts';

/** The call was not made, or not once more, for want of a token. */
export type NoToken = { readonly kind: 'noToken'; readonly outcome: Extract<TokenOutcome, { ok: false }> };

/** Makes a call with the current token; when Zalo refuses the token, gets another one and calls once more. */
export async function callAuthorised(
  tokens: Tokens,
  call: (accessToken: string) => Promise<ZaloAnswer>,
): Promise<ZaloAnswer | NoToken> {
  const first = await tokens.obtain(null);
  if (!first.ok) return { kind: 'noToken', outcome: first };
  const answer = await call(first.accessToken);
  if (!isTokenRefusal(answer)) return answer;
  const second = await tokens.obtain(first.accessToken);
  return second.ok ? call(second.accessToken) : { kind: 'noToken', outcome: second };
}

function isTokenRefusal(answer: ZaloAnswer): boolean {
  return answer.kind === 'refused' && classOf(answer.code).kind === 'renewToken';
}
