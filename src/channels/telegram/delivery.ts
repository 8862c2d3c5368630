import type { AccountAddress, DeliveryOutcome, OutboundContent } from '../../application/ports/messages.ts';
import type { Answer, TelegramClient } from './client.ts';
import { type Failure, outcomeOf, outcomeOfEdit } from './failures.ts';
import { messageNumber, textCall } from './outbound.ts';

/** Sends or edits one message of words. `failed` hears every failure that decided the outcome. Never throws. */
export async function deliver(
  client: TelegramClient,
  to: AccountAddress,
  content: OutboundContent,
  failed: (failure: Failure) => void,
): Promise<DeliveryOutcome> {
  const number = messageNumber(content.replaces);
  if (number !== null) {
    const edit = await styledOrPlain((styled) => client.edit(number, textCall(to, content, styled)));
    if (edit.ok || edit.failure.kind === 'notModified') return { kind: 'sent', externalId: String(number) };
    if (edit.failure.kind !== 'notEditable') {
      failed(edit.failure);
      return outcomeOfEdit(edit.failure);
    }
  }
  return sendText(client, to, content, failed);
}

/** Sends words as a new message. */
export async function sendText(
  client: TelegramClient,
  to: AccountAddress,
  content: OutboundContent,
  failed: (failure: Failure) => void,
): Promise<DeliveryOutcome> {
  const sent = await styledOrPlain((styled) => client.send(textCall(to, content, styled)));
  if (sent.ok) return { kind: 'sent', externalId: String(sent.result.message_id) };
  failed(sent.failure);
  return outcomeOf(sent.failure);
}

/** Words matter more than their look: what Telegram cannot read as marked text goes out plain. */
export async function styledOrPlain<T>(call: (styled: boolean) => Promise<Answer<T>>): Promise<Answer<T>> {
  const styled = await call(true);
  return styled.ok || styled.failure.kind !== 'unparsable' ? styled : call(false);
}
