import type { Reply, ReplyFile } from '../conversation/reply.ts';
import { optionsText, render } from '../wording/render.ts';
import type { Speech } from '../wording/sentence-text.ts';
import { splitMessage } from '../wording/split-text.ts';
import { type ChannelTraits, plainTraits } from '../wording/traits.ts';
import { fileIdOf } from './file-id.ts';
import type { OutboundContent, OutboundFile } from './ports/messages.ts';

/**
 * A reply under the number of its card as messages of the channel; none where nothing is said. The first takes
 * the place of `earlier`, a message of ours by the platform's id, where the channel can edit. What only buttons show is kept in words as well, for
 * another channel that may have to say the message.
 */
export function messagesOf(
  { reply, card }: { readonly reply: Reply | null; readonly card: number },
  speech: Speech,
  earlier: string | null,
  traits: ChannelTraits,
): readonly OutboundContent[] {
  if (reply === null) return [];
  const message = render(reply, speech, traits);
  const plain = render(reply, speech, plainTraits).text;
  const parts = splitMessage(message, traits);
  return parts.map(({ text, choices }, index) => {
    const whole = parts.length === 1 ? plain : `${text}\n${optionsText(reply.options, speech)}`;
    const hidesOptions = plain !== message.text && index === parts.length - 1;
    return {
      text,
      card,
      choices: [...choices],
      ...(earlier === null || !traits.edits || index > 0 ? {} : { replaces: earlier }),
      ...(hidesOptions ? { fallback: whole } : {}),
      ...(reply.files.length > 0 && index === 0 ? { files: reply.files.map(outboundFile) } : {}),
    };
  });
}

function outboundFile(file: ReplyFile): OutboundFile {
  return { file: fileIdOf(file), name: file.name, shown: file.kind === 'picture' ? 'picture' : 'document' };
}
