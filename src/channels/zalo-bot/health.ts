import { z } from 'zod';
import type { CheckFinding } from '../../application/ports/channel.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { CallFailure, ZaloBotClient } from './client.ts';
import { needsHuman } from './failures.ts';
import { zaloBotChecks as say } from './sentences.ts';
import type { ZaloBotLimits } from './zalo-bot-traits.ts';

interface HealthParts {
  readonly client: ZaloBotClient;
  readonly limits: ZaloBotLimits;
  /** The address that should be registered; null when messages are asked for. */
  readonly webhookUrl: string | null;
  now(): Instant;
}

const webhookInfoSchema = z.object({ url: z.string() });

/** The token, the clock and the way in, one finding each. */
export async function checkZaloBot({
  client,
  limits,
  webhookUrl,
  now,
}: HealthParts): Promise<readonly CheckFinding[]> {
  const me = await client.call('getMe');
  if (!me.ok) return [unwell(me.failure)];
  const clock = me.platformTime === null ? [] : [clockFinding(now() - me.platformTime, limits)];
  return [good(say.token), ...clock, await wayIn(client, webhookUrl)];
}

async function wayIn(client: ZaloBotClient, webhookUrl: string | null): Promise<CheckFinding> {
  if (webhookUrl === null) return good(say.polling);
  const info = await client.call('getWebhookInfo');
  if (!info.ok) return unwell(info.failure);
  const registered = webhookInfoSchema.safeParse(info.result);
  if (registered.success && registered.data.url === webhookUrl) return good(say.webhook(webhookUrl));
  return { ok: false, what: say.otherWebhook(webhookUrl), fix: say.fixWebhook };
}

function clockFinding(skew: number, limits: ZaloBotLimits): CheckFinding {
  if (Math.abs(skew) <= limits.clockSkew) return good(say.clock);
  return { ok: false, what: say.clockSkewed(Math.round(Math.abs(skew) / 1000)), fix: say.fixClock };
}

function unwell(failure: CallFailure): CheckFinding {
  return needsHuman(failure)
    ? { ok: false, what: say.tokenRefused, fix: say.fixToken }
    : { ok: false, what: say.reach, fix: say.fixReach };
}

function good(what: string): CheckFinding {
  return { ok: true, what, fix: null };
}
