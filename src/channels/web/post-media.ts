import type { Context } from 'hono';
import type { InboundMessage } from '../../application/ports/messages.ts';
import { identify } from './identity.ts';
import { type RefusalName, refuse } from './refusal.ts';
import { isBytes } from './request-checks.ts';
import { LARGEST_MEDIA_BYTES, MOST_UPLOADS_AT_ONCE, readBytes, readMediaQuery } from './sent-media.ts';
import type { Wakeups } from './wakeups.ts';
import type { WebChannelPorts } from './web-channel.ts';

/** `POST /api/media?what=…&as=…&id=…&name=…&album=…&caption=…` with the bytes of one picture or file as its body. */
export function mediaPoster(
  ports: WebChannelPorts,
  wakeups: Wakeups,
): (context: Context) => Promise<Response> {
  let underWay = 0;
  return async (context) => {
    if (underWay >= MOST_UPLOADS_AT_ONCE) return refuseBody(context, 'busy');
    underWay += 1;
    try {
      return await postMedia(context, ports, wakeups);
    } finally {
      underWay -= 1;
    }
  };
}

async function postMedia(context: Context, ports: WebChannelPorts, wakeups: Wakeups): Promise<Response> {
  if (!isBytes(context)) return refuseBody(context, 'notBytes');
  const query = readMediaQuery(context.req.query());
  if (query === null) return refuseBody(context, 'badMedia');
  const identity = await identify(context, ports.personas, query.as);
  if (!identity.ok) return refuseBody(context, identity.refusal);
  if (!(await ports.isLinked(identity.account))) return refuseBody(context, 'notLinked');
  if (Number(context.req.header('content-length') ?? 0) > LARGEST_MEDIA_BYTES)
    return refuseBody(context, 'mediaTooLarge');
  const bytes = await readBytes(context.req.raw.body, LARGEST_MEDIA_BYTES);
  if (bytes === 'tooLarge') return refuseBody(context, 'mediaTooLarge');
  if (bytes === 'broken') return refuseBody(context, 'cutOff');
  if (bytes.length === 0) return refuse(context, 'emptyMedia');
  const keeping = await ports.vault.keep(bytes);
  if (keeping.kind === 'full') return refuse(context, 'vaultFull');
  const { id = ports.newId() } = query;
  const from = identity.account;
  const now = ports.now();
  const message: InboundMessage = {
    from,
    // Clients choose their ids, so one person's id must never stand for another's message.
    externalId: `${from.externalId}/${id}`,
    sentAt: now,
    receivedAt: now,
    content: query.said(keeping.sha256, bytes.length),
  };
  const accepted = await ports.receive(message);
  wakeups.wake(from.externalId);
  return context.json({ id, accepted }, 202);
}

/** The rest of the body is not read, so the connection cannot serve another request. */
function refuseBody(context: Context, name: RefusalName): Response {
  context.header('Connection', 'close');
  return refuse(context, name);
}
