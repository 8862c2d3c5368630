import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { ChannelPorts } from '../../application/ports/channel.ts';
import type { Alarms } from './alarms.ts';
import type { ButtonSigner } from './button-payload.ts';
import type { Interactions } from './interactions.ts';
import { keepEvent } from './keep-event.ts';
import type { SilenceWatch } from './silence.ts';
import { isSignedBy } from './webhook-signature.ts';
import type { ZaloSettings } from './zalo-settings.ts';
import { LARGEST_EVENT, zaloTimes } from './zalo-traits.ts';

export interface WebhookParts {
  readonly settings: Pick<ZaloSettings, 'appId' | 'oaId' | 'oaSecret'>;
  readonly ports: Pick<ChannelPorts, 'receive' | 'now' | 'log'>;
  readonly signer: ButtonSigner;
  readonly interactions: Interactions;
  readonly silence: SilenceWatch;
  readonly alarms: Alarms;
}

const REFUSALS = {
  bodyTooLarge: 413,
  unreadable: 400,
  unsigned: 401,
  wrongSignature: 403,
  otherApp: 403,
  wrongTime: 403,
  notStored: 503,
} as const;
type RefusalName = keyof typeof REFUSALS;

const envelopeSchema = z.object({
  app_id: z.string().min(1).max(100),
  timestamp: z.union([z.string().regex(/^\d{1,15}$/), z.int().nonnegative().transform(String)]),
});

/**
 * `POST /`: one event. 200 only when the message is in the inbox, or is nothing for the assistant. The signature
 * decides who may speak; no other header is believed.
 */
export function webhookRoutes(parts: WebhookParts): Hono {
  const routes = new Hono();
  const tooLarge = bodyLimit({
    maxSize: LARGEST_EVENT,
    onError: (context) => {
      context.header('Connection', 'close');
      return refuse(context, parts, 'bodyTooLarge');
    },
  });
  routes.post('/', tooLarge, async (context) => {
    const rawBody = new Uint8Array(await context.req.arrayBuffer());
    const signature = context.req.header('x-zevent-signature');
    const body = parseJson(rawBody);
    // Zalo asks with an unsigned {} whether the address answers before it saves it.
    if (signature === undefined && isEmptyObject(body)) return context.json({ ok: true });
    const refusal = refusalOf(parts, rawBody, body, signature);
    if (refusal !== null) return refuse(context, parts, refusal);
    parts.silence.heard();
    return (await keepEvent(parts, body)) ? context.json({ ok: true }) : refuse(context, parts, 'notStored');
  });
  return routes;
}

function refusalOf(
  { settings, ports, alarms }: WebhookParts,
  rawBody: Uint8Array,
  body: unknown,
  signature: string | undefined,
): RefusalName | null {
  if (signature === undefined) return 'unsigned';
  const envelope = envelopeSchema.safeParse(body);
  if (!envelope.success) return 'unreadable';
  const { app_id: appId, timestamp } = envelope.data;
  if (appId !== settings.appId) return 'otherApp';
  if (!isSignedBy(signature, { appId, rawBody, timestamp }, settings.oaSecret.reveal())) {
    alarms.raise('signature', WRONG_SIGNATURE);
    return 'wrongSignature';
  }
  const age = ports.now() - Number(timestamp);
  if (age <= zaloTimes.oldestEvent && age >= -zaloTimes.newestEvent) return null;
  alarms.raise('clock', WRONG_CLOCK);
  return 'wrongTime';
}

function refuse(context: Context, { ports }: WebhookParts, name: RefusalName): Response {
  if (name !== 'notStored') ports.log.warn({ refusal: name }, 'zalo webhook call refused');
  return context.json({ refusal: name }, REFUSALS[name]);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function isEmptyObject(body: unknown): boolean {
  return z.strictObject({}).safeParse(body).success;
}

const WRONG_SIGNATURE =
  'nhận được sự kiện có chữ ký không đúng. Nếu cán bộ nhắn tin mà trợ lý không trả lời, anh/chị kiểm tra lại ' +
  '"OA Secret Key" ở trang Webhook của ứng dụng; đây không phải khóa bí mật của ứng dụng.';
const WRONG_CLOCK =
  'nhận được sự kiện có thời điểm lệch xa đồng hồ của máy chủ nên chưa ghi nhận. Anh/chị kiểm tra đồng hồ máy chủ.';
