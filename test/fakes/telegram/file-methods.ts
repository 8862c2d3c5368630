import { type ApiAnswer, done, refusal } from './api-answer.ts';
import { asSent, captionContentOf, writableChat } from './message-methods.ts';
import { botUser, type FakeMessage, type World } from './world.ts';

type Body = Readonly<Record<string, unknown>>;

const MEGABYTE = 1024 * 1024;
const MOST_DOWN = 20 * MEGABYTE;

export function getFile(world: World, body: Body): ApiAnswer {
  const id = String(body.file_id);
  const file = world.files.get(id);
  if (file === undefined) return refusal(400, 'Bad Request: invalid file_id');
  const size = file.told ?? file.bytes.length;
  if (size > MOST_DOWN) return refusal(400, 'Bad Request: file is too big');
  return done({ file_id: id, file_unique_id: id, file_size: size, file_path: file.path });
}

/** sendPhoto and sendDocument: a multipart part of that name, or the id of a file that is known. */
export async function sendFile(
  world: World,
  body: Body,
  { part, mostMegabytes }: { readonly part: 'photo' | 'document'; readonly mostMegabytes: number },
): Promise<ApiAnswer> {
  const chat = writableChat(world, body);
  if ('ok' in chat) return chat;
  const content = captionContentOf(body);
  if ('ok' in content) return content;
  const given = body[part];
  const known = typeof given === 'string' ? world.files.get(given) : undefined;
  if (!(given instanceof Blob) && known === undefined) {
    return refusal(400, 'Bad Request: wrong file identifier/HTTP URL specified');
  }
  const bytes =
    given instanceof Blob ? new Uint8Array(await given.arrayBuffer()) : (known?.bytes ?? new Uint8Array());
  if (bytes.length === 0) return refusal(400, 'Bad Request: file must be non-empty');
  if (bytes.length > mostMegabytes * MEGABYTE) return refusal(413, 'Request Entity Too Large');
  if (part === 'photo' && !isPicture(bytes)) return refusal(400, 'Bad Request: IMAGE_PROCESS_FAILED');
  const id = `file-${world.nextId()}`;
  world.files.set(id, { path: `${part}s/${id}`, bytes, serving: 'plain' });
  const message: FakeMessage = {
    message_id: world.nextId(),
    date: Math.floor(world.now() / 1000),
    chat: { id: chat.id, type: chat.type },
    from: botUser(world),
    ...content,
    file: { as: part, name: given instanceof File ? given.name : id, bytes },
  };
  chat.messages.set(message.message_id, message);
  const file = { file_id: id, file_unique_id: id, file_size: bytes.length };
  return done({ ...asSent(message), [part]: part === 'photo' ? [file] : file });
}

function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('hex');
  return start.startsWith('ffd8ff') || start.startsWith('89504e47') || start.startsWith('57454250', 16);
}
