import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hashInvitationCode } from '../../src/application/invitation-code.ts';
import type { AccountAddress, InboundContent } from '../../src/application/ports/messages.ts';
import { workInbox } from '../../src/application/work-inbox.ts';
import type { Instant } from '../../src/domain/scaled.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { plainTraits } from '../../src/wording/traits.ts';
import type { WorldSeed } from './pure-world.ts';
import type { World } from './world.ts';

/** Plays a transcript through the whole application over a database; `restart` closes and opens it again. */
export async function applicationWorld(seed: WorldSeed, databaseUrl: string | null = null): Promise<World> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'cchc-transcript-'));
  let store = await open(dataFolder, databaseUrl);
  let sent = 0;
  const seen = new Map<string, string | null>();
  const cards = new Map<string, number>();
  for (const set of seed.criteriaSets) await store.campaigns.storeCriteriaSet(set, 0);
  await store.campaigns.storeCampaign(seed.campaign, 0);
  for (const [account, officialId] of seed.linked)
    await store.campaigns.linkAccount(address(account), officialId, 0);

  async function send(account: string, content: InboundContent, at: Instant): Promise<readonly string[]> {
    sent += 1;
    const from = address(account);
    await store.turns.receive([{ from, externalId: `m${sent}`, sentAt: at, receivedAt: at, content }]);
    const faults: unknown[] = [];
    await workInbox({
      store: store.turns,
      traitsOf: () => plainTraits,
      report: ({ error }) => faults.push(error),
    });
    if (faults.length > 0) throw faults[0];
    const lines = await store.turns.transcript(from, seen.get(account) ?? null, 100);
    seen.set(account, lines.at(-1)?.id ?? null);
    return lines.flatMap((line) => {
      if (line.from !== 'assistant') return [];
      cards.set(account, line.content.card ?? 0);
      return [line.content.text];
    });
  }

  return {
    type: (account, text, at) => send(account, { kind: 'text', text }, at),
    tap: (account, choice, cardsBack, at) =>
      send(account, { kind: 'choice', card: (cards.get(account) ?? 0) - cardsBack, choice }, at),
    invite: (officialId, code, expiresAt, at) =>
      store.campaigns.storeInvitation(officialId, hashInvitationCode(code), expiresAt, at),
    async restart() {
      await store.close();
      store = await open(dataFolder, databaseUrl);
    },
    async close() {
      await store.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

function address(account: string): AccountAddress {
  return { channel: 'web', botId: 'local', externalId: account };
}

async function open(dataFolder: string, databaseUrl: string | null): Promise<Store> {
  const opening = await openStore({
    databaseUrl,
    dataFolder,
    migrationsFolder: path.resolve('prisma/migrations'),
  });
  if (!opening.ok) throw new Error(`the store did not open: ${opening.refusal.name}`);
  return opening.store;
}
