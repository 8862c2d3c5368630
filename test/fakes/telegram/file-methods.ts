import { type ApiAnswer, done, refusal } from './api-answer.ts';
import { writableChat } from './message-methods.ts';
import { botUser, type World } from './world.ts';

type Body = Readonly<Record<string, unknown>>;

const MEGABYTE = 1024 * 1024;
const MOST_DOWN = 20 * MEGABYTE;
const LONGEST_CAPTION = 1024;

export function getFile(world: World, body: Body): ApiAnswer {
  const id = String(body.file_id);
  const file = world.files.get(id);
  if (file === undefined) return refusal(400, 'Bad Request: invalid file_id');
  if (file.bytes.length > MOST_DOWN) return refusal(400, 'Bad Request: file is too big');
  return done({ file_id: id, file_unique_id: id, file_size: file.bytes.length, file_path: file.path });
}

/** sendPhoto and sendDocument: a multipart part of that name, or the id of a file that is known. */
export async function sendFile(
  world: World,
  body: Body,
  { part, mostMegabytes }: { readonly part: 'photo' | 'document'; readonly mostMegabytes: number },
): Promise<ApiAnswer> {
  const chat = writableChat(world, body);
  if ('ok' in chat) return chat;
  if (String(body.caption ?? '').length > LONGEST_CAPTION) {
    return refusal(400, 'Bad Request: message caption is too long');
  }
  const given = body[part];
  const known = typeof given === 'string' ? world.files.get(given) : undefined;
  if (!(given instanceof Blob) && known === undefined) {
    return refusal(400, 'Bad Request: wrong file identifier/HTTP URL specified');
  }
  const bytes =
    given instanceof Blob ? new Uint8Array(await given.arrayBuffer()) : (known?.bytes ?? new Uint8Array());
  if (bytes.length > mostMegabytes * MEGABYTE) return refusal(413, 'Request Entity Too Large');
  const id = `file-${world.nextId()}`;
  world.files.set(id, { path: `${part}s/${id}`, bytes });
  const file = { file_id: id, file_unique_id: id, file_size: bytes.length };
  return done({
    message_id: world.nextId(),
    date: Math.floor(world.now() / 1000),
    chat: { id: chat.id, type: chat.type },
    from: botUser(world),
    caption: body.caption,
    [part]: part === 'photo' ? [file] : file,
  });
}
