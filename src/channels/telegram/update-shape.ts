import { z } from 'zod';

/**
 * The parts of an update that are read. Telegram's ids have at most 52 significant bits; a larger number has
 * already been rounded by JSON and might be somebody else's id, so `z.int()` (exact integers only) refuses it.
 */
const id = z.int();
const person = z.object({ id });
const chat = z.object({ id, type: z.enum(['private', 'group', 'supergroup', 'channel']) });

const messageSchema = z.object({
  message_id: id,
  /** Seconds since epoch. */
  date: id,
  chat,
  from: person.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  media_group_id: z.string().min(1).optional(),
  contact: z.object({ phone_number: z.string(), user_id: id.optional() }).optional(),
  photo: z.unknown().optional(),
  document: z.unknown().optional(),
  sticker: z.unknown().optional(),
  voice: z.unknown().optional(),
  audio: z.unknown().optional(),
  video: z.unknown().optional(),
  video_note: z.unknown().optional(),
  animation: z.unknown().optional(),
  location: z.unknown().optional(),
  venue: z.unknown().optional(),
  poll: z.unknown().optional(),
  dice: z.unknown().optional(),
  story: z.unknown().optional(),
});
export type TelegramMessage = z.infer<typeof messageSchema>;

const tapSchema = z.object({
  id: z.string(),
  from: person,
  data: z.string().optional(),
  /** Absent or without its buttons when it is too old. */
  message: z
    .object({
      message_id: id,
      chat,
      reply_markup: z
        .object({
          inline_keyboard: z.array(
            z.array(z.object({ text: z.string(), callback_data: z.string().optional() })),
          ),
        })
        .optional(),
    })
    .optional(),
});

const membershipSchema = z.object({
  chat,
  from: person,
  date: id,
  new_chat_member: z.object({ status: z.string() }),
});

export const updateSchema = z.object({
  update_id: id,
  message: messageSchema.optional(),
  callback_query: tapSchema.optional(),
  my_chat_member: membershipSchema.optional(),
});
export type TelegramUpdate = z.infer<typeof updateSchema>;

/** What can be sent that is not text, in the words of the transcript. In this order: an animation also comes as a document. */
const ATTACHMENTS = [
  ['photo', 'ảnh'],
  ['animation', 'ảnh động'],
  ['document', 'tệp'],
  ['sticker', 'nhãn dán'],
  ['voice', 'ghi âm'],
  ['audio', 'âm thanh'],
  ['video', 'phim'],
  ['video_note', 'phim'],
  ['location', 'vị trí'],
  ['venue', 'vị trí'],
  ['poll', 'bình chọn'],
  ['dice', 'xúc xắc'],
  ['story', 'tin'],
] as const;

/** What a message carries that cannot be read as text; null for a service message. */
export function attachmentOf(message: TelegramMessage): string | null {
  return ATTACHMENTS.find(([kind]) => message[kind] !== undefined)?.[1] ?? null;
}
