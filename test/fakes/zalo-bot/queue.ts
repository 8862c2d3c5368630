/** Values in the order in which they came, and promises for those to come. */
export function createQueue<Value>() {
  const values: Value[] = [];
  const waiting: ((value: Value | null) => void)[] = [];
  const all: Value[] = [];
  return {
    put(value: Value) {
      all.push(value);
      const taker = waiting.shift();
      if (taker === undefined) values.push(value);
      else taker(value);
    },
    /** The next value, waiting for it as long as the test may last. */
    async take(): Promise<Value> {
      const value = values.shift() ?? (await new Promise<Value | null>((resolve) => waiting.push(resolve)));
      if (value === null) throw new Error('the queue was left');
      return value;
    },
    /** The next value, or null when none comes within `ms`. */
    takeWithin(ms: number): Promise<Value | null> {
      const value = values.shift();
      if (value !== undefined) return Promise.resolve(value);
      return new Promise((resolve) => {
        const taker = (given: Value | null) => {
          clearTimeout(timer);
          resolve(given);
        };
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(taker), 1);
          resolve(null);
        }, ms);
        waiting.push(taker);
      });
    },
    /** Every value that ever came, taken or not. */
    all: (): readonly Value[] => all,
    count: () => all.length,
  };
}
