import type { Facts } from '../../../src/conversation/facts.ts';
import { initialState } from '../../../src/conversation/state.ts';
import { createContext, type OfficeContext } from '../../../src/conversation/turn.ts';
import { pureWorld, type WorldSeed } from '../../transcripts/pure-world.ts';

/** What somebody at the office read last, after these lines, one minute each. */
export async function officeAfter(
  seed: WorldSeed,
  who: string,
  startsAt: string,
  ...lines: readonly string[]
): Promise<OfficeContext> {
  let seen: Facts | null = null;
  const world = pureWorld(seed, undefined, ({ facts }) => {
    seen = facts;
  });
  let at = Date.parse(startsAt);
  for (const line of lines) {
    at += 60_000;
    await world.type(who, line, at);
  }
  const facts = seen as Facts | null;
  if (facts === null || facts.office === null || facts.official === null)
    throw new Error('no office was read');
  return { ...createContext(facts, initialState), office: facts.office, official: facts.official };
}
