import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyStream } from '../../src/application/audit/verify-stream.ts';
import type { WorkplaceRecord } from '../../src/application/ports/turn-record.ts';
import { authorityOver } from '../../src/conversation/authority.ts';
import { pts } from '../../src/demo/authoring.ts';
import { demoAccount } from '../../src/demo/demo-account.ts';
import { demoCampaign } from '../../src/demo/demo-campaign.ts';
import { demoPersonas } from '../../src/demo/demo-personas.ts';
import { seedDemo } from '../../src/demo/seed-demo.ts';
import { campaignUnderAppraisal, UNDER_APPRAISAL_ID } from '../../src/demo/under-appraisal/campaign.ts';
import { officialsUnderAppraisal } from '../../src/demo/under-appraisal/officials.ts';
import {
  hasUnderAppraisal,
  seedUnderAppraisal,
} from '../../src/demo/under-appraisal/seed-under-appraisal.ts';
import { appraise, resultStandingOf } from '../../src/domain/appraisal/result-standing.ts';
import type { Act } from '../../src/domain/authority/act.ts';
import { campaignSchema } from '../../src/domain/campaign/campaign.ts';
import { checkBeforeSending } from '../../src/domain/check/check-before-sending.ts';
import { scorecardStandingOf } from '../../src/domain/course/scorecard-standing.ts';
import { placedItems } from '../../src/domain/criteria/criteria-set.ts';
import { proposeAwards } from '../../src/domain/ranking/award-proposal.ts';
import { rankBoard } from '../../src/domain/ranking/rank-board.ts';
import { totalScorecard } from '../../src/domain/scorecard/scorecard-totals.ts';
import { verifyReceipt } from '../../src/receipts/verify-receipt.ts';
import type { Store } from '../../src/store/open-store.ts';
import { noLookup, say } from '../contract/turn-driver.ts';
import { testReceipts } from '../fakes/test-receipts.ts';
import { keyFrom } from '../receipts/test-key.ts';
import { openFolder, temporaryFolder } from '../store/sqlite-store.ts';
import { grantsOf } from '../transcripts/people-of-campaign.ts';

/** 24/10/2026, 0 giờ 10 in Viet Nam: the earliest in the day that somebody may start. */
const NOW = Date.UTC(2026, 9, 23, 17, 10);
const imported = campaignUnderAppraisal(NOW);

let folder = '';
let store: Store;
let works: ReadonlyMap<string, WorkplaceRecord>;

