import { z } from 'zod';
import type { MediaReference } from '../../application/ports/media.ts';
import type { InboundContent } from '../../application/ports/messages.ts';
import { storable } from '../../domain/text.ts';
import { claimedName } from '../claimed-name.ts';

// H: a string in the documentation; L: a number in some code.
const size = z
  .union([
    z.int().nonnegative(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ])
  .optional()
  .catch(undefined);
const attachmentSchema = z.object({
  payload: z.object({
    url: z.string().min(1).max(2000),
    name: z.string().optional().catch(undefined),
    size,
  }),
});
const messageSchema = z.object({
  text: z.string().catch(''),
  attachments: z.array(z.unknown()),
});

/** M: an album may come as one event with several attachments or as several events; it has no id. */
const MOST_ATTACHMENTS = 50;

/** What an event brings that can be fetched; null when none of its attachments has an address. */
export function mediaOf(
  message: unknown,
  what: MediaReference['what'],
): Extract<InboundContent, { kind: 'media' }> | null {
  const parsed = messageSchema.safeParse(message);
  if (!parsed.success) return null;
  const media = parsed.data.attachments.slice(0, MOST_ATTACHMENTS).flatMap((attachment) => {
    const known = attachmentSchema.safeParse(attachment);
    if (!known.success) return [];
    const { url, name, size: bytes = null } = known.data.payload;
    return [{ what, reference: url, name: claimedName(name), size: bytes }];
  });
  if (media.length === 0) return null;
  return { kind: 'media', media, caption: storable(parsed.data.text).trim(), album: null };
}
