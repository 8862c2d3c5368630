import type {
  AccountAddress,
  InboundMessage,
  OutboundContent,
} from '../../../src/application/ports/messages.ts';
import type { TranscriptLine } from '../../../src/application/ports/turn-store.ts';
import type { Persona } from '../../../src/channels/web/identity.ts';
import type { MediaVault } from '../../../src/channels/web/sent-media.ts';
import { createWebChannel, type WebChannel } from '../../../src/channels/web/web-channel.ts';
import { type FilesInMemory, filesInMemory } from '../../fakes/files-in-memory.ts';

import { memoryVault } from './memory-vault.ts';

/** 17 July 2026, 09:00 in Viet Nam. */
export const START = Date.UTC(2026, 6, 17, 2);

export const PERSONAS: readonly Persona[] = [
  { account: 'cham-diem', name: 'Cán bộ A', note: 'Chấm điểm · Sở Nội vụ' },
  { account: 'thu-truong', name: 'Cán bộ B', note: 'Thủ trưởng · Sở Nội vụ' },
  { account: 'tham-dinh', name: 'Cán bộ C', note: 'Thẩm định', heading: 'Kỳ đang thẩm định' },
  { account: 'to-truong', name: 'Cán bộ D', note: 'Tổ trưởng', heading: 'Kỳ đang thẩm định' },
];

export interface InMemoryChat {
  readonly channel: WebChannel;
  readonly received: InboundMessage[];
  readonly files: FilesInMemory;
  /** How often a transcript was read. */
  reads(): number;
  /** Puts a message of the assistant in the transcript and tells the channel. */
  reply(externalId: string, content: OutboundContent | string): Promise<void>;
  /** Answers every message as soon as it is kept. */
  answerWith(answer: (message: InboundMessage) => OutboundContent | string): void;
  /** The next `count` messages are not kept: the promise rejects. */
  failNext(count: number): void;
}

/** A channel on a store that is a list: it keeps what it is given once, and numbers the lines of every account. */
export function inMemoryChat(options: { demo: boolean; vault?: MediaVault; linked?: boolean }): InMemoryChat {
  const lines = new Map<string, TranscriptLine[]>();
  const kept = new Set<string>();
  const received: InboundMessage[] = [];
  const files = filesInMemory();
  let clock = START;
  let made = 0;
  let reads = 0;
  let failing = 0;
  let answer: ((message: InboundMessage) => OutboundContent | string) | null = null;

  const of = (externalId: string) => {
    const chat = lines.get(externalId) ?? [];
    lines.set(externalId, chat);
    return chat;
  };
  const address = (externalId: string): AccountAddress => ({ channel: 'web', botId: 'local', externalId });

  const channel = createWebChannel({
    async receive(message) {
      await Promise.resolve();
      if (failing > 0) {
        failing -= 1;
        throw new Error('disk full');
      }
      if (kept.has(message.externalId)) return 'duplicate';
      kept.add(message.externalId);
      received.push(message);
      const chat = of(message.from.externalId);
      chat.push({ id: `${chat.length + 1}`, from: 'person', at: message.receivedAt, text: said(message) });
      if (answer !== null) await reply(message.from.externalId, answer(message));
      return 'accepted';
    },
    async transcript(account, after, limit) {
      reads += 1;
      await Promise.resolve();
      const chat = of(account.externalId);
      return chat.slice(after === null ? 0 : Number(after)).slice(-limit);
    },
    now: () => {
      clock += 1_000;
      return clock;
    },
    newId: () => {
      made += 1;
      return `made-${made}`;
    },
    loadFile: files.loadFile,
    vault: options.vault ?? memoryVault(),
    isLinked: async () => options.linked ?? true,
    personas: options.demo ? async () => PERSONAS : null,
  });

  async function reply(externalId: string, content: OutboundContent | string): Promise<void> {
    const chat = of(externalId);
    clock += 1_000;
    const full = typeof content === 'string' ? { text: content, card: null, choices: [] } : content;
    chat.push({ id: `${chat.length + 1}`, from: 'assistant', at: clock, content: full });
    await channel.send(address(externalId), full);
  }

  return {
    channel,
    files,
    received,
    reads: () => reads,
    reply,
    answerWith(next) {
      answer = next;
    },
    failNext(count) {
      failing = count;
    },
  };
}

function said({ content }: InboundMessage): string {
  if (content.kind === 'text') return content.text;
  if (content.kind === 'media') return `[${content.media.map(({ name }) => name).join(', ')}]`;
  return content.kind === 'choice' ? content.choice : content.kind;
}
