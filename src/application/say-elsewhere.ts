import { splitMessage } from '../wording/split-text.ts';
import type { OutboundChannel } from './ports/channel.ts';
import type { AccountAddress, OutboundContent } from './ports/messages.ts';
import type { MovedOutbound } from './ports/outbound.ts';

/**
 * The same message for the first of the person's other accounts whose channel runs here, or null. It was worded for
 * another channel, so what can be chosen is typed there, not tapped.
 */
export function sayElsewhere(
  content: OutboundContent,
  accounts: readonly AccountAddress[],
  channels: readonly OutboundChannel[],
): MovedOutbound | null {
  for (const to of accounts) {
    const channel = channels.find(({ name }) => name === to.channel);
    // A page in a browser reaches nobody who does not open it.
    if (channel === undefined || channel.name === 'web') continue;
    const parts = splitMessage({ text: content.fallback ?? content.text, choices: [] }, channel.traits);
    const { card, files } = content;
    return {
      to,
      contents: parts.map(({ text }, place) => ({
        text,
        card,
        choices: [],
        ...(files === undefined || place > 0 ? {} : { files }),
      })),
    };
  }
  return null;
}
