import { z } from 'zod';
import type { ZaloAnswer } from './answer.ts';
import { callAuthorised, type NoToken } from './authorised-calls.ts';
import type { ZaloClient } from './client.ts';
import type { Tokens } from './tokens.ts';
import { zaloPaths } from './zalo-traits.ts';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String).optional().catch(undefined);
// M: the id stands under either of two names.
const accountSchema = z
  .object({
    oaid: text,
    oa_id: text,
    oa_type: text,
    package_name: text,
    package_valid_through_date: text,
    is_verified: text,
  })
  .transform((data) => ({
    id: data.oaid ?? data.oa_id ?? null,
    type: data.oa_type ?? null,
    packageName: data.package_name ?? null,
    packageUntil: data.package_valid_through_date ?? null,
    verified: data.is_verified === 'true' || data.is_verified === '1',
  }));

/** What Zalo says of the Official Account itself. */
export type AccountFacts = z.infer<typeof accountSchema>;

export type AccountReading =
  | { readonly kind: 'read'; readonly facts: AccountFacts }
  | { readonly kind: 'refused'; readonly code: number }
  | { readonly kind: 'unanswered' }
  | NoToken;

export async function readAccount(tokens: Tokens, client: Pick<ZaloClient, 'get'>): Promise<AccountReading> {
  return accountOf(await callAuthorised(tokens, (token) => client.get(zaloPaths.account, token)));
}

function accountOf(answer: ZaloAnswer | NoToken): AccountReading {
  if (answer.kind === 'noToken' || answer.kind === 'refused') return answer;
  if (answer.kind !== 'done') return { kind: 'unanswered' };
  const facts = accountSchema.safeParse(answer.data);
  return facts.success ? { kind: 'read', facts: facts.data } : { kind: 'unanswered' };
}
