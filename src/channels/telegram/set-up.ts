import type { TelegramClient } from './client.ts';
import { setCommands } from './commands.ts';
import type { Failure } from './failures.ts';

/** Where Telegram is to call, and what it shows to be known; null: it is asked instead (polling). */
export type Hook = { readonly url: string; readonly secret: string } | null;

/** Tells Telegram how updates travel and which commands there are. Null when done; doing it again is harmless. */
export async function setUp(client: TelegramClient, hook: Hook): Promise<Failure | null> {
  const steps = [
    () => client.me(),
    // Updates that still wait stay: dropping them would lose what people wrote while we were away.
    () => (hook === null ? client.deleteWebhook() : client.setWebhook(hook.url, hook.secret)),
    () => setCommands(client),
  ];
  for (const step of steps) {
    const answer = await step();
    if (!answer.ok) return answer.failure;
  }
  return null;
}
