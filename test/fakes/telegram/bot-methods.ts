import { type ApiAnswer, done, refusal } from './api-answer.ts';
import { getFile, sendFile } from './file-methods.ts';
import { editMessageText, sendMessage } from './message-methods.ts';
import { botUser, type World } from './world.ts';

export type Body = Readonly<Record<string, unknown>>;
type Method = (world: World, body: Body, gone: AbortSignal) => ApiAnswer | Promise<ApiAnswer>;

export const botMethods: Readonly<Record<string, Method>> = {
  getMe: (world) => done({ ...botUser(world), can_join_groups: true, supports_inline_queries: false }),
  getUpdates(world, body, gone) {
    if (world.webhook !== null) {
      return refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    world.updates.allow(body.allowed_updates as string[] | undefined);
    return world.updates.ask(body, gone);
  },
  sendMessage,
  editMessageText,
  answerCallbackQuery(world, body) {
    const id = String(body.callback_query_id);
    if (world.taps.get(id) === 'waiting' || world.taps.get(id) === 'answered') {
      world.taps.set(id, 'answered');
      return done(true);
    }
    return refusal(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
  },
  setMyCommands(world, body) {
    const commands = body.commands as { command: string; description: string }[];
    const wrong = commands.some(
      ({ command, description }) =>
        !/^[a-z0-9_]{1,32}$/.test(command) || description.length < 1 || description.length > 256,
    );
    if (wrong || commands.length > 100) return refusal(400, 'Bad Request: BOT_COMMAND_INVALID');
    const { type, chat_id: chat } = (body.scope ?? { type: 'default' }) as { type: string; chat_id?: string };
    if (type === 'chat' && !world.chats.has(Number(chat))) return refusal(400, 'Bad Request: chat not found');
    const scope = type === 'chat' ? `chat:${chat}` : type;
    world.commands.set(`${scope}/${String(body.language_code ?? '')}`, commands);
    return done(true);
  },
  setWebhook(world, body) {
    const url = String(body.url ?? '');
    const secret = body.secret_token;
    if (url !== '' && !/^https:\/\//.test(url)) {
      return refusal(400, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook');
    }
    if (secret !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(String(secret))) {
      return refusal(400, 'Bad Request: secret token contains unallowed characters');
    }
    world.updates.allow(body.allowed_updates as string[] | undefined);
    world.webhook = url === '' ? null : { url, secret: secret === undefined ? null : String(secret) };
    return done(true);
  },
  deleteWebhook(world) {
    world.webhook = null;
    return done(true);
  },
  getWebhookInfo(world) {
    return done({
      url: world.webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: world.updates.pending.length,
      ...(world.lastWebhookError === null
        ? {}
        : { last_error_date: Math.floor(world.now() / 1000), last_error_message: world.lastWebhookError }),
    });
  },
  getFile,
  sendPhoto: (world, body) => sendFile(world, body, { part: 'photo', mostMegabytes: 10 }),
  sendDocument: (world, body) => sendFile(world, body, { part: 'document', mostMegabytes: 50 }),
};
