import type { Turn } from '../conversation/step.ts';
import { optionsText, render } from '../wording/render.ts';
import type { Speech } from '../wording/sentence-text.ts';
import { splitMessage } from '../wording/split-text.ts';
import { type ChannelTraits, plainTraits } from '../wording/traits.ts';
import type { InboundContent, OutboundContent } from './ports/messages.ts';

/**
 * The reply of a turn as messages of the channel; none for a turn without a reply. A card that answers a tap takes
 * the place of the tapped one where the channel can edit. What only buttons show is kept in words as well, for
 * another channel that may have to say the message.
 */
export function messagesOf(
  turn: Turn,
  speech: Speech,
  answered: InboundContent,
  traits: ChannelTraits,
): readonly OutboundContent[] {
  const { reply } = turn;
  if (reply === null) return [];
  const { card } = turn.state;
  const message = render(reply, speech, traits);
  const plain = render(reply, speech, plainTraits).text;
  const parts = splitMessage(message, traits);
  const tapped = answered.kind === 'choice' && traits.edits ? answered.message : undefined;
  return parts.map(({ text, choices }, index) => {
    const whole = parts.length === 1 ? plain : `${text}\n${optionsText(reply.options, speech)}`;
    const hidesOptions = plain !== message.text && index === parts.length - 1;
    return {
      text,
      card,
      choices: [...choices],
      ...(tapped === undefined || index > 0 ? {} : { replaces: tapped }),
      ...(hidesOptions ? { fallback: whole } : {}),
    };
  });
}
