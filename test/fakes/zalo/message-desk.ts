import { DAY, type FakeClock, HOUR, MINUTE } from './clock.ts';
import { type ReadMessage, readMessage, readTemplate, type SentButton } from './message-rules.ts';
import type { UploadDesk, Uploaded } from './upload-desk.ts';

export type Endpoint = 'v3' | 'v2' | 'template';

export interface SentMessage {
  readonly id: string;
  readonly to: string;
  readonly text: string;
  readonly buttons: readonly SentButton[];
  readonly templateId: string | null;
  readonly endpoint: Endpoint;
  readonly at: number;
  readonly billed: boolean;
  /** The picture or file of the message. */
  readonly shown: Uploaded | null;
}

export interface FakePerson {
  /** When the person last did something that opens the window. */
  lastInteraction: number | null;
  follows: boolean;
}

export interface DeskAnswer {
  readonly error: number;
  readonly data?: object;
}

export interface MessageDeskOptions {
  /** 2: business, served on v3. 4: state agency, served on v2.0. */
  readonly oaType: 2 | 4;
  readonly ratePerMinute: number;
  readonly templates: readonly string[];
  readonly clock: FakeClock;
  readonly uploads: UploadDesk;
}

/** Takes messages as strictly as the platform: endpoint by kind of account, windows, shapes, limits, rate. */
export class MessageDesk {
  readonly sent: SentMessage[] = [];
  readonly people = new Map<string, FakePerson>();
  #minute = -1;
  #calls = 0;
  readonly #refusals: number[] = [];
  readonly #options: MessageDeskOptions;

  constructor(options: MessageDeskOptions) {
    this.#options = options;
  }

  person(id: string): FakePerson {
    const known = this.people.get(id) ?? { lastInteraction: null, follows: false };
    this.people.set(id, known);
    return known;
  }

  /** The next message is refused with this code, whatever it is. */
  refuseNext(code: number): void {
    this.#refusals.push(code);
  }

  /** Counts one call; what is left of this minute, below zero when it is too much. */
  countCall(): number {
    const minute = Math.floor(this.#options.clock.now() / MINUTE);
    if (minute !== this.#minute) this.#calls = 0;
    this.#minute = minute;
    this.#calls += 1;
    return this.#options.ratePerMinute - this.#calls;
  }

  take(endpoint: Endpoint, body: unknown): DeskAnswer {
    const planned = this.#refusals.shift();
    if (planned !== undefined) return { error: planned };
    const { oaType } = this.#options;
    if (endpoint === 'v3' && oaType === 4) return { error: -235 };
    if (endpoint === 'v2' && oaType === 2) return { error: -240 };
    const message = endpoint === 'template' ? readTemplate(body) : readMessage(body);
    if (typeof message === 'number') return { error: message };
    const refusal = endpoint === 'template' ? this.#judgeTemplate(message) : this.#judgeWindow(message.to);
    if (refusal !== 0) return { error: refusal };
    const { upload } = message;
    const shown = upload === null ? null : this.#options.uploads.find(upload.as, upload.handle);
    return upload !== null && shown === null ? { error: -100 } : this.#accept(endpoint, message, shown);
  }

  #judgeTemplate({ to, templateId }: ReadMessage): number {
    if (!this.people.has(to)) return -213;
    return templateId !== null && this.#options.templates.includes(templateId) ? 0 : -249;
  }

  #judgeWindow(to: string): number {
    const person = this.people.get(to);
    if (person === undefined || !person.follows) return -213;
    if (person.lastInteraction === null) return -232;
    return this.#options.clock.now() - person.lastInteraction > 7 * DAY ? -230 : 0;
  }

  #accept(endpoint: Endpoint, { upload: _, ...message }: ReadMessage, shown: Uploaded | null): DeskAnswer {
    const at = this.#options.clock.now();
    const last = this.people.get(message.to)?.lastInteraction ?? 0;
    const sent: SentMessage = {
      ...message,
      id: `oa${(this.sent.length + 1).toString(16).padStart(18, '0')}`,
      endpoint,
      shown,
      at,
      billed: endpoint === 'template' || at - last > 48 * HOUR,
    };
    this.sent.push(sent);
    return { error: 0, data: { message_id: sent.id, user_id: sent.to, sent_time: String(at) } };
  }
}
