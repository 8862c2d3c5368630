import type { AccountAddress, DeliveryOutcome, OutboundContent } from '../../application/ports/messages.ts';
import type { Answer, TelegramClient } from './client.ts';
import { type Failure, outcomeOf, outcomeOfEdit } from './failures.ts';
import { messageNumber, type TextCall, textCall } from './outbound.ts';

/** Sends or edits one message. `failed` hears every failure that decided the outcome. Never throws. */
export async function deliver(
  client: TelegramClient,
  to: AccountAddress,
  content: OutboundContent,
  failed: (failure: Failure) => void,
): Promise<DeliveryOutcome> {
  const number = messageNumber(content.replaces);
  if (number !== null) {
    const edit = await styledOrPlain(to, content, (call) => client.edit(number, call));
    if (edit.ok || edit.failure.kind === 'notModified') return { kind: 'sent', externalId: String(number) };
    if (edit.failure.kind !== 'notEditable') {
      failed(edit.failure);
      return outcomeOfEdit(edit.failure);
    }
  }
  const sent = await styledOrPlain(to, content, client.send);
  if (sent.ok) return { kind: 'sent', externalId: String(sent.result.message_id) };
  failed(sent.failure);
  return outcomeOf(sent.failure);
}

/** Words matter more than their look: what Telegram cannot read as marked text goes out plain. */
async function styledOrPlain<T>(
  to: AccountAddress,
  content: OutboundContent,
  call: (body: TextCall) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const styled = await call(textCall(to, content, true));
  if (styled.ok || styled.failure.kind !== 'unparsable') return styled;
  return call(textCall(to, content, false));
}
