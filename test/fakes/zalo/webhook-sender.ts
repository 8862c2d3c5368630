import { createHash } from 'node:crypto';
import { type FakeClock, HOUR, MINUTE, SECOND } from './clock.ts';
import type { ZaloEventBody } from './events.ts';

/** How long after a failed try the next one comes. */
const LADDER = [30 * SECOND, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR];
const PATIENCE = 2 * SECOND;

interface Redelivery {
  readonly event: ZaloEventBody;
  readonly retry: number;
  readonly dueAt: number;
}

export interface WebhookSenderOptions {
  readonly appId: string;
  readonly oaSecret: string;
  readonly clock: FakeClock;
}

export interface PostOptions {
  /** Null: none is sent. */
  readonly signature?: string | null;
  readonly contentType?: string;
  readonly retry?: number;
}

/** Pushes signed events; one that is not answered 200 within 2 s comes again up the ladder, then nothing comes. */
export class WebhookSender {
  /** After the last rung the application is unsubscribed, until somebody sets this by hand. */
  subscribed = true;
  url: string | null = null;
  readonly #options: WebhookSenderOptions;
  #waiting: Redelivery[] = [];

  constructor(options: WebhookSenderOptions) {
    this.#options = options;
  }

  /** Saves the address as the console does: only when it answers an unsigned `{}`. */
  async connect(url: string): Promise<boolean> {
    this.url = url;
    const status = await this.post('{}', { signature: null });
    if (status !== 200) this.url = null;
    return status === 200;
  }

  /** One event for the first time. The status of the answer; null when there was none, or nobody is subscribed. */
  deliver(event: ZaloEventBody): Promise<number | null> {
    return this.subscribed ? this.#try(event, 0) : Promise.resolve(null);
  }

  waiting(): number {
    return this.#waiting.length;
  }

  /** Tries whatever is due by now, oldest first. */
  async redeliverDue(): Promise<void> {
    const now = this.#options.clock.now();
    const due = this.#waiting.filter(({ dueAt }) => dueAt <= now);
    this.#waiting = this.#waiting.filter(({ dueAt }) => dueAt > now);
    for (const { event, retry } of due) await this.#try(event, retry);
  }

  signature(body: string, timestamp: string): string {
    const { appId, oaSecret } = this.#options;
    return `mac=${createHash('sha256').update(`${appId}${body}${timestamp}${oaSecret}`).digest('hex')}`;
  }

  /** Posts any bytes. The status, or null when no answer came in time. */
  async post(body: string, options: PostOptions = {}): Promise<number | null> {
    if (this.url === null) return null;
    const { signature = null, contentType = 'application/json', retry = 0 } = options;
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        body,
        headers: {
          'content-type': contentType,
          ...(signature === null ? {} : { 'x-zevent-signature': signature }),
          ...(retry === 0 ? {} : { num_retry: String(retry) }),
        },
        signal: AbortSignal.timeout(PATIENCE),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return null;
    }
  }

  async #try(event: ZaloEventBody, retry: number): Promise<number | null> {
    const body = JSON.stringify(event);
    const signature = this.signature(body, String(event.timestamp));
    const status = await this.post(body, { signature, retry });
    if (status === 200) return status;
    const wait = LADDER[retry];
    if (wait === undefined) this.subscribed = false;
    else this.#waiting.push({ event, retry: retry + 1, dueAt: this.#options.clock.now() + wait });
    return status;
  }
}
