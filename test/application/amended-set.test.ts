import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { deliverNotices } from '../../src/application/deliver-notices.ts';
import type { AccountAddress, InboundContent } from '../../src/application/ports/messages.ts';
import { workInbox } from '../../src/application/work-inbox.ts';
import { approvalState } from '../../src/conversation/approval-desk.ts';
import { noticeOfCard } from '../../src/conversation/notice.ts';
import { domain, item, pts } from '../../src/demo/authoring.ts';
import { yesNo } from '../../src/demo/authoring-rules.ts';
import type { CriteriaSet, ScoredItem } from '../../src/domain/criteria/criteria-set.ts';
import { plainTraits } from '../../src/wording/traits.ts';
import type { OpenedForTest } from '../contract/store-under-test.ts';
import { testReceipts } from '../fakes/test-receipts.ts';
import { forgetMigrated, sqliteStore } from '../store/sqlite-store.ts';
import { TRANSCRIPT_START } from '../transcripts/run-transcript.ts';
import { smallSeed } from '../transcripts/seeds/small-seed.ts';

/** A letter like that of Hồng Ngự of 02/2024: more points for content 2, 7.2 renamed and re-pointed, 7.3 dropped. */
const LETTER = 'Công văn điều chỉnh bộ tiêu chí năm 2026';

function scored(code: string, name: string, max: string): ScoredItem {
  return item(code, name, max, yesNo(max, 'Đạt', 'Không đạt'), { evidence: ['báo cáo'] });
}

function online(name: string, ...worth: readonly string[]): ScoredItem {
  const [max = '0'] = worth;
  const levels = worth.map((each, at) => ({
    label: ['Đạt đủ', 'Đạt một phần', 'Chưa đạt'][at] ?? '',
    points: pts(each),
  }));
  return item('7.2', name, max, { kind: 'level', levels }, { evidence: ['báo cáo'] });
}

const older: CriteriaSet = {
  slug: 'phieu-nho',
  version: 1,
  name: 'Bộ tiêu chí năm 2026',
  year: 2026,
  decision: null,
  maxPoints: pts('10'),
  domains: [
    domain('2', 'Văn bản pháp quy', '3', [
      scored('2.1', 'Tổ chức thực hiện', '2'),
      scored('2.2', 'Rà soát văn bản', '1'),
    ]),
    domain('7', 'Hiện đại hóa', '7', [
      scored('7.1', 'Ứng dụng công nghệ thông tin', '3'),
      online('Dịch vụ công trực tuyến và bưu chính công ích', '2', '1', '0'),
      scored('7.3', 'Áp dụng ISO 9001', '2'),
    ]),
  ],
};
const newer: CriteriaSet = {
  ...older,
  maxPoints: pts('10'),
  domains: [
    domain('2', 'Văn bản pháp quy', '4', [
      scored('2.1', 'Tổ chức thực hiện', '3'),
      scored('2.2', 'Rà soát văn bản', '1'),
    ]),
    domain('7', 'Hiện đại hóa', '6', [
      scored('7.1', 'Ứng dụng công nghệ thông tin', '3'),
      online('Dịch vụ công trực tuyến và thanh toán trực tuyến', '3', '1.5', '0'),
    ]),
  ],
};

let opened: OpenedForTest;
let now = TRANSCRIPT_START;
let messages = 0;
/** How many lines of each chat were looked at. */
let seen = new Map<string, number>();
/** The chat as it went, for the golden file. */
let played: string[] = [];

const account = (externalId: string): AccountAddress => ({ channel: 'web', botId: 'local', externalId });

async function send(who: string, content: InboundContent): Promise<void> {
  now += 60_000;
  messages += 1;
  const { turns } = opened.store;
  await turns.receive([
    { from: account(who), externalId: `m${messages}`, sentAt: now, receivedAt: now, content },
  ]);
  const faults: unknown[] = [];
  await workInbox({
    store: turns,
    receipts: testReceipts(),
    traitsOf: () => plainTraits,
    report: ({ error }) => faults.push(error),
  });
  expect(faults).toEqual([]);
}

/** What the assistant said to somebody since last looked at. */
async function heard(
  who: string,
): Promise<readonly { readonly text: string; readonly card: number | null }[]> {
  const lines = await opened.store.turns.transcript(account(who), null, 1000);
  const fresh = lines.slice(seen.get(who) ?? 0);
  seen.set(who, lines.length);
  return fresh.flatMap((line) => (line.from === 'assistant' ? [line.content] : []));
}

async function says(who: string, text: string): Promise<string> {
  await send(who, { kind: 'text', text });
  const answer = (await heard(who)).map((each) => each.text).join('\n---\n');
  played.push(`${who}> ${text}`, answer, '');
  return answer;
}

/** Taps a choice of the card that was in view before the set was amended. */
async function taps(who: string, card: number, choice: string): Promise<string> {
  await send(who, { kind: 'choice', card, choice });
  const answer = (await heard(who)).map((each) => each.text).join('\n---\n');
  played.push(`${who}> [${choice}]`, answer, '');
  return answer;
}

async function lastCard(who: string): Promise<number> {
  const lines = await opened.store.turns.transcript(account(who), null, 1000);
  const cards = lines.flatMap((line) =>
    line.from === 'assistant' && line.content.card !== null && noticeOfCard(line.content.card) === null
      ? [line.content.card]
      : [],
  );
  return cards.at(-1) ?? 0;
}

