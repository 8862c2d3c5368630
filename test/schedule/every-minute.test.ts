import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { everyMinute } from '../../src/schedule/every-minute.ts';

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-02T08:00:30+07:00') });
});
afterEach(() => {
  vi.useRealTimers();
});

test('works once a minute, and goes on after a fault', async () => {
  const faults: unknown[] = [];
  let calls = 0;
  const clock = everyMinute(
    async () => {
      calls += 1;
      if (calls === 1) throw new Error('no database');
    },
    (error) => faults.push(error),
  );
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(calls).toBe(3);
  expect(faults).toHaveLength(1);
  await clock.stop();
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(calls).toBe(3);
});

test('never works beside itself, and stops only when what is under way has ended', async () => {
  let calls = 0;
  let end: () => void = () => undefined;
  const clock = everyMinute(
    () => {
      calls += 1;
      return new Promise<void>((resolve) => {
        end = resolve;
      });
    },
    () => undefined,
  );
  await vi.advanceTimersByTimeAsync(4 * MINUTE);
  expect(calls).toBe(1);
  let stopped = false;
  const stopping = clock.stop().then(() => {
    stopped = true;
  });
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(stopped).toBe(false);
  end();
  await stopping;
});
