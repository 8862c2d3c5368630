import type { ChannelPorts } from '../../src/application/ports/channel.ts';
import type { InboundMessage } from '../../src/application/ports/messages.ts';
import { type FilesInMemory, filesInMemory } from '../fakes/files-in-memory.ts';

export interface ObservedPorts extends ChannelPorts {
  /** Every message given to the inbox, repetitions too. */
  readonly given: readonly InboundMessage[];
  /** What the inbox holds: one of every external id. */
  kept(): readonly InboundMessage[];
  /** The next `count` messages are not kept. */
  failToKeep(count: number): void;
  readonly files: FilesInMemory;
  /** Every line of the log and every alarm. */
  readonly lines: readonly string[];
}

/** The application as a channel sees it, with an inbox that is a list. */
export function observePorts(now: () => number): ObservedPorts {
  const given: InboundMessage[] = [];
  const kept = new Map<string, InboundMessage>();
  const lines: string[] = [];
  const files = filesInMemory();
  let failing = 0;
  const line = (fields: object, message: string) => lines.push(`${JSON.stringify(fields)} ${message}`);
  return {
    given,
    kept: () => [...kept.values()],
    failToKeep(count) {
      failing = count;
    },
    lines,
    async receive(message) {
      await Promise.resolve();
      if (failing > 0) {
        failing -= 1;
        throw new Error(`disk full while keeping ${JSON.stringify(message)}`);
      }
      given.push(message);
      const key = `${message.from.botId}/${message.externalId}`;
      if (kept.has(key)) return 'duplicate';
      kept.set(key, message);
      return 'accepted';
    },
    now,
    log: { info: line, warn: line, error: line },
    alarm: (sentence) => lines.push(sentence),
    files,
    loadFile: files.loadFile,
    fileLink: files.fileLink,
  };
}
