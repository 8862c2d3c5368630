import type { ChannelPorts } from '../../application/ports/channel.ts';
import type { ButtonSigner } from './button-payload.ts';
import { readEvent } from './inbound.ts';
import type { Interactions } from './interactions.ts';

export interface KeepParts {
  readonly settings: { readonly oaId: string };
  readonly ports: Pick<ChannelPorts, 'receive' | 'now' | 'log'>;
  readonly signer: ButtonSigner;
  readonly interactions: Interactions;
}

/** Puts what an event says into the inbox. True when nothing of the event can be lost any more. */
export async function keepEvent(
  { settings, ports, signer, interactions }: KeepParts,
  body: unknown,
): Promise<boolean> {
  const reading = readEvent(body, {
    oaId: settings.oaId,
    receivedAt: ports.now(),
    readTap: (person, text) => signer.read(person, text),
  });
  if (reading.kind === 'ignored') {
    if (reading.interaction !== null) interactions.note(reading.interaction.person, reading.interaction.at);
    const level = reading.why === 'notForUs' || reading.why === 'echo' ? 'info' : 'warn';
    ports.log[level]({ why: reading.why, event: reading.event }, 'zalo event ignored');
    return true;
  }
  const { message } = reading;
  try {
    const outcome = await ports.receive(message);
    if (reading.opensWindow) interactions.note(message.from.externalId, message.sentAt);
    if (outcome === 'duplicate') ports.log.info({ kind: message.content.kind }, 'zalo event came again');
    return true;
  } catch (error) {
    // The error may quote what the person wrote: only its name is logged.
    ports.log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'zalo event not stored');
    return false;
  }
}
