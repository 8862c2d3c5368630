import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { CampaignImport } from '../../src/domain/campaign/campaign-import.ts';
import type { CriteriaSet } from '../../src/domain/criteria/criteria-set.ts';
import type { Store } from '../../src/store/open-store.ts';
import { campaignToJson } from '../../src/tables/campaign/read-campaign-file.ts';
import { accountOf, agency, agencySet, openAgency } from '../contract/agency.ts';
import { play, saving, scorecardOf } from '../contract/turn-driver.ts';
import { flatSet, item, yes, yesNo } from '../domain/build.ts';
import { forgetMigrated, sqliteStore } from '../store/sqlite-store.ts';
import { type } from './desk.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'nhập kỳ '));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await forgetMigrated();
});

const newer: CriteriaSet = flatSet([
  item('a', 1, yesNo(1), { code: '1.1' }),
  item('c', 2, yesNo(2), { code: '1.3' }),
]);

let opened: Awaited<ReturnType<typeof sqliteStore.openEmpty>>;
let store: Store;
beforeEach(async () => {
  opened = await sqliteStore.openEmpty();
  ({ store } = opened);
  await openAgency(store);
});
afterEach(async () => {
  await store.close();
  await opened.discard();
});

/** The operator imports this campaign at the command line. */
async function importing(campaign: CampaignImport, ...more: readonly string[]) {
  const file = path.join(folder, 'ky.json');
  writeFileSync(file, campaignToJson(campaign));
  return type(['campaign', 'import', file, ...more], {
    importCampaign: (each) => store.campaigns.storeCampaign(each, 900),
    previewAmendment: (id, set) => store.campaigns.previewAmendment(id, set, 900),
    latestCriteriaSet: (slug) => store.campaigns.latestCriteriaSet(slug),
  });
}

const answer = () =>
  play(store.turns, accountOf('an'), 'm1', (record) => ({
    scorecard: scorecardOf(record),
    writes: [saving('b', null, yes)],
  }));
const versionNow = async () => (await store.scorecards.load('k2026:u2'))?.set.version;

test('once a unit has begun, another version of the set is shown and not moved to', async () => {
  await answer();
  await store.campaigns.storeCriteriaSet(newer, 800);
  const { code, out, error } = await importing(agency());
  expect(code).toBe(1);
  expect(out).toContain('3 đơn vị có thay đổi, 0 đơn vị không thay đổi.');
  expect(out).toContain('    câu trả lời giữ lại nhưng không tính nữa: TC 1.2');
  expect(error.at(-1)).toContain('criteria amend BẢNG --campaign k2026');
  expect(await versionNow()).toBe(1);
});

test('it is moved to where the operator accepts that, after the same preview', async () => {
  await answer();
  await store.campaigns.storeCriteriaSet(newer, 800);
  const { out: shown } = await importing(agency());
  const { code, out } = await importing(agency(), '--accept');
  expect([code, out]).toEqual([0, [...shown, 'Đã ghi kỳ k2026.']]);
  expect(await versionNow()).toBe(2);
});

test('before anybody has begun, the newest version is taken without more ado', async () => {
  await store.campaigns.storeCriteriaSet(newer, 800);
  const { code, out } = await importing(agency());
  expect(code).toBe(0);
  expect(out.join('\n')).not.toContain('đơn vị có thay đổi');
  expect(await versionNow()).toBe(2);
});

test('a campaign under way takes what changes nothing of its sets', async () => {
  await answer();
  const { campaign } = agency();
  const { code, out } = await importing(agency({ campaign: { ...campaign, organiser: 'Ban chỉ đạo' } }));
  expect([code, out.at(-1)]).toEqual([0, 'Đã ghi kỳ k2026.']);
});

test('after the amendment the same file is imported', async () => {
  await answer();
  await store.campaigns.amend('k2026', newer, { reason: 'Công văn số 5', at: 850 });
  const { campaign } = agency();
  const { code } = await importing(agency({ campaign: { ...campaign, organiser: 'Ban chỉ đạo' } }));
  expect([code, await versionNow()]).toEqual([0, 2]);
});

test('a campaign that is new is stored', async () => {
  const { campaign } = agency();
  const { code } = await importing(agency({ campaign: { ...campaign, id: 'k2027', name: 'Kỳ 2027' } }));
  expect(code).toBe(0);
  expect((await store.scorecards.load('k2027:u1'))?.set).toEqual({ ...agencySet, version: 1 });
});
