import { z } from 'zod';

const button = z.strictObject({
  title: z.string().min(1),
  type: z.enum(['oa.query.show', 'oa.query.hide']),
  payload: z.string().min(1),
});
export type SentButton = z.infer<typeof button>;

const messageSchema = z.strictObject({
  recipient: z.strictObject({ user_id: z.string().min(1) }),
  message: z.strictObject({
    text: z.string().min(1),
    attachment: z
      .strictObject({
        type: z.literal('template'),
        payload: z.strictObject({ buttons: z.array(button).min(1) }),
      })
      .optional(),
  }),
});

const pictureSchema = z.strictObject({
  recipient: z.strictObject({ user_id: z.string().min(1) }),
  message: z.strictObject({
    text: z.string().min(1),
    attachment: z.strictObject({
      type: z.literal('template'),
      payload: z.strictObject({
        template_type: z.literal('media'),
        elements: z.tuple([
          z.strictObject({ media_type: z.literal('image'), attachment_id: z.string().min(1) }),
        ]),
      }),
    }),
  }),
});

const fileSchema = z.strictObject({
  recipient: z.strictObject({ user_id: z.string().min(1) }),
  message: z.strictObject({
    attachment: z.strictObject({
      type: z.literal('file'),
      payload: z.strictObject({ token: z.string().min(1) }),
    }),
  }),
});

const templateSchema = z.strictObject({
  user_id: z.string().min(1),
  template_id: z.string().min(1),
  template_data: z.record(z.string(), z.string().min(1)),
});

export interface ReadMessage {
  readonly to: string;
  readonly text: string;
  readonly buttons: readonly SentButton[];
  readonly templateId: string | null;
  /** What was uploaded before, and goes with the message. */
  readonly upload: { readonly as: 'image' | 'file'; readonly handle: string } | null;
}

/** The message, or the platform's refusal: −201 for a wrong field, −210 for one beyond its limit. */
export function readMessage(body: unknown): ReadMessage | number {
  const picture = pictureSchema.safeParse(body).data;
  if (picture !== undefined) {
    const { text, attachment } = picture.message;
    const upload = { as: 'image', handle: attachment.payload.elements[0].attachment_id } as const;
    if (length(text) > 2_000) return -210;
    return { to: picture.recipient.user_id, text, buttons: [], templateId: null, upload };
  }
  const file = fileSchema.safeParse(body).data;
  if (file !== undefined) {
    const upload = { as: 'file', handle: file.message.attachment.payload.token } as const;
    return { to: file.recipient.user_id, text: '', buttons: [], templateId: null, upload };
  }
  const parsed = messageSchema.safeParse(body);
  if (!parsed.success) return -201;
  const { recipient, message } = parsed.data;
  const buttons = message.attachment?.payload.buttons ?? [];
  const long =
    length(message.text) > 2_000 ||
    buttons.length > 5 ||
    buttons.some(({ title, payload }) => length(title) > 100 || length(payload) > 1_000);
  return long ? -210 : { to: recipient.user_id, text: message.text, buttons, templateId: null, upload: null };
}

/** A template message by user id; −201 for a wrong shape, −210 for a parameter beyond 200 characters. */
export function readTemplate(body: unknown): ReadMessage | number {
  const parsed = templateSchema.safeParse(body);
  if (!parsed.success) return -201;
  const values = Object.values(parsed.data.template_data);
  if (values.some((value) => length(value) > 200)) return -210;
  const { user_id: to, template_id: templateId } = parsed.data;
  return { to, text: values.join(' '), buttons: [], templateId, upload: null };
}

function length(text: string): number {
  return [...text].length;
}
