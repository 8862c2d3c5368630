import type { DeliveryOutcome, OutboundContent, OutboundFile } from '../../application/ports/messages.ts';
import type { FileMeans } from '../../application/send-with-files.ts';
import type { ZaloAnswer } from './answer.ts';
import type { NoToken } from './authorised-calls.ts';
import { type Composition, composeFile, composePicture } from './outbound.ts';
import { type UploadKind, type Uploads, uploadKindOf } from './uploads.ts';
import { UPLOAD_ENDED, zaloTimes, zaloTraits } from './zalo-traits.ts';

export interface FileSending {
  readonly person: string;
  readonly uploads: Uploads;
  /** How long nothing may be sent (ms). */
  held(): number;
  post(body: Readonly<Record<string, unknown>>): Promise<ZaloAnswer | NoToken>;
  judge(answer: ZaloAnswer | NoToken): DeliveryOutcome;
  sendText(content: OutboundContent): Promise<DeliveryOutcome>;
}

/** Files and texts for one person. The words go with the only picture where they need no buttons. */
export function zaloMeans(sending: FileSending, content: OutboundContent): FileMeans {
  const { person, uploads, post, judge } = sending;

  async function write(
    kind: UploadKind,
    file: OutboundFile,
    bytes: Uint8Array,
    compose: (handle: string) => Composition,
  ): Promise<ZaloAnswer | NoToken | DeliveryOutcome> {
    const upload = await uploads.handle(kind, file, bytes);
    if (!upload.ok) return uploadOutcome(judge(upload.answer));
    const composition = compose(upload.handle);
    if (!composition.ok) return { kind: 'rejected', reason: composition.refusal.name };
    const answer = await post(composition.body);
    if (isEnded(answer)) uploads.forget(upload.handle);
    return answer;
  }

  async function sendFile(
    file: OutboundFile,
    bytes: Uint8Array,
    words: OutboundContent | null,
  ): ReturnType<FileMeans['sendFile']> {
    const kind = uploadKindOf(file, bytes);
    if (kind === null) return { kind: 'notTaken' };
    const wait = sending.held();
    if (wait > 0) return { kind: 'throttled', retryAfterMs: wait };
    const compose = (handle: string) =>
      kind === 'image'
        ? composePicture(person, words?.text ?? file.name, handle)
        : composeFile(person, handle);
    const first = await write(kind, file, bytes, compose);
    // Refused for its upload, so nothing was shown: once more with a new one.
    const answer = isEnded(first) ? await write(kind, file, bytes, compose) : first;
    return isOutcome(answer) ? answer : judge(answer);
  }

  const { longestText } = zaloTraits;
  return {
    longestText,
    longestCaption: ({ shown }) =>
      shown === 'picture' && content.choices.length === 0 && content.text.trim() !== '' ? longestText : null,
    sendFile,
    sendText: sending.sendText,
  };
}

/** An upload shows nothing, so one of unknown fate is simply made again. */
function uploadOutcome(outcome: DeliveryOutcome): DeliveryOutcome {
  return outcome.kind === 'uncertain' ? { kind: 'throttled', retryAfterMs: zaloTimes.retry } : outcome;
}

function isEnded(answer: ZaloAnswer | NoToken | DeliveryOutcome): boolean {
  return answer.kind === 'refused' && answer.code === UPLOAD_ENDED;
}

const ANSWERS: ReadonlySet<string> = new Set<(ZaloAnswer | NoToken)['kind']>([
  'done',
  'refused',
  'foreign',
  'unanswered',
  'noToken',
]);

function isOutcome(answer: ZaloAnswer | NoToken | DeliveryOutcome): answer is DeliveryOutcome {
  return !ANSWERS.has(answer.kind);
}
