import { expect, test } from 'vitest';
import { createIsolatedChild } from '../../../src/documents/isolation/isolated-child.ts';

test('a request that never ends ends its process, and the next one is answered', async () => {
  const limits = { timeoutMs: 10_000, memoryMb: 512 };
  const child = createIsolatedChild<{ readonly forever: boolean }, 'answered'>(
    './looping-child',
    import.meta.url,
    limits,
  );
  try {
    expect(await child.ask({ forever: true })).toEqual({ kind: 'timedOut' });
    expect(await child.ask({ forever: false })).toEqual({ kind: 'answered', answer: 'answered' });
  } finally {
    await child.close();
  }
});
