import type { ZaloEventBody } from './events.ts';

/** One line of a chat, in the platform's shape. */
export interface ArchivedLine {
  readonly src: 0 | 1;
  readonly time: number;
  readonly type: string;
  readonly message: string;
  readonly message_id: string;
  readonly from_id: string;
  readonly to_id: string;
  readonly url?: string;
}

const TYPES: Readonly<Record<string, string>> = {
  user_send_text: 'text',
  user_send_image: 'photo',
  user_send_file: 'file',
  user_send_sticker: 'sticker',
};
const MOST_LINES = 10;

/** What the platform remembers of the chats of one account, whether or not an event got through. */
export class ChatArchive {
  readonly lines: ArchivedLine[] = [];
  readonly #oaId: string;

  constructor(oaId: string) {
    this.#oaId = oaId;
  }

  note(person: string, event: ZaloEventBody): void {
    const type = TYPES[String(event.event_name)];
    if (type === undefined) return;
    const message = event.message as {
      msg_id: string;
      text?: string;
      attachments?: readonly { payload: { url?: string } }[];
    };
    const url = message.attachments?.[0]?.payload.url;
    this.lines.push({
      src: 1,
      time: Number(event.timestamp),
      type,
      message: message.text ?? '',
      message_id: message.msg_id,
      from_id: person,
      to_id: this.#oaId,
      ...(url === undefined ? {} : { url }),
    });
  }

  noteSent(to: string, id: string, text: string, time: number): void {
    const parties = { from_id: this.#oaId, to_id: to };
    this.lines.push({ src: 0, time, type: 'text', message: text, message_id: id, ...parties });
  }

  /** The newest line of every chat, newest first. */
  recent(query: unknown): readonly ArchivedLine[] | null {
    const people = new Set<string>();
    const newest = this.#newestFirst().filter((line) => {
      const person = personOf(line);
      const first = !people.has(person);
      people.add(person);
      return first;
    });
    return pageOf(newest, query);
  }

  conversation(query: unknown): readonly ArchivedLine[] | null {
    const { user_id: person } = (query ?? {}) as { user_id?: unknown };
    return pageOf(
      this.#newestFirst().filter((line) => personOf(line) === person),
      query,
    );
  }

  #newestFirst(): readonly ArchivedLine[] {
    return this.lines.toReversed().toSorted((a, b) => b.time - a.time);
  }
}

function personOf({ src, from_id, to_id }: ArchivedLine): string {
  return src === 1 ? from_id : to_id;
}

/** Null: refused, as for more lines than a call may ask for. */
function pageOf(lines: readonly ArchivedLine[], query: unknown): readonly ArchivedLine[] | null {
  const { offset, count } = (query ?? {}) as { offset?: unknown; count?: unknown };
  if (typeof offset !== 'number' || typeof count !== 'number' || count > MOST_LINES) return null;
  return lines.slice(offset, offset + count);
}
