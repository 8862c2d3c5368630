import { z } from 'zod';
import type { ChannelLog, SendContext } from '../../application/ports/channel.ts';
import type { AccountAddress, DeliveryOutcome, OutboundContent } from '../../application/ports/messages.ts';
import type { SendWithFiles } from '../../application/send-with-files.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { Alarms } from './alarms.ts';
import type { ZaloAnswer } from './answer.ts';
import { callAuthorised, type NoToken } from './authorised-calls.ts';
import type { ButtonSigner } from './button-payload.ts';
import type { ZaloClient } from './client.ts';
import { classOf, outcomeWithoutEnvelope } from './failures.ts';
import { type Composition, composeMessage, composeTemplate } from './outbound.ts';
import type { RateHold } from './rate-hold.ts';
import { zaloMeans } from './send-files.ts';
import type { Tokens } from './tokens.ts';
import type { Uploads } from './uploads.ts';
import { windowAt } from './windows.ts';
import { zaloPaths, zaloTimes } from './zalo-traits.ts';

export interface SenderParts {
  readonly oaId: string;
  readonly templateId: string | null;
  readonly client: Pick<ZaloClient, 'post'>;
  readonly uploads: Uploads;
  readonly sendWithFiles: SendWithFiles;
  readonly tokens: Tokens;
  readonly signer: ButtonSigner;
  readonly hold: RateHold;
  readonly now: () => Instant;
  readonly log: ChannelLog;
  readonly alarms: Alarms;
}

export type Send = (
  to: AccountAddress,
  content: OutboundContent,
  context: SendContext,
) => Promise<DeliveryOutcome>;

type Body = Readonly<Record<string, unknown>>;

const STOPPED: DeliveryOutcome = { kind: 'stopped' };
const WINDOW_CLOSED: DeliveryOutcome = { kind: 'windowClosed' };

/** Sends one message; what became of it is read from Zalo's error code alone. */
export function createSender(parts: SenderParts): Send {
  const { client, tokens, hold, log, alarms } = parts;
  // The newer endpoint, until it has said that it does not serve this kind of account.
  let endpoint: keyof typeof zaloPaths.message = 'v3';

  function post(path: string, body: Body): Promise<ZaloAnswer | NoToken> {
    return callAuthorised(tokens, (accessToken) => client.post(path, body, accessToken));
  }

  async function postMessage(body: Body): Promise<ZaloAnswer | NoToken> {
    const used = endpoint;
    const answer = await post(zaloPaths.message[used], body);
    if (used === 'v2' || answer.kind !== 'refused' || classOf(answer.code).kind !== 'useOlderEndpoint')
      return answer;
    log.warn({ code: answer.code }, 'zalo does not serve this account on v3; v2.0 is used from now on');
    endpoint = 'v2';
    return post(zaloPaths.message.v2, body);
  }

  function judge(answer: ZaloAnswer | NoToken): DeliveryOutcome {
    switch (answer.kind) {
      case 'noToken':
        return answer.outcome.why === 'later'
          ? { kind: 'throttled', retryAfterMs: answer.outcome.waitMs }
          : STOPPED;
      case 'done':
        return { kind: 'sent', externalId: messageIdOf(answer.data) };
      case 'refused':
        return judgeCode(answer.code);
      default:
        return outcomeWithoutEnvelope(answer);
    }
  }

  function judgeCode(code: number): DeliveryOutcome {
    const failure = classOf(code);
    switch (failure.kind) {
      case 'throttled':
        hold.begin();
        return { kind: 'throttled', retryAfterMs: zaloTimes.rateHold };
      case 'windowClosed':
        return WINDOW_CLOSED;
      case 'stopped':
        alarms.raise(`code ${code}`, `${failure.fix} (mã ${code})`);
        return STOPPED;
      case 'useOlderEndpoint':
        alarms.raise(`code ${code}`, `${WRONG_KIND} (mã ${code})`);
        return STOPPED;
      case 'renewToken':
        alarms.raise(`code ${code}`, `${TOKEN_REFUSED_TWICE} (mã ${code})`);
        return STOPPED;
      case 'uncertain':
        return { kind: 'uncertain', reason: `zalo ${code}` };
      case 'rejected':
        return { kind: 'rejected', reason: `zalo ${code}` };
    }
  }

  async function write(
    composition: Composition,
    sendBody: (body: Body) => Promise<ZaloAnswer | NoToken>,
  ): Promise<DeliveryOutcome> {
    if (!composition.ok) return { kind: 'rejected', reason: composition.refusal.name };
    const held = hold.remaining();
    if (held > 0) return { kind: 'throttled', retryAfterMs: held };
    return judge(await sendBody(composition.body));
  }

  return async (to, content, { lastInteractionAt, mayPay }) => {
    const person = to.externalId;
    if (to.botId !== parts.oaId) return { kind: 'unreachable', reason: 'another official account' };
    const window = windowAt(lastInteractionAt, parts.now());
    if (window === 'closed') {
      const { templateId } = parts;
      if (templateId === null || !mayPay) return WINDOW_CLOSED;
      const body = composeTemplate(person, content.text, templateId);
      const outcome = await write(body, (whole) => post(zaloPaths.template, whole));
      log.info({ outcome: outcome.kind }, 'zalo template message');
      return outcome.kind === 'sent' ? { ...outcome, paid: true } : outcome;
    }
    const sendText = (words: OutboundContent) =>
      write(composeMessage(person, words, parts.signer), postMessage);
    const sending = {
      person,
      uploads: parts.uploads,
      held: () => hold.remaining(),
      post: postMessage,
      judge,
      sendText,
    };
    const hasFiles = content.files !== undefined && content.files.length > 0;
    const outcome = hasFiles
      ? await parts.sendWithFiles(to, content, zaloMeans(sending, content))
      : await sendText(content);
    if (window === 'billed') log.info({ outcome: outcome.kind }, 'zalo message outside the free window');
    return outcome;
  };
}

const WRONG_KIND =
  'Zalo không cho loại tài khoản OA này gửi tin qua API. Anh/chị hỏi Zalo về quyền gửi tin của OA.';
const TOKEN_REFUSED_TWICE =
  'Zalo từ chối cả mã truy cập mới. Anh/chị chạy lệnh doctor và kiểm tra ứng dụng còn liên kết với OA.';

const sentSchema = z.object({ message_id: z.string().min(1).max(200) });

function messageIdOf(data: unknown): string | null {
  return sentSchema.safeParse(data).data?.message_id ?? null;
}
