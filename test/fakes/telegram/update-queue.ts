import { type ApiAnswer, done, refusal } from './api-answer.ts';

export interface Update {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

interface Waiting {
  readonly answer: (answer: ApiAnswer) => void;
}

const DEFAULT_KINDS = ['message', 'edited_message', 'callback_query', 'my_chat_member'];

/** Updates that are not confirmed yet, and the one question for updates that may wait for the next. */
export class UpdateQueue {
  #pending: Update[] = [];
  #waiting: Waiting | null = null;
  #nextId = 880_000_001;
  #allowed: readonly string[] = DEFAULT_KINDS;

  get pending(): readonly Update[] {
    return this.#pending;
  }

  allow(kinds: readonly string[] | undefined): void {
    if (kinds !== undefined) this.#allowed = kinds.length === 0 ? DEFAULT_KINDS : kinds;
  }

  /** Queues an update if its kind is asked for. */
  add(kind: string, content: unknown): Update | null {
    if (!this.#allowed.includes(kind)) return null;
    return this.addRaw({ update_id: this.#nextId, [kind]: content });
  }

  /** Queues anything, also what Telegram would never send. */
  addRaw(update: Update): Update {
    this.#nextId += 1;
    this.#pending.push(update);
    this.#answerWaiting(done([update]));
    return update;
  }

  confirm(update: Update): void {
    this.#pending = this.#pending.filter((each) => each !== update);
  }

  /** getUpdates: everything before `offset` is confirmed; without news the answer waits if `timeout` is not 0. */
  async ask(
    { offset, limit = 100, timeout = 0 }: { offset?: number; limit?: number; timeout?: number },
    gone: AbortSignal,
  ): Promise<ApiAnswer> {
    this.#answerWaiting(
      refusal(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      ),
    );
    if (offset !== undefined) this.#pending = this.#pending.filter((each) => each.update_id >= offset);
    if (this.#pending.length > 0 || timeout === 0) return done(this.#pending.slice(0, limit));
    return new Promise((answer) => {
      const waiting = { answer };
      this.#waiting = waiting;
      gone.addEventListener('abort', () => {
        if (this.#waiting === waiting) this.#waiting = null;
        answer(done([]));
      });
    });
  }

  /** What the platform does after `timeout` seconds: a waiting question is answered with nothing. */
  endWaiting(): void {
    this.#answerWaiting(done([]));
  }

  #answerWaiting(answer: ApiAnswer): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.answer(answer);
  }
}
