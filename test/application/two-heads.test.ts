import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { deliverNotices } from '../../src/application/deliver-notices.ts';
import type { AccountAddress, InboundContent } from '../../src/application/ports/messages.ts';
import { workInbox } from '../../src/application/work-inbox.ts';
import { approvalState } from '../../src/conversation/approval-desk.ts';
import { noticeOfCard } from '../../src/conversation/notice.ts';
import { plainTraits } from '../../src/wording/traits.ts';
import type { OpenedForTest } from '../contract/store-under-test.ts';
import { testReceipts } from '../fakes/test-receipts.ts';
import { forgetMigrated, sqliteStore } from '../store/sqlite-store.ts';
import { TRANSCRIPT_START } from '../transcripts/run-transcript.ts';
import { smallSeed } from '../transcripts/seeds/small-seed.ts';

let opened: OpenedForTest;
let sent = 0;
let now = TRANSCRIPT_START;

const account = (externalId: string): AccountAddress => ({ channel: 'web', botId: 'local', externalId });

/** Everything arrives before any of it is looked at. */
async function together(...all: readonly (readonly [who: string, content: InboundContent])[]): Promise<void> {
  now += 60_000;
  const messages = all.map(([who, content]) => {
    sent += 1;
    return { from: account(who), externalId: `m${sent}`, sentAt: now, receivedAt: now, content };
  });
  const { turns, notices } = opened.store;
  await turns.receive(messages);
  const faults: unknown[] = [];
  await workInbox({
    store: turns,
    receipts: testReceipts(),
    traitsOf: () => plainTraits,
    report: ({ error }) => faults.push(error),
  });
  expect(faults).toEqual([]);
  await deliverNotices({ notices, traitsOf: () => plainTraits, now: () => now });
}

const says = (who: string, text: string) => [who, { kind: 'text', text }] as const;

async function noticesOf(who: string): Promise<readonly string[]> {
  const lines = await opened.store.turns.transcript(account(who), null, 100);
  return lines.flatMap((line) =>
    line.from === 'assistant' && line.content.card !== null && noticeOfCard(line.content.card) !== null
      ? [line.content.text]
      : [],
  );
}

async function course() {
  const scorecardId = await opened.store.scorecards.find('phieu-nho', 'so-mau');
  const scorecard = await opened.store.scorecards.load(scorecardId ?? '');
  if (scorecard === null) throw new Error('no such scorecard');
  return scorecard;
}

beforeEach(async () => {
  opened = await sqliteStore.openEmpty();
  now = TRANSCRIPT_START;
  const { campaign, criteriaSets, linked } = smallSeed();
  for (const set of criteriaSets) await opened.store.campaigns.storeCriteriaSet(set, 0);
  await opened.store.campaigns.storeCampaign(campaign, 0);
  for (const [who, officialId] of linked)
    await opened.store.campaigns.linkAccount(account(who), officialId, 0);
  for (const text of ['tc 1.1', '2', '2', '2', 'trình duyệt']) await together(says('an', text));
});

afterEach(async () => {
  await opened.store.close();
  await opened.discard();
});
afterAll(forgetMigrated);

test('two heads who approve at the same moment approve once', async () => {
  await together(says('chi', 'N2'), says('dung', 'N2'));
  const { course: after, ...work } = await course();
  expect(approvalState({ ...work, course: after }).kind).toBe('stands');
  expect(after.sequence).toBe(2);
  expect(await noticesOf('an')).toHaveLength(1);
});

test('an approval and a change at the same moment: what was approved is what was shown, and the head is told', async () => {
  await together(says('binh', 'tc 1.2'));
  await together(says('chi', 'N2'), says('binh', '1'));
  const work = await course();
  const state = approvalState(work);
  // Whoever comes first: either nothing was approved, or the approval no longer holds and both heads know.
  expect(['none', 'changed']).toContain(state.kind);
  const asked = 1;
  expect(await noticesOf('chi')).toHaveLength(asked + (state.kind === 'changed' ? 1 : 0));
  expect(await noticesOf('dung')).toHaveLength(asked + (state.kind === 'changed' ? 1 : 0));
});
