import { asSent } from './message-methods.ts';
import type { FakeChat, FakeMessage, World } from './world.ts';

/** What somebody with Telegram on a phone can do. Every action becomes one update, an album one per picture. */
export type Person = ReturnType<typeof createPerson>;

export function createPerson(world: World, id: number) {
  const user = { id, is_bot: false, first_name: 'Cán bộ', language_code: 'vi' };
  const own: FakeChat = { id, type: 'private', started: false, blocked: false, messages: new Map() };
  world.chats.set(id, own);

  function say(content: object, chat: FakeChat = own) {
    if (chat === own) own.started = true;
    return world.updates.add('message', { ...heading(chat), ...content });
  }

  function heading(chat: FakeChat) {
    return {
      message_id: world.nextId(),
      date: Math.floor(world.now() / 1000),
      chat: { id: chat.id, type: chat.type },
      from: user,
    };
  }

  function upload(bytes: Uint8Array) {
    const file = `file-${world.nextId()}`;
    world.files.set(file, { path: `documents/${file}.bin`, bytes, serving: 'plain' });
    return file;
  }

  /** Telegram makes smaller ones of every picture. */
  function sizesOf(bytes: Uint8Array) {
    const small = { file_id: upload(bytes.subarray(0, 1)), width: 90, height: 60, file_size: 1 };
    return [small, { file_id: upload(bytes), width: 900, height: 600, file_size: bytes.length }];
  }

  function tapOn(message: object, data: string, chat: FakeChat = own) {
    const tap = `tap-${world.nextId()}`;
    world.taps.set(tap, 'waiting');
    const shown = { ...message, chat: { id: chat.id, type: chat.type } };
    return world.updates.add('callback_query', {
      id: tap,
      from: user,
      chat_instance: '-1',
      message: shown,
      data,
    });
  }

  function member(status: string) {
    return world.updates.add('my_chat_member', {
      chat: { id, type: 'private' },
      from: user,
      date: Math.floor(world.now() / 1000),
      old_chat_member: { status: status === 'kicked' ? 'member' : 'kicked' },
      new_chat_member: { status },
    });
  }

  return {
    id,
    /** The bot's messages in the private chat, oldest first. */
    seen: (): readonly FakeMessage[] => [...own.messages.values()],
    start: (code?: string) => say({ text: code === undefined ? '/start' : `/start ${code}` }),
    type: (text: string) => say({ text }),
    edit: (text: string) => world.updates.add('edited_message', { ...heading(own), text, edit_date: 1 }),
    /** Taps the button with these words on the newest message that has it. */
    tap(words: string) {
      const message = [...own.messages.values()]
        .reverse()
        .find((each) => each.buttons.flat().some((button) => button.text === words));
      const button = message?.buttons.flat().find((each) => each.text === words);
      if (message === undefined || button?.callback_data === undefined)
        throw new Error(`no button "${words}"`);
      return tapOn(asSent(message), button.callback_data);
    },
    /** Taps a button whose message Telegram no longer has: only its id comes along. */
    tapVanished: (message_id: number, data: string) => tapOn({ message_id, date: 0 }, data),
    shareContact: (phone_number: string, user_id?: number) =>
      say({ contact: { phone_number, first_name: 'Cán bộ', ...(user_id === undefined ? {} : { user_id }) } }),
    sendPhoto: (bytes: Uint8Array, caption?: string) =>
      say({ photo: sizesOf(bytes), ...(caption === undefined ? {} : { caption }) }),
    sendAlbum: (pictures: readonly Uint8Array[], caption: string) =>
      pictures.map((bytes, i) =>
        say({
          photo: sizesOf(bytes),
          media_group_id: `album-${id}`,
          ...(i === 0 ? { caption } : {}),
        }),
      ),
    sendDocument: (bytes: Uint8Array, file_name: string) =>
      say({ document: { file_id: upload(bytes), file_name, file_size: bytes.length } }),
    sendSticker: () => say({ sticker: { file_id: 's' } }),
    typeInGroup: (group: number, text: string) => say({ text }, groupChat(world, group)),
    block() {
      own.blocked = true;
      return member('kicked');
    },
    unblock() {
      own.blocked = false;
      return member('member');
    },
  };
}

function groupChat(world: World, id: number): FakeChat {
  const group: FakeChat = world.chats.get(id) ?? {
    id,
    type: 'supergroup',
    started: true,
    blocked: false,
    messages: new Map(),
  };
  world.chats.set(id, group);
  return group;
}
