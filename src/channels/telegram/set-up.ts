import type { TelegramClient } from './client.ts';
import { setCommands } from './commands.ts';
import type { Failure } from './failures.ts';

/** Where Telegram is to call, and what it shows to be known; null: it is asked instead (polling). */
export type Hook = { readonly url: string; readonly secret: string } | null;

/**
 * Tells Telegram how updates travel and which commands there are. Null when done; doing it again is harmless.
 * A menu of commands that is not taken is only reported to `failed`: typed commands work without it.
 */
export async function setUp(
  client: TelegramClient,
  hook: Hook,
  failed: (failure: Failure) => void,
): Promise<Failure | null> {
  const me = await client.me();
  if (!me.ok) return me.failure;
  // Updates that still wait stay: dropping them would lose what people wrote while we were away.
  const way = hook === null ? await client.deleteWebhook() : await client.setWebhook(hook.url, hook.secret);
  if (!way.ok) return way.failure;
  const commands = await setCommands(client);
  if (!commands.ok) failed(commands.failure);
  return null;
}
