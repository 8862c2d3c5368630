import { z } from 'zod';
import type { InboundContent } from '../../application/ports/messages.ts';
import { storable } from '../../domain/text.ts';
import { claimedName } from '../claimed-name.ts';
import type { TelegramMessage } from './update-shape.ts';

const count = z.int().nonnegative();
const fileId = z.string().min(1).max(2000);
/** H: one picture in several sizes, each a file of its own. */
const sizesSchema = z
  .array(z.object({ file_id: fileId, width: count, height: count, file_size: count.optional() }))
  .min(1);
const documentSchema = z.object({
  file_id: fileId,
  file_name: z.string().optional().catch(undefined),
  file_size: count.optional().catch(undefined),
});

/** The picture or document of a message; null when it carries none that can be fetched. */
export function mediaOf(message: TelegramMessage): Extract<InboundContent, { kind: 'media' }> | null {
  // An animation also comes as a document, for programs that know no animations.
  const media = photoOf(message.photo) ?? (message.animation === undefined ? documentOf(message) : null);
  if (media === null) return null;
  const { caption = '', media_group_id: album = null } = message;
  return { kind: 'media', media: [media], caption: storable(caption), album };
}

function photoOf(sizes: unknown) {
  const parsed = sizesSchema.safeParse(sizes);
  if (!parsed.success) return null;
  const area = ({ width, height }: { readonly width: number; readonly height: number }) => width * height;
  const largest = parsed.data.reduce((best, size) => (area(size) >= area(best) ? size : best));
  return {
    what: 'photo',
    reference: largest.file_id,
    name: null,
    size: largest.file_size ?? null,
  } as const;
}

function documentOf({ document }: TelegramMessage) {
  const parsed = documentSchema.safeParse(document);
  if (!parsed.success) return null;
  const { file_id, file_name, file_size } = parsed.data;
  return {
    what: 'file',
    reference: file_id,
    name: claimedName(file_name),
    size: file_size ?? null,
  } as const;
}
