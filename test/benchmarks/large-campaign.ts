import path from 'node:path';
import Database from 'better-sqlite3';
import type { Verdict } from '../../src/domain/appraisal/verdict.ts';
import type { CriteriaSet } from '../../src/domain/criteria/criteria-set.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { agency } from '../contract/agency.ts';
import { domain, item, levels, pts, setOf } from '../domain/build.ts';

const DOMAINS = 8;
const ITEMS_EACH = 8;

/** 64 items in eight domains, named about as long as those of a real table. */
const largeSet: CriteriaSet = setOf(
  DOMAINS * ITEMS_EACH,
  Array.from({ length: DOMAINS }, (_, at) =>
    domain(
      `${at + 1}`,
      ITEMS_EACH,
      Array.from({ length: ITEMS_EACH }, (_, each) =>
        item(`${at + 1}.${each + 1}`, 1, levels(1, 0.5, 0), {
          name: `Ban hành và thực hiện kế hoạch cải cách hành chính, nội dung số ${each + 1} của lĩnh vực ${at + 1}`,
        }),
      ),
    ),
  ),
);
const itemKeys = largeSet.domains.flatMap(({ criteria }) => criteria.map(({ key }) => key));

/** Every fifth item is cut to half, with a reason; the others are agreed to. */
function verdictOf(unit: number, at: number): Verdict {
  if ((unit + at) % 5 !== 0) return { kind: 'agreed', entryVersion: 1, points: pts(1) };
  return {
    kind: 'changed',
    entryVersion: 1,
    award: { kind: 'answer', answer: { kind: 'level', index: 1 } },
    points: pts(0.5),
    reason: {
      code: 'evidenceMissing',
      text: 'Tài liệu kiểm chứng chưa thể hiện kết quả thực hiện của cả bốn quý trong năm',
    },
  };
}

export const CAMPAIGN = 'k2026';

/** A campaign of so many units, all of them scored, sent and judged. Rows are written as SQL, since no one waits for that. */
export async function fillLargeCampaign(dataFolder: string, units: number): Promise<void> {
  const store = await openAt(dataFolder);
  const ids = Array.from({ length: units }, (_, at) => `u${at}`);
  const base = agency();
  await store.campaigns.storeCriteriaSet(largeSet, 0);
  await store.campaigns.storeCampaign(
    {
      ...base,
      units: ids.map((id, at) => ({
        id,
        code: id.toUpperCase(),
        name: `Ủy ban nhân dân xã số ${at}`,
        groupCode: 'so',
        profile: { kind: null, exemptions: [], ranked: true },
      })),
      officials: [{ id: 'chi', name: 'Lê Chi', roles: [{ role: 'organiser', unitId: null }] }],
    },
    0,
  );
  await store.close();
  writeWork(path.join(dataFolder, 'cchc.sqlite'), ids);
}

export async function openAt(dataFolder: string): Promise<Store> {
  const opened = await openStore({
    databaseUrl: null,
    dataFolder,
    migrationsFolder: path.resolve('prisma/migrations'),
  });
  if (!opened.ok) throw new Error(opened.refusal.name);
  return opened.store;
}

function writeWork(file: string, ids: readonly string[]): void {
  const db = new Database(file);
  const entry = db.prepare(
    `INSERT INTO "ScoreEntry" ("scorecardId", "itemKey", "entryJson", version, "officialId", "changedAt")
     VALUES (?, ?, ?, 1, 'chi', 1)`,
  );
  const fact = db.prepare(
    `INSERT INTO "CourseEvent" ("scorecardId", sequence, at, "officialId", "eventJson") VALUES (?, ?, 2, 'chi', ?)`,
  );
  const entryJson = JSON.stringify({
    answer: { kind: 'level', index: 0 },
    notApplicable: null,
    explanation: 'Đơn vị đã ban hành kế hoạch đúng thời hạn và báo cáo kết quả hằng quý',
    points: pts(1),
  });
  const sent = JSON.stringify({
    kind: 'submitted',
    receiptId: 'r',
    contentHash: 'a'.repeat(64),
    latePenalty: 0,
  });
  db.transaction(() => {
    for (const [unit, id] of ids.entries()) {
      const scorecardId = `${CAMPAIGN}:${id}`;
      fact.run(scorecardId, 1, sent);
      for (const [at, itemKey] of itemKeys.entries()) {
        entry.run(scorecardId, itemKey, entryJson);
        const verdict = verdictOf(unit, at);
        fact.run(scorecardId, at + 2, JSON.stringify({ kind: 'itemAppraised', itemKey, round: 1, verdict }));
      }
    }
  })();
  db.close();
}