beforeAll(async () => {
  folder = await temporaryFolder();
  store = await openFolder(folder);
  await seedDemo(store.campaigns, NOW);
  await seedUnderAppraisal(store, { now: NOW, receipts: testReceipts() });
  works = await load();
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function load(): Promise<ReadonlyMap<string, WorkplaceRecord>> {
  const loaded = new Map<string, WorkplaceRecord>();
  for (const { id, code } of imported.units) {
    const scorecardId = await store.scorecards.find(UNDER_APPRAISAL_ID, code);
    const work = scorecardId === null ? null : await store.scorecards.load(scorecardId);
    if (work !== null) loaded.set(id, work);
  }
  return loaded;
}

function workOf(unitId: string): WorkplaceRecord {
  const work = works.get(unitId);
  if (work === undefined) throw new Error(unitId);
  return work;
}

describe('The demo campaign under appraisal', () => {
  test('is accepted by the schema unchanged, of the year before, with units of the other campaign', () => {
    expect(campaignSchema.parse(imported.campaign)).toEqual(imported.campaign);
    const other = demoCampaign(NOW);
    expect(imported.campaign.year).toBe(other.campaign.year - 1);
    for (const unit of imported.units) expect(other.units).toContainEqual(unit);
    expect(imported.units.filter(({ groupCode }) => groupCode === 'so')).toHaveLength(7);
    expect(imported.units.filter(({ groupCode }) => groupCode === 'xa')).toHaveLength(5);
  });

  test('gives nobody of the other campaign a second place, and every name is plainly made up', () => {
    const others = demoCampaign(NOW).officials.map(({ id }) => id);
    for (const { id, name } of imported.officials) {
      expect(others).not.toContain(id);
      expect(name).toMatch(/^\p{Lu}\p{Ll}+ Mẫu \p{Lu}\p{Ll}*$/u);
    }
    expect(new Set(imported.officials.map(({ id }) => id)).size).toBe(imported.officials.length);
  });

  test('is written in composed letters, without exclamation marks', () => {
    const said = [...works.values()].flatMap(({ course }) =>
      [...course.appraisals.values()].flatMap(({ verdicts, explanations }) => [
        ...verdicts.flatMap(({ verdict }) =>
          verdict.kind === 'agreed' ? [] : [verdict.kind === 'asked' ? verdict.text : verdict.reason.text],
        ),
        ...explanations.map(({ text }) => text),
      ]),
    );
    expect(said.length).toBeGreaterThan(10);
    for (const text of said) expect(text).toMatch(/^[^!！]+\.$/u);
    for (const text of said) expect(text).toBe(text.normalize('NFC'));
  });
});

describe('What is stored of it', () => {
  test('adds up to what the entries and verdicts add up to', async () => {
    const progress = await store.progress.load(UNDER_APPRAISAL_ID);
    expect(progress?.units).toHaveLength(12);
    for (const unit of progress?.units ?? []) {
      const work = workOf(unit.unitId);
      const { set, profile, campaign, entries } = work;
      const {
        points: sum,
        maximum,
        answered,
        toAnswer,
      } = totalScorecard(set, profile, campaign, entries).overall;
      const { domains: _, ...standing } = scorecardStandingOf(work);
      expect(unit).toMatchObject({ points: sum, maximum, answered, toAnswer, ...standing });
    }
  });

  test('every entry holds the points that its answer earns', () => {
    const recorded = [...works.values()].flatMap((work) => {
      const { items } = appraise(work);
      return [...work.entries].map(([key, entry]) => ({ entry, self: items.get(key)?.self }));
    });
    const claims = recorded.filter(({ entry }) => entry.notApplicable !== null);
    expect(claims.map(({ self }) => self?.state)).toEqual(['notApplicable']);
    for (const { entry, self } of recorded.filter(({ entry: each }) => each.answer !== null))
      expect(self).toMatchObject({ state: 'answered', points: entry.points });
  });

  test('what was sent has nothing that would have kept it from being sent', () => {
    const sent = [...works.values()].filter(({ course }) => course.submission !== null);
    expect(sent.length).toBeGreaterThan(5);
    const blocking = sent.flatMap((work) =>
      checkBeforeSending({ ...work, delegations: [], meetingHeld: false, remarks: null }).filter(
        ({ severity }) => severity === 'blocks',
      ),
    );
    expect(blocking).toEqual([]);
  });

  test('every verdict that settles an item holds the points that it earns', () => {
    const settled = [...works.values()].flatMap((work) =>
      [...appraise(work).items.values()].filter(({ standing }) => standing === 'settled'),
    );
    expect(settled.length).toBeGreaterThan(300);
    for (const { verdict, points: earned } of settled)
      expect(verdict?.verdict).toMatchObject({ points: earned });
  });

  test('ranks two units equal at the limit of the award, leaves one apart, and waits for the others', async () => {
    const asked = await say(store.turns, demoAccount('ta-mau-xuan'), 'xếp hạng');
    const looked = await store.turns.loadTurn(asked, { ...noLookup, at: NOW, wanted: [{ what: 'board' }] });
    const boards = rankBoard(imported.campaign, imported.groups, looked.lookedUp.board?.units ?? []);
    expect(
      boards.map(({ code, ranked }) => [code, ranked.map(({ unit, rank }) => [rank, unit.code])]),
    ).toEqual([
      [
        'so',
        [
          [1, 'SNV'],
          [2, 'STP'],
          [3, 'STC'],
        ],
      ],
      [
        'xa',
        [
          [1, 'XBT'],
          [2, 'PHS'],
          [2, 'XGN'],
          [4, 'XKN'],
        ],
      ],
    ]);
    expect(boards.flatMap(({ apart }) => apart.map(({ unit }) => unit.code))).toEqual(['TTT']);
    expect(boards.flatMap(({ unfinished }) => unfinished.map(({ code }) => code))).toEqual([
      'SNGV',
      'SXD',
      'SYT',
      'PBL',
    ]);
    const [so, xa] = proposeAwards(imported.campaign.awards, boards);
    expect(so?.proposed.map(({ unit }) => unit.code)).toEqual(['SNV', 'STP']);
    expect(xa?.tiedAtLimit).toMatchObject({ places: 1 });
  });

  test('has one unit that never sent, one that was late, flagged items, an explanation and a queue', () => {
    const units = [...works.values()];
    const unsent = units.filter(({ course }) => course.submission === null);
    expect(unsent.map(({ unitCode }) => unitCode)).toEqual(['SNGV']);
    const late = units.filter(({ course }) => (course.submission?.latePenalty ?? 0) > 0);
    expect(late.map(({ unitCode, course }) => [unitCode, course.submission?.latePenalty])).toEqual([
      ['XKN', pts('1')],
    ]);
    expect(resultStandingOf(workOf('so-xay-dung'))).toMatchObject({
      flagged: 4,
      explained: 0,
      judged: 51,
      toJudge: 52,
    });
    expect(resultStandingOf(workOf('phuong-ben-lua'))).toMatchObject({
      flagged: 1,
      explained: 1,
      judged: 30,
      toJudge: 31,
    });
    const queue = placedItems(workOf('so-y-te').set).filter(
      ({ item }) => appraise(workOf('so-y-te')).items.get(item.key)?.standing !== 'settled',
    );
    expect(queue.map(({ item }) => item.key)).toEqual([
      '4.1.1',
      '4.1.2',
      '4.2.1',
      '4.2.2',
      '4.3',
      '5.4',
      '7.3.1',
    ]);
    const confirmed = units.filter((work) => resultStandingOf(work).confirmedAt !== null);
    expect(confirmed.map(({ unitCode }) => unitCode)).toEqual(['SNV', 'XBT']);
  });

  test('happened before the start, and in its order', () => {
    const { locksAt, phases } = imported.campaign;
    for (const { course } of [...works.values()].filter(({ course: each }) => each.submission !== null)) {
      const appraisals = [...course.appraisals.values()];
      const verdicts = appraisals.flatMap((each) => each.verdicts.map(({ at }) => at));
      const explained = appraisals.flatMap((each) => each.explanations.map(({ at }) => at));
      const moments = [
        course.approval?.at ?? null,
        course.submission?.at ?? null,
        locksAt,
        phases.appraisal?.opensAt ?? null,
        Math.min(...verdicts),
        Math.max(...verdicts),
        phases.explanation?.opensAt ?? null,
        ...explained,
        course.confirmation?.at ?? NOW - 1,
        NOW,
      ];
      expect(moments).toEqual(moments.toSorted((left, right) => (left ?? 0) - (right ?? 0)));
      expect(moments).not.toContain(null);
    }
  });

  test('has genuine receipts and a whole audit trail', async () => {
    for (const { course, entries, unitId } of works.values()) {
      if (course.submission === null) continue;
      const stored = await store.receipts.load(course.submission.receiptId);
      if (stored === null) throw new Error(`no receipt of ${unitId}`);
      expect(verifyReceipt(stored.receipt, keyFrom('tests')).kind).toBe('genuine');
      expect(stored.receipt.manifest.contentHash).toBe(course.approval?.contentHash);
      expect(entries.size).toBeGreaterThan(0);
    }
    for (const { stream } of await store.audit.streams())
      expect(await verifyStream(store.audit, stream)).toMatchObject({ ok: true });
  });
});

describe('A second start', () => {
  test('stores nothing again and keeps what people did', async () => {
    expect(await hasUnderAppraisal(store)).toBe(true);
    const account = demoAccount('mai-mau-van');
    await store.campaigns.unlinkOfficial('mai-mau-van', NOW);
    await seedUnderAppraisal(store, { now: NOW, receipts: testReceipts() });
    expect(await store.campaigns.isLinkedAccount(account)).toBe(true);
    const again = await load();
    for (const [unitId, { scorecardVersion, course, entries }] of again) {
      expect(scorecardVersion).toBe(workOf(unitId).scorecardVersion);
      expect(course).toEqual(workOf(unitId).course);
      expect(entries).toEqual(workOf(unitId).entries);
    }
  });
});

describe('Everybody of the list', () => {
  const SECOND_ROUND_ITEM = '3.2.1';

  test('is linked, and stands below those of the open campaign', async () => {
    const personas = demoPersonas();
    const headings = [...new Set(personas.map(({ heading }) => heading))];
    expect(headings).toEqual(['Kỳ đang tự chấm', 'Kỳ đang thẩm định']);
    const added = personas.filter(({ heading }) => heading === headings[1]);
    expect(added.map(({ name, note }) => `${name} · ${note}`)).toMatchInlineSnapshot(`
      [
        "Trương Mẫu Sơn · Chấm điểm · Sở Xây dựng",
        "Đinh Mẫu Tâm · Thủ trưởng · Sở Xây dựng",
        "Cao Mẫu Thúy · Thẩm định · lĩnh vực 1, 2, 3 và TC 7.3.1",
        "Lương Mẫu Uyên · Thẩm định · lĩnh vực 4, 5, 6, 7",
        "Mai Mẫu Vân · Tổ trưởng thẩm định",
        "Tạ Mẫu Xuân · Cơ quan tổ chức",
        "Chu Mẫu Yên · Lãnh đạo",
      ]
    `);
    for (const { account } of added)
      expect(
        await store.campaigns.isLinkedAccount({ channel: 'web', botId: 'local', externalId: account }),
      ).toBe(true);
  });

  test.each<[string, string, Act, string | null, boolean]>([
    ['truong-mau-son', 'so-xay-dung', 'explain', '3.4.1', true],
    ['dinh-mau-tam', 'so-xay-dung', 'explain', '3.4.1', true],
    ['truong-mau-son', 'phuong-ben-lua', 'explain', SECOND_ROUND_ITEM, false],
    ['cao-mau-thuy', 'phuong-ben-lua', 'appraise', SECOND_ROUND_ITEM, true],
    ['cao-mau-thuy', 'so-y-te', 'appraise', '7.3.1', true],
    ['cao-mau-thuy', 'so-y-te', 'appraise', '7.3.2', false],
    ['luong-mau-uyen', 'so-y-te', 'appraise', '4.2.1', true],
    ['luong-mau-uyen', 'phuong-ben-lua', 'appraise', SECOND_ROUND_ITEM, false],
    ['mai-mau-van', 'so-tu-phap', 'confirmResult', null, true],
    ['mai-mau-van', 'so-noi-vu', 'returnResult', null, true],
    ['luong-mau-uyen', 'so-tu-phap', 'confirmResult', null, false],
    ['ta-mau-xuan', 'so-tu-phap', 'publish', null, true],
    ['chu-mau-yen', 'so-tu-phap', 'viewRanking', null, true],
    ['chu-mau-yen', 'so-tu-phap', 'viewUnit', null, true],
    ['truong-mau-son', 'so-xay-dung', 'score', '3.4.1', false],
  ])('%s at %s: %s %s is %s', async (officialId, unitId, act, itemKey, allowed) => {
    expect(mayNow(officialId, unitId, act, itemKey)).toBe(allowed);
  });
});

function mayNow(officialId: string, unitId: string, act: Act, itemKey: string | null): boolean {
  const official = officialsUnderAppraisal.find(({ id }) => id === officialId);
  if (official === undefined) throw new Error(officialId);
  const work = workOf(unitId);
  const grants = grantsOf(
    { campaign: work.campaign, officials: [official] },
    officialId,
    imported.criteriaSets,
  );
  const facts = { official: { id: officialId, name: '', locale: 'vi' }, sentAt: NOW, grants } as const;
  return authorityOver(facts, work, act, itemKey).allowed;
}
