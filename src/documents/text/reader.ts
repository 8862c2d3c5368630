import { type ChildLimits, createIsolatedChild } from '../isolation/isolated-child.ts';

export interface ReaderRequest {
  readonly picture: Uint8Array;
}

/** Reads Vietnamese print in pictures (nhận dạng chữ), one picture at a time. */
export interface Reader {
  /** NFC; null where nothing was read, not in time, or reading is switched off. Never throws. */
  read(jpeg: Uint8Array): Promise<string | null>;
  close(): Promise<void>;
}

export interface ReaderOptions extends Partial<ChildLimits> {
  readonly enabled: boolean;
}

/** Starts with the first picture: the recogniser takes about 200 MiB, and two seconds to start. */
export function createReader({ enabled, timeoutMs = 60_000, memoryMb = 1024 }: ReaderOptions): Reader {
  if (!enabled) return { read: async () => null, close: async () => undefined };
  const child = createIsolatedChild<ReaderRequest, string>('./reader-child', import.meta.url, {
    timeoutMs,
    memoryMb,
  });
  return {
    async read(jpeg) {
      const outcome = await child.ask({ picture: jpeg });
      const text = outcome.kind === 'answered' ? outcome.answer.normalize('NFC').trim() : '';
      return text === '' ? null : text;
    },
    close: child.close,
  };
}
