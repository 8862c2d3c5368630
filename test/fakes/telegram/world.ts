import type { Serving } from '../serve-bytes.ts';
import { UpdateQueue } from './update-queue.ts';

export interface FakeButton {
  text: string;
  callback_data?: string;
}

export interface FakeMessage {
  message_id: number;
  /** Seconds since epoch. */
  date: number;
  chat: { id: number; type: string };
  from: { id: number; is_bot: boolean; first_name: string };
  /** As people see it, without marks. */
  text: string;
  /** Where the text is bold. */
  bold: readonly { offset: number; length: number }[];
  buttons: FakeButton[][];
  /** With a file, `text` is its caption. */
  file?: { readonly as: 'photo' | 'document'; readonly name: string; readonly bytes: Uint8Array };
}

export interface FakeChat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup';
  /** The person has written first; before that no bot may write. */
  started: boolean;
  blocked: boolean;
  readonly messages: Map<number, FakeMessage>;
}

export interface FakeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly serving: Serving;
  /** The size that getFile tells, where it is another. */
  readonly told?: number;
}

/** All that one fake Telegram knows. */
export interface World {
  readonly token: string;
  readonly username: string;
  /** Ms since epoch. */
  now(): number;
  readonly chats: Map<number, FakeChat>;
  readonly updates: UpdateQueue;
  /** Taps that wait for their answer; `old`: too long. */
  readonly taps: Map<string, 'waiting' | 'old' | 'answered'>;
  readonly commands: Map<string, readonly { command: string; description: string }[]>;
  readonly files: Map<string, FakeFile>;
  webhook: { url: string; secret: string | null } | null;
  lastWebhookError: string | null;
  nextId(): number;
}

export function createWorld(token: string, now: () => number): World {
  let last = 100;
  return {
    token,
    username: 'CchcThuNghiemBot',
    now,
    chats: new Map(),
    updates: new UpdateQueue(),
    taps: new Map(),
    commands: new Map(),
    files: new Map(),
    webhook: null,
    lastWebhookError: null,
    nextId: () => {
      last += 1;
      return last;
    },
  };
}

export function botUser(world: World): { id: number; is_bot: boolean; first_name: string; username: string } {
  const id = Number(world.token.split(':')[0]);
  return { id, is_bot: true, first_name: 'Trợ lý CCHC', username: world.username };
}
