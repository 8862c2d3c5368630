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
}

/** The message, or the platform's refusal: −201 for a wrong field, −210 for one beyond its limit. */
export function readMessage(body: unknown): ReadMessage | number {
  const parsed = messageSchema.safeParse(body);
  if (!parsed.success) return -201;
  const { recipient, message } = parsed.data;
  const buttons = message.attachment?.payload.buttons ?? [];
  const long =
    length(message.text) > 2_000 ||
    buttons.length > 5 ||
    buttons.some(({ title, payload }) => length(title) > 100 || length(payload) > 1_000);
  return long ? -210 : { to: recipient.user_id, text: message.text, buttons, templateId: null };
}

/** A template message by user id; −201 for a wrong shape, −210 for a parameter beyond 200 characters. */
export function readTemplate(body: unknown): ReadMessage | number {
  const parsed = templateSchema.safeParse(body);
  if (!parsed.success) return -201;
  const values = Object.values(parsed.data.template_data);
  if (values.some((value) => length(value) > 200)) return -210;
  const { user_id: to, template_id: templateId } = parsed.data;
  return { to, text: values.join(' '), buttons: [], templateId };
}

function length(text: string): number {
  return [...text].length;
}
