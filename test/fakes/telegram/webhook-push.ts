import type { World } from './world.ts';

/** One round of deliveries to the webhook. A refused update stays, and is sent again in the next round. */
export async function pushUpdates(
  world: World,
  deliver: (request: Request) => Response | Promise<Response>,
): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (const update of [...world.updates.pending]) {
    const { webhook } = world;
    if (webhook === null) throw new Error('no webhook is set');
    const response = await deliver(
      new Request(webhook.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(webhook.secret === null ? {} : { 'x-telegram-bot-api-secret-token': webhook.secret }),
        },
        body: JSON.stringify(update),
      }),
    );
    statuses.push(response.status);
    if (response.ok) world.updates.confirm(update);
    else world.lastWebhookError = `Wrong response from the webhook: ${response.status}`;
  }
  return statuses;
}
