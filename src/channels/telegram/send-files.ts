import { beginsLike } from '../../application/leading-bytes.ts';
import type {
  AccountAddress,
  DeliveryOutcome,
  OutboundContent,
  OutboundFile,
} from '../../application/ports/messages.ts';
import { type FileMeans, printableName } from '../../application/send-with-files.ts';
import type { Answer, TelegramClient } from './client.ts';
import { sendText, styledOrPlain } from './delivery.ts';
import { type Failure, outcomeOf } from './failures.ts';
import { type CaptionCall, captionCall } from './outbound.ts';
import { LONGEST_CAPTION, telegramFiles, telegramTraits } from './telegram-traits.ts';

interface Sent {
  readonly message_id: number;
}

/** Files and texts for one person. What Telegram will not show as a picture goes as a document. */
export function telegramMeans(
  client: TelegramClient,
  to: AccountAddress,
  failed: (failure: Failure) => void,
): FileMeans {
  function judged(answer: Answer<Sent>): DeliveryOutcome {
    if (answer.ok) return { kind: 'sent', externalId: String(answer.result.message_id) };
    failed(answer.failure);
    return outcomeOf(answer.failure);
  }

  async function sendFile(
    file: OutboundFile,
    bytes: Uint8Array,
    words: OutboundContent | null,
  ): ReturnType<FileMeans['sendFile']> {
    if (bytes.length > telegramFiles.document) return { kind: 'notTaken' };
    const upload = { source: Buffer.from(bytes), filename: printableName(file.name) };
    const captioned = (call: (caption: CaptionCall) => Promise<Answer<Sent>>) =>
      words === null
        ? call({ chat_id: to.externalId })
        : styledOrPlain((styled) => call(captionCall(to, words, styled)));
    if (file.shown === 'picture' && isPicture(bytes)) {
      const answer = await captioned((caption) => client.sendPhoto(caption, upload));
      // Telegram measures pictures by more than their bytes; a document it takes as it is.
      if (answer.ok || answer.failure.kind !== 'refused') return judged(answer);
    }
    return judged(await captioned((caption) => client.sendDocument(caption, upload)));
  }

  return {
    longestText: telegramTraits.longestText,
    longestCaption: () => LONGEST_CAPTION,
    sendFile,
    sendText: (content) => sendText(client, to, content, failed),
  };
}

function isPicture(bytes: Uint8Array): boolean {
  const beginning = beginsLike(bytes);
  return bytes.length <= telegramFiles.photo && beginning !== null && PICTURES.has(beginning);
}

const PICTURES: ReadonlySet<string> = new Set(telegramFiles.photoKinds);
