import type { ChannelPorts } from '../../application/ports/channel.ts';
import type { Instant } from '../../domain/scaled.ts';
import { zaloTimes } from './zalo-traits.ts';

/** Alarms of one channel: each reason is told once a day until it is settled. */
export interface Alarms {
  raise(reason: string, sentence: string): void;
  settle(reason: string): void;
}

export function createAlarms({ alarm, now }: Pick<ChannelPorts, 'alarm' | 'now'>): Alarms {
  const raised = new Map<string, Instant>();
  return {
    raise(reason, sentence) {
      const last = raised.get(reason);
      if (last !== undefined && now() - last < zaloTimes.alarmAgain) return;
      raised.set(reason, now());
      alarm(`Zalo OA: ${sentence}`);
    },
    settle(reason) {
      raised.delete(reason);
    },
  };
}
