import type { OutboundChannel } from '../../src/application/ports/channel.ts';
import type { TurnStore } from '../../src/application/ports/turn-store.ts';

/** When the process dies: at the `call`-th step, before it had any effect or right after. */
export interface Death {
  readonly call: number;
  readonly moment: 'before' | 'after';
}

export interface Process {
  readonly turns: TurnStore;
  readonly channel: OutboundChannel;
  /** Steps begun so far. */
  steps(): number;
  /** The names of the steps, in order. */
  readonly names: readonly string[];
}

/** One life of the program: every step through a port is counted, and after its death none has an effect any more. */
export function processThatDies(turns: TurnStore, channel: OutboundChannel, death: Death | null): Process {
  const names: string[] = [];
  let dead = false;

  async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
    if (dead) throw new Error('killed');
    names.push(name);
    const dies = death !== null && names.length === death.call;
    if (dies) dead = true;
    if (dies && death.moment === 'before') throw new Error('killed');
    const result = await work();
    if (dead) throw new Error('killed');
    return result;
  }

  return {
    names,
    steps: () => names.length,
    turns: {
      receive: (messages) => step('receive', () => turns.receive(messages)),
      waitingMessages: (limit) => step('waitingMessages', () => turns.waitingMessages(limit)),
      mediaToTakeIn: () => step('mediaToTakeIn', () => turns.mediaToTakeIn()),
      commitIntake: (...intake) => step('commitIntake', () => turns.commitIntake(...intake)),
      sayMeanwhile: (...said) => step('sayMeanwhile', () => turns.sayMeanwhile(...said)),
      loadTurn: (item, lookup) => step('loadTurn', () => turns.loadTurn(item, lookup)),
      commitTurns: (commits) => step('commitTurns', () => turns.commitTurns(commits)),
      recordFailure: (...failure) => step('recordFailure', () => turns.recordFailure(...failure)),
      claimOutbound: (claim) => step('claimOutbound', () => turns.claimOutbound(claim)),
      releaseOutbound: (items, dueAt) => step('releaseOutbound', () => turns.releaseOutbound(items, dueAt)),
      nextOutboundAt: (name, now) => step('nextOutboundAt', () => turns.nextOutboundAt(name, now)),
      recordDelivery: (...delivery) => step('recordDelivery', () => turns.recordDelivery(...delivery)),
      otherAccounts: (id) => step('otherAccounts', () => turns.otherAccounts(id)),
      transcript: (account, after, limit) => turns.transcript(account, after, limit),
    },
    channel: {
      ...channel,
      send: (to, content, context) => step('send', () => channel.send(to, content, context)),
    },
  };
}
