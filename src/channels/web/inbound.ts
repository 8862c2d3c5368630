import { z } from 'zod';
import type { InboundContent } from '../../application/ports/messages.ts';
import { storable } from '../../domain/text.ts';
import type { RefusalName } from './refusal.ts';

const sender = {
  as: z.string().max(200).optional(),
  /** The client's own id of this message: sending it again changes nothing. */
  id: z
    .string()
    .regex(/^[\w.:-]{1,100}$/)
    .optional(),
};

const bodySchema = z.union([
  z.strictObject({ ...sender, text: z.string() }),
  z.strictObject({ ...sender, card: z.int().nonnegative(), choice: z.string().min(1).max(100) }),
]);

export interface SentMessage {
  readonly as: string | undefined;
  readonly id: string | undefined;
  readonly content: InboundContent;
}

type Reading =
  | { readonly ok: true; readonly message: SentMessage }
  | { readonly ok: false; readonly refusal: RefusalName };

/** Reads the body of `POST /api/messages`: `{ as?, id?, text }` or `{ as?, id?, card, choice }`. */
export function readMessage(body: string): Reading {
  const parsed = bodySchema.safeParse(parseJson(body));
  if (!parsed.success) return { ok: false, refusal: 'unreadable' };
  const { as, id, ...said } = parsed.data;
  const content: InboundContent =
    'text' in said
      ? { kind: 'text', text: storable(said.text) }
      : { kind: 'choice', card: said.card, choice: storable(said.choice) };
  if (content.kind === 'text' && content.text.trim() === '') return { ok: false, refusal: 'emptyText' };
  return { ok: true, message: { as, id, content } };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
