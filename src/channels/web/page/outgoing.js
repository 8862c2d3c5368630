import { forget, keysWith, recall, remember } from './memory.js';

const LONGEST_PAUSE_MS = 15_000;
const PATIENCE_MS = 20_000;

/**
 * Messages on their way to the server, in the order written. Each is remembered under a key of its own (two open
 * pages never overwrite each other's) until the server has confirmed it, and keeps its id through every attempt, so
 * the server recognises one that arrived although its confirmation was lost.
 */
export function createOutgoing({ persona, onSent, onRefused }) {
  const prefix = `cchc:outgoing:${persona ?? ''}:`;
  let pause = 500;
  let timer;
  let busy = false;
  let stopped = false;
  let count = 0;

  const items = () =>
    keysWith(prefix).flatMap((key) => {
      try {
        return [{ key, ...JSON.parse(recall(key)) }];
      } catch {
        return [];
      }
    });

  async function post(item) {
    const { id, said } = item;
    const response = await fetch('/api/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...(persona === null ? {} : { as: persona }), id, ...said }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) return { kind: 'sent' };
    if (response.status >= 500 || response.status === 429 || response.status === 408)
      return { kind: 'later' };
    const { message } = await response.json();
    return { kind: 'refused', message };
  }

  async function attempt(item) {
    const outcome = await post(item).catch(() => ({ kind: 'later' }));
    if (stopped) return false;
    if (outcome.kind === 'later') {
      timer = setTimeout(hurry, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      return false;
    }
    pause = 500;
    if (outcome.kind === 'sent') {
      forget(item.key);
      onSent(item);
    } else {
      const refused = { id: item.id, said: item.said, shown: item.shown, refusal: outcome.message };
      remember(item.key, JSON.stringify(refused));
      onRefused({ key: item.key, ...refused });
    }
    return true;
  }

  /** Sends what waits, now. */
  async function hurry() {
    clearTimeout(timer);
    if (busy || stopped) return;
    busy = true;
    let going = true;
    while (going) {
      const next = items().find((item) => item.refusal === undefined);
      going = next !== undefined && (await attempt(next));
    }
    busy = false;
  }

  return {
    items,
    hurry,
    /** `said` is what goes to the server, `shown` what the person sees meanwhile. */
    add(said, shown) {
      const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
      const order = `${String(Date.now()).padStart(15, '0')}${String(count++).padStart(4, '0')}`;
      const item = { id, said, shown };
      remember(`${prefix}${order}-${id}`, JSON.stringify(item));
      return { key: `${prefix}${order}-${id}`, ...item };
    },
    drop: (item) => forget(item.key),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
