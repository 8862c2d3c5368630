/** Waits for news of one account. */
export interface Listener {
  /** Resolves with `news` (also for news since the last call), `quiet` after `quietMs`, or `closed`. */
  next(quietMs: number): Promise<'news' | 'quiet' | 'closed'>;
  close(): void;
}

export interface Wakeups {
  listen(account: string): Listener;
  /** Tells every listener of the account that its chat has new lines. */
  wake(account: string): void;
}

/** In-process news that a chat has grown. It carries no lines: whoever wakes reads them from the store. */
export function createWakeups(): Wakeups {
  const listeners = new Map<string, Set<() => void>>();
  return {
    listen(account) {
      const group = listeners.get(account) ?? new Set();
      listeners.set(account, group);
      const { listener, wake } = createListener(() => {
        group.delete(wake);
        if (group.size === 0) listeners.delete(account);
      });
      group.add(wake);
      return listener;
    },
    wake(account) {
      for (const wake of listeners.get(account) ?? []) wake();
    },
  };
}

function createListener(leave: () => void): { listener: Listener; wake: () => void } {
  let news = false;
  let closed = false;
  let resume: () => void = () => undefined;
  const wake = () => {
    news = true;
    resume();
  };
  const next: Listener['next'] = async (quietMs) => {
    if (!news && !closed) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        resume = resolve;
        timer = setTimeout(resolve, quietMs);
      });
      clearTimeout(timer);
    }
    if (closed) return 'closed';
    const heard = news;
    news = false;
    return heard ? 'news' : 'quiet';
  };
  const close = () => {
    closed = true;
    leave();
    resume();
  };
  return { listener: { next, close }, wake };
}
