/** Work that is done in rounds, one at a time; woken during a round, however often, it does one more after it. */
export interface Rounds {
  wake(): void;
  /** The rounds under way; null when it rests. */
  underWay(): Promise<void> | null;
  stopped(): boolean;
  /** Begins no further round, and resolves when the one under way has ended. */
  stop(): Promise<void>;
}

/** A round that throws is reported and ends; the next one begins all the same. */
export function inRounds(round: () => Promise<void>, report: (error: unknown) => void): Rounds {
  let underWay: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  async function work(): Promise<void> {
    while (again && !stopped) {
      again = false;
      await round().catch(report);
    }
  }

  function wake(): void {
    if (stopped) return;
    again = true;
    underWay ??= work().finally(() => {
      underWay = null;
      if (again) wake();
    });
  }

  return {
    wake,
    underWay: () => underWay,
    stopped: () => stopped,
    async stop() {
      stopped = true;
      await underWay;
    },
  };
}
