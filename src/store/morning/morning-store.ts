import type { MorningPerson, MorningStore, OpenedCampaign } from '../../application/ports/morning-store.ts';
import type { MorningScene } from '../../domain/morning/morning-card.ts';
import type { EarlierBoards } from '../../domain/morning/rank-moves.ts';
import type { GroupBoard } from '../../domain/ranking/board.ts';
import { rankBoard } from '../../domain/ranking/rank-board.ts';
import { readWishes } from '../../domain/reminders/reminder-settings.ts';
import type { Day, Instant } from '../../domain/scaled.ts';
import { loadAccounts } from '../reminders/find-people.ts';
import type { SqlSession, SqlTransaction } from '../sql-session.ts';
import { startingOver } from '../starting-over.ts';
import { StoredDocuments } from '../stored-documents.ts';
import { loadBoard } from '../turns/board.ts';
import { addNotice } from '../turns/notices.ts';
import { HOLDS } from '../turns/people.ts';
import { ScorecardContents } from '../turns/scorecard-contents.ts';
import { loadUnitWork } from '../turns/unit-work.ts';
import type { TurnMemory } from '../turns/workplace.ts';
import { oldestRequest } from './open-requests.ts';

const OPENED = `
  SELECT c.document, (SELECT MAX(p.at) FROM "Publication" p WHERE p."campaignId" = c.id AND p."withdrawnAt" IS NULL) AS "publishedAt"
  FROM "Campaign" c WHERE c."opensAt" <= ? ORDER BY c.id`;

const PEOPLE = `
  SELECT g."officialId", g.role, o."remindersJson"
  FROM "RoleGrant" g JOIN "Official" o ON o.id = g."officialId"
  WHERE g."campaignId" = ? AND g.status = 'active' AND ${HOLDS}
    AND g.role IN ('leader', 'organiser') AND g."unitId" IS NULL
  ORDER BY g."officialId", g.id`;

const UNITS = `
  SELECT u.name, s."groupCode", s.answered, s."toAnswer", s."submittedAt", s."extendedTo", s."openRequests", s.judged,
    s."toJudge", s.flagged, s.explained, s."confirmedAt"
  FROM "Scorecard" s JOIN "Unit" u ON u.id = s."unitId" WHERE s."campaignId" = ?`;

const EARLIER = `
  SELECT day, "boardsJson" FROM "BoardSnapshot" WHERE "campaignId" = ? AND day < ? ORDER BY day DESC LIMIT 1`;

const KEEP = `
  INSERT INTO "BoardSnapshot" ("campaignId", day, at, "boardsJson") VALUES (?, ?, ?, ?)
  ON CONFLICT ("campaignId", day) DO NOTHING`;

interface PersonRow {
  readonly officialId: string;
  readonly role: MorningPerson['roles'][number];
  readonly remindersJson: string | null;
}

export function createMorningStore(session: SqlSession): MorningStore {
  const memory = { documents: new StoredDocuments(), contents: new ScorecardContents() };
  const again = startingOver(session);
  return {
    campaigns: (at) =>
      session.read(async (db) => {
        const rows = await db.all<{ document: string; publishedAt: Instant | null }>(OPENED, [at]);
        return rows.map(({ document, publishedAt }) => ({
          campaign: memory.documents.campaign(document),
          publishedAt,
        }));
      }),
    people: (campaignId, at) => session.read((db) => findPeople(db, campaignId, at)),
    told: (keys) => session.read((db) => findTold(db, keys)),
    scene: (opened, day, at) => session.read((db) => loadScene(db, memory, opened, day, at)),
    record: (campaignId, { day, boards, cards }, at) =>
      again(() =>
        session.write(async (db) => {
          await db.run(KEEP, [campaignId, day, at, JSON.stringify(boards)]);
          let added = 0;
          for (const notice of cards) added += await addNotice(db, { notice, at });
          return added;
        }),
      ),
  };
}

async function findPeople(
  db: SqlTransaction,
  campaignId: string,
  at: Instant,
): Promise<readonly MorningPerson[]> {
  const rows = await db.all<PersonRow>(PEOPLE, [campaignId, at, at]);
  const accounts = await loadAccounts(db, campaignId);
  const people = new Map<string, MorningPerson>();
  for (const { officialId, role, remindersJson } of rows) {
    const roles = [...(people.get(officialId)?.roles ?? []), role];
    const wishes = readWishes(remindersJson);
    people.set(officialId, { officialId, roles, wishes, accounts: accounts.get(officialId) ?? [] });
  }
  return [...people.values()];
}

async function findTold(db: SqlTransaction, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const places = keys.map(() => '?').join(', ');
  const rows = await db.all<{ key: string }>(`SELECT key FROM "Notice" WHERE key IN (${places})`, keys);
  return new Set(rows.map(({ key }) => key));
}

async function loadScene(
  db: SqlTransaction,
  memory: TurnMemory,
  { campaign }: Pick<OpenedCampaign, 'campaign'>,
  day: Day,
  now: Instant,
): Promise<MorningScene> {
  const { groups, units, published } = await loadBoard(db, campaign.id);
  const [earlier] = await db.all<{ day: Day; boardsJson: string }>(EARLIER, [campaign.id, day]);
  // As of this snapshot: what was read before may have been published or taken back since.
  const publishedAt = published?.publication.at ?? null;
  const work = publishedAt === null ? await loadUnitWork(db, memory, campaign.id, now) : [];
  const asked = work.flatMap(({ items }) => items.filter(({ state }) => state === 'asked'));
  return {
    campaign,
    now,
    groups,
    units: await db.all<MorningScene['units'][number]>(UNITS, [campaign.id]),
    boards: published?.boards ?? rankBoard(campaign, groups, units),
    earlier: earlier === undefined ? null : { day: earlier.day, boards: boardsIn(earlier.boardsJson) },
    oldestRequestAt: await oldestRequest(db, campaign.id),
    asked: asked.length,
    publishedAt,
  };
}

/** Not checked again: it was computed here, and is never altered. */
function boardsIn(json: string): EarlierBoards['boards'] {
  return JSON.parse(json) as readonly GroupBoard[];
}
