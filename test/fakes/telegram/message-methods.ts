import { type ApiAnswer, done, refusal } from './api-answer.ts';
import { readMarked } from './marked-text.ts';
import { botUser, type FakeButton, type FakeChat, type FakeMessage, type World } from './world.ts';

type Body = Readonly<Record<string, unknown>>;
type Content = Pick<FakeMessage, 'text' | 'bold' | 'buttons'>;

const LONGEST_TEXT = 4096;
const LONGEST_CAPTION = 1024;
const CALLBACK_BYTES = 64;

export function sendMessage(world: World, body: Body): ApiAnswer {
  const chat = writableChat(world, body);
  if ('ok' in chat) return chat;
  const content = contentOf(body);
  if ('ok' in content) return content;
  const message: FakeMessage = {
    message_id: world.nextId(),
    date: Math.floor(world.now() / 1000),
    chat: { id: chat.id, type: chat.type },
    from: botUser(world),
    ...content,
  };
  chat.messages.set(message.message_id, message);
  return done(asSent(message));
}

export function editMessageText(world: World, body: Body): ApiAnswer {
  const chat = writableChat(world, body);
  if ('ok' in chat) return chat;
  const message = chat.messages.get(Number(body.message_id));
  if (message === undefined) return refusal(400, 'Bad Request: message to edit not found');
  if (!message.from.is_bot) return refusal(400, "Bad Request: message can't be edited");
  if (message.file !== undefined) {
    return refusal(400, 'Bad Request: there is no text in the message to edit');
  }
  const content = contentOf(body);
  if ('ok' in content) return content;
  const { text, bold, buttons } = message;
  if (JSON.stringify({ text, bold, buttons }) === JSON.stringify(content)) {
    return refusal(
      400,
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same ' +
        'as a current content and reply markup of the message',
    );
  }
  Object.assign(message, content);
  return done({ ...asSent(message), edit_date: Math.floor(world.now() / 1000) });
}

/** A message in the shape the interface gives it. */
export function asSent({ bold, buttons, file, text, ...message }: FakeMessage): object {
  const entities = bold.map((range) => ({ type: 'bold', ...range }));
  return {
    ...message,
    ...(file === undefined ? { text } : captionOf(text)),
    ...(bold.length === 0 ? {} : { [file === undefined ? 'entities' : 'caption_entities']: entities }),
    ...(buttons.length === 0 ? {} : { reply_markup: { inline_keyboard: buttons } }),
  };
}

function captionOf(text: string): object {
  return text === '' ? {} : { caption: text };
}

/** The chat to write to, or why not. */
export function writableChat(world: World, body: Body): FakeChat | ApiAnswer {
  const chat = world.chats.get(Number(body.chat_id));
  if (chat === undefined) return refusal(400, 'Bad Request: chat not found');
  if (chat.blocked) return refusal(403, 'Forbidden: bot was blocked by the user');
  if (!chat.started) return refusal(403, "Forbidden: bot can't initiate conversation with a user");
  return chat;
}

function contentOf(body: Body): Content | ApiAnswer {
  const marked = readMarked(String(body.text ?? ''), body.parse_mode);
  if (marked === null) return refusal(400, "Bad Request: can't parse entities: Unsupported start tag");
  if (marked.text.trim() === '') return refusal(400, 'Bad Request: message text is empty');
  if (marked.text.length > LONGEST_TEXT) return refusal(400, 'Bad Request: message is too long');
  return withButtons(marked, body);
}

/** The words below a file, which may be none. */
export function captionContentOf(body: Body): Content | ApiAnswer {
  const marked = readMarked(String(body.caption ?? ''), body.parse_mode);
  if (marked === null) return refusal(400, "Bad Request: can't parse entities: Unsupported start tag");
  if (marked.text.length > LONGEST_CAPTION) return refusal(400, 'Bad Request: message caption is too long');
  return withButtons(marked, body);
}

function withButtons(marked: Pick<Content, 'text' | 'bold'>, body: Body): Content | ApiAnswer {
  const buttons = buttonsOf(body);
  const fault = buttons
    .flat()
    .map(buttonFault)
    .find((each) => each !== null);
  return fault === undefined ? { ...marked, buttons } : refusal(400, `Bad Request: ${fault}`);
}

function buttonsOf(body: Body): FakeButton[][] {
  // In a form the keyboard is JSON in a field of text.
  const given = body.reply_markup;
  const read: unknown = typeof given === 'string' ? JSON.parse(given) : given;
  const markup = read as { inline_keyboard?: FakeButton[][] } | undefined;
  return markup?.inline_keyboard ?? [];
}

function buttonFault({ text, callback_data: data }: FakeButton): string | null {
  if (text.trim() === '') return "can't parse inline keyboard button: Text buttons must be non-empty";
  const bytes = data === undefined ? 0 : Buffer.byteLength(data);
  return bytes < 1 || bytes > CALLBACK_BYTES ? 'BUTTON_DATA_INVALID' : null;
}
