import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { AccountAddress } from '../../application/ports/messages.ts';
import type { RefusalName } from './refusal.ts';

/** Someone a visitor of the demo may act as. `note` says who that is, as "Chấm điểm · Sở Nội vụ". */
export interface Persona {
  readonly account: string;
  readonly name: string;
  readonly note: string;
  /** Under which the list shows the persona, with those before and after it that have the same; left out: none. */
  readonly heading?: string;
}

/** Lists the personas of the demo; null outside demo mode. */
export type Personas = (() => Promise<readonly Persona[]>) | null;

export type Identity =
  | { readonly ok: true; readonly account: AccountAddress }
  | { readonly ok: false; readonly refusal: RefusalName };

const COOKIE = 'cchc_session';
const HALF_A_YEAR_S = 15_552_000;

function webAccount(externalId: string): AccountAddress {
  return { channel: 'web', botId: 'local', externalId };
}

/** Who is speaking: the persona named by `as` in demo mode, else the owner of this browser's cookie and nobody else. */
export async function identify(
  context: Context,
  personas: Personas,
  as: string | undefined,
): Promise<Identity> {
  if (personas === null) {
    if (as !== undefined) return { ok: false, refusal: 'notYourself' };
    return { ok: true, account: webAccount(sessionAccount(context)) };
  }
  if (as === undefined || as === '') return { ok: false, refusal: 'personaMissing' };
  const known = (await personas()).some((persona) => persona.account === as);
  return known ? { ok: true, account: webAccount(as) } : { ok: false, refusal: 'unknownPersona' };
}

/**
 * The account of this browser, begun when it has none. Only interface calls come here, never the page itself: a visit
 * from a link elsewhere carries no SameSite=Strict cookie, and answering it with a new one would end the old session.
 */
export function sessionAccount(context: Context): string {
  const presented = getCookie(context, COOKIE);
  const session = presented !== undefined && /^[0-9a-f]{32}$/.test(presented) ? presented : begin(context);
  // The store, its backups and logs hold this hash, with which nobody can speak as the person.
  return `browser:${createHash('sha256').update(session).digest('hex')}`;
}

function begin(context: Context): string {
  const session = randomBytes(16).toString('hex');
  setCookie(context, COOKIE, session, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: HALF_A_YEAR_S,
    secure: context.req.header('x-forwarded-proto') === 'https',
  });
  return session;
}
