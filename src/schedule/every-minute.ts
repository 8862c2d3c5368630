import cron from 'node-cron';

export interface EveryMinute {
  /** Begins nothing new, and resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** Does the work once a minute, never beside itself; a fault is reported and the next minute tries again. */
export function everyMinute(work: () => Promise<unknown>, report: (error: unknown) => void): EveryMinute {
  let underWay: Promise<void> = Promise.resolve();
  const once = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      report(error);
    }
  };
  const task = cron.schedule(
    '* * * * *',
    () => {
      underWay = once();
      return underWay;
    },
    { timezone: 'Asia/Ho_Chi_Minh', noOverlap: true, name: 'reminders' },
  );
  return {
    async stop() {
      await task.destroy();
      await underWay;
    },
  };
}