async function amend(set: CriteriaSet, reason = LETTER) {
  now += 60_000;
  const { campaigns, notices } = opened.store;
  const outcome = await campaigns.amend('phieu-nho', set, { reason, at: now });
  await deliverNotices({ notices, traitsOf: () => plainTraits, now: () => now });
  for (const who of ['an', 'chi', 'giang', 'ha', 'linh']) {
    const told = (await heard(who)).map(({ text }) => text).join('\n---\n');
    if (told !== '') played.push(`@ ${who}`, told, '');
  }
  return outcome;
}

async function workplace(unitCode: string) {
  const { scorecards } = opened.store;
  const work = await scorecards.load((await scorecards.find('phieu-nho', unitCode)) ?? '');
  if (work === null) throw new Error('no such scorecard');
  return work;
}

beforeEach(async () => {
  opened = await sqliteStore.openEmpty();
  now = TRANSCRIPT_START;
  seen = new Map();
  played = [];
  const { campaign, linked } = smallSeed();
  await opened.store.campaigns.storeCriteriaSet(older, 0);
  await opened.store.campaigns.storeCampaign(campaign, 0);
  for (const [who, officialId] of linked)
    await opened.store.campaigns.linkAccount(account(who), officialId, 0);
});

afterEach(async () => {
  await opened.store.close();
  await opened.discard();
});
afterAll(forgetMigrated);

async function score(who: string, ...lines: readonly string[]): Promise<void> {
  for (const line of lines) await says(who, line);
}

test('a scorer goes on after the letter and finds the old answers', async () => {
  await score('an', 'tc 2.1', '1', 'tc 7.3', '1', 'tc 7.2', '2', 'tc 7.2');
  const card = await lastCard('an');
  await amend(newer);
  const refused = await taps('an', card, '2');
  expect(refused).toContain('vừa được điều chỉnh nên chưa ghi');
  expect(refused).toContain('thanh toán trực tuyến');
  await score('an', 'tc 2.1', 'tc 7.3', 'lịch sử', 'hoàn tác', 'điểm', 'N1', 'tc 2.2', '1', 'tc 7.1', '1');
  const { entries } = await workplace('so-mau');
  expect([...entries.keys()].sort()).toEqual(['2.1', '2.2', '7.1', '7.2', '7.3']);
  await expect(`${played.join('\n')}\n`).toMatchFileSnapshot('./amended-set.txt');
});

test('a figure that is typed for a card from before is not recorded by the new rules', async () => {
  await score('an', 'tc 7.2');
  await amend(newer);
  expect(await says('an', '2')).toContain('chưa ghi câu trả lời này');
  expect((await workplace('so-mau')).entries.size).toBe(0);
  expect(await says('an', '2')).toContain('1,50');
  expect((await workplace('so-mau')).entries.size).toBe(1);
});

test('a card of an item that is gone records nothing, and every wish is answered', async () => {
  await score('an', 'tc 7.3');
  const card = await lastCard('an');
  await amend(newer);
  expect(await taps('an', card, '1')).toContain('chưa ghi câu trả lời này');
  await score(
    'an',
    'tc 7.3',
    '1',
    'bỏ qua',
    'hoàn tác',
    'giải trình',
    'không áp dụng',
    'tài liệu',
    'lịch sử',
  );
  await score('an', 'còn thiếu gì', 'việc của tôi', 'kiểm tra', 'trình duyệt', 'báo cáo', 'menu');
  expect((await workplace('so-mau')).entries.has('7.3')).toBe(false);
});

/** "Không đạt" asks for no documents. */
const everything = ['tc 2.1', '2', '2', '2', '3', '2'];

test('what the head approved before the letter cannot be sent without a new approval', async () => {
  await score('giang', ...everything);
  await score('giang', 'trình duyệt');
  await deliverNotices({ notices: opened.store.notices, traitsOf: () => plainTraits, now: () => now });
  await says('ha', 'N2');
  expect(approvalState(await workplace('so-thu')).kind).toBe('stands');
  await amend(newer);
  expect(played.at(-2)).toContain('phải duyệt lại trước khi gửi');
  expect(approvalState(await workplace('so-thu'))).toMatchObject({ kind: 'changed' });
  const refused = await says('giang', 'gửi phiếu');
  expect(refused).toContain('chưa gửi được (bộ tiêu chí và quy định của kỳ');
  expect(refused).toContain('duyệt lại');
  expect((await workplace('so-thu')).course.submission).toBeNull();
  await says('giang', 'trình duyệt');
  await deliverNotices({ notices: opened.store.notices, traitsOf: () => plainTraits, now: () => now });
  await says('ha', 'N2');
  await says('giang', 'gửi phiếu');
  await says('giang', '1');
  expect((await workplace('so-thu')).course.submission).not.toBeNull();
});

test('a unit that had sent stays sent, is named to the operator, and is told to wait', async () => {
  await score('giang', ...everything, 'trình duyệt');
  await deliverNotices({ notices: opened.store.notices, traitsOf: () => plainTraits, now: () => now });
  await says('ha', 'N2');
  await score('giang', 'gửi phiếu', '1');
  const before = await workplace('so-thu');
  const outcome = await amend(newer);
  expect(
    outcome.kind === 'amended' && outcome.preview.units.filter((each) => each.submittedAt !== null),
  ).toMatchObject([{ unitName: 'Sở Thử', setAside: [{ code: '7.3' }] }]);
  expect(played.join('\n')).toContain('đã gửi theo bản cũ và vẫn khóa');
  const after = await workplace('so-thu');
  expect(after.course).toEqual(before.course);
  await score('giang', 'tc 2.1', '2');
  expect((await workplace('so-thu')).entries).toEqual(before.entries);
});
