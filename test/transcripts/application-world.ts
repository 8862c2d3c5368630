import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deliverNotices } from '../../src/application/deliver-notices.ts';
import { hashInvitationCode } from '../../src/application/invitation-code.ts';
import { planMornings } from '../../src/application/plan-mornings.ts';
import type {
  AccountAddress,
  InboundContent,
  OutboundContent,
} from '../../src/application/ports/messages.ts';
import { takeInMedia } from '../../src/application/take-in-media.ts';
import { workInbox } from '../../src/application/work-inbox.ts';
import { noticeChoice, noticeOfCard } from '../../src/conversation/notice.ts';
import type { Instant } from '../../src/domain/scaled.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { plainTraits } from '../../src/wording/traits.ts';
import { describedMedia, mediaOf } from '../fakes/described-files.ts';
import { testReceipts } from '../fakes/test-receipts.ts';
import { begin, publishBefore } from './begun.ts';
import { ISSUED_CODE, type WorldSeed } from './pure-world.ts';
import type { World } from './world.ts';

/** A data folder with an SQLite database in which all that a seed tells has happened; whoever made it removes it. */
export async function seededFolder(seed: WorldSeed): Promise<string> {
  const dataFolder = await temporaryFolder();
  const store = await open(dataFolder, null);
  await storeSeed(store, seed);
  await store.close();
  return dataFolder;
}

/** Where a world is played: on a server, or in a copy of what a seeded folder holds. */
type Place = { readonly databaseUrl: string } | { readonly copyOf: string };

/** Plays a transcript through the whole application over a database; `restart` closes and opens it again. */
export async function applicationWorld(seed: WorldSeed, place: Place): Promise<World> {
  const dataFolder = await temporaryFolder();
  const databaseUrl = 'databaseUrl' in place ? place.databaseUrl : null;
  if ('copyOf' in place) await cp(path.join(place.copyOf, SQLITE_FILE), path.join(dataFolder, SQLITE_FILE));
  let store = await open(dataFolder, databaseUrl);
  let sent = 0;
  const media = describedMedia();
  const receipts = testReceipts();
  const seen = new Map<string, string | null>();
  const known = new Set(seed.linked.keys());
  const cards = new Map<string, number>();
  /** What the last code really was: transcripts show one that stands for it. */
  let issued = ISSUED_CODE;
  const noticeCards = new Map<string, number>();
  if (databaseUrl !== null) await storeSeed(store, seed);

  async function send(account: string, content: InboundContent, at: Instant): Promise<readonly string[]> {
    sent += 1;
    const from = address(account);
    await store.turns.receive([{ from, externalId: `m${sent}`, sentAt: at, receivedAt: at, content }]);
    return answers(account);
  }

  async function answers(account: string): Promise<readonly string[]> {
    const faults: unknown[] = [];
    await workInbox({
      store: store.turns,
      receipts,
      traitsOf: () => plainTraits,
      report: ({ error }) => faults.push(error),
    });
    if (faults.length > 0) throw faults[0];
    known.add(account);
    return newLines(account);
  }

  async function newLines(account: string): Promise<readonly string[]> {
    const lines = await store.turns.transcript(address(account), seen.get(account) ?? null, 100);
    seen.set(account, lines.at(-1)?.id ?? seen.get(account) ?? null);
    return lines.flatMap((line) => {
      if (line.from !== 'assistant') return [];
      const { card } = line.content;
      if (card !== null) (noticeOfCard(card) === null ? cards : noticeCards).set(account, card);
      const text = textOf(line.content);
      issued = CODE.exec(text)?.[0] ?? issued;
      return [text.replace(CODE, ISSUED_CODE)];
    });
  }

  /** Every file is a message of its own, as platforms send albums; the album's end is known by the time that passes. */
  async function sendFiles(
    account: string,
    files: readonly string[],
    caption: string,
    at: Instant,
  ): Promise<readonly string[]> {
    const from = address(account);
    const album = files.length > 1 ? `album-${sent}` : null;
    const messages = files.map((file, index) => ({
      from,
      externalId: `m${sent + index + 1}`,
      sentAt: at,
      receivedAt: at,
      content: {
        kind: 'media' as const,
        media: [mediaOf(file)],
        caption: index === 0 ? caption : '',
        album,
      },
    }));
    sent += files.length;
    await store.turns.receive(messages);
    const faults: unknown[] = [];
    const intake = takeInMedia({
      ...media,
      store: store.turns,
      now: () => at + 5_000,
      wakeAt: () => () => undefined,
      report: (error) => faults.push(error),
      ready: () => undefined,
      said: () => undefined,
    });
    intake.wake();
    await intake.quiet();
    await intake.stop();
    if (faults.length > 0) throw faults[0];
    return answers(account);
  }

  return {
    send: sendFiles,
    type: (account, text, at) => send(account, { kind: 'text', text: text.replace(ISSUED_CODE, issued) }, at),
    tap: (account, choice, cardsBack, at) => {
      const shown = noticeChoice(choice) === null ? cards : noticeCards;
      return send(account, { kind: 'choice', card: (shown.get(account) ?? 0) - cardsBack, choice }, at);
    },
    async planMornings(at) {
      await planMornings({ mornings: store.mornings, windowOf: () => null, now: () => at });
    },
    async notices(at) {
      await deliverNotices({ notices: store.notices, traitsOf: () => plainTraits, now: () => at });
      const told: { account: string; text: string }[] = [];
      for (const account of known) {
        for (const text of await newLines(account)) told.push({ account, text });
      }
      return told;
    },
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

const SQLITE_FILE = 'cchc.sqlite';

function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'cchc-transcript-'));
}

/** Everything that was there, and had happened, before a story begins. */
export async function storeSeed(store: Store, seed: WorldSeed): Promise<void> {
  for (const set of seed.criteriaSets) await store.campaigns.storeCriteriaSet(set, 0);
  await store.campaigns.storeCampaign(seed.campaign, 0);
  for (const each of seed.begun ?? []) {
    const unit = seed.campaign.units.find(({ id }) => id === each.unitId);
    await begin(store, seed.campaign.campaign.id, unit?.code ?? '', each);
  }
  await rememberPast(store, seed);
  if (seed.published !== undefined) await publishBefore(store, seed.campaign.campaign.id, seed.published);
  for (const [account, officialId] of seed.linked)
    await store.campaigns.linkAccount(address(account), officialId, 0);
}

/** A code that the assistant issued, as against one that it shows as an example. */
const CODE = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}(?= \(dùng một lần)/u;

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

function textOf({ files = [], text }: OutboundContent): string {
  return [...files.map(({ name }) => `[${name}]`), text].join('\n');
}

async function rememberPast({ results }: Store, { campaign, past = new Map() }: WorldSeed): Promise<void> {
  if (past.size === 0) return;
  const units = campaign.units.map(({ id, code, name }) => ({ code, name, result: past.get(id) ?? null }));
  const source = { campaignId: 'past', campaignName: 'past', year: campaign.campaign.year - 1, units };
  await results.importPast(campaign.campaign.id, source, 0);
}
