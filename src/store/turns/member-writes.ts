import type { SqlTransaction } from '../sql-session.ts';
import type { WriteOf } from './writes.ts';

const ADD_OFFICIAL = `INSERT INTO "Official" (id, name) VALUES (?, ?)`;
const ADD_GRANT = `
  INSERT INTO "RoleGrant" ("officialId", "campaignId", "unitId", role, status, origin) VALUES (?, ?, ?, ?, ?, 'chat')`;

export async function addMember(db: SqlTransaction, { member }: WriteOf<'addMember'>): Promise<void> {
  const { officialId, name, campaignId, unitId, role, status } = member;
  await db.run(ADD_OFFICIAL, [officialId, name]);
  await db.run(ADD_GRANT, [officialId, campaignId, unitId, role, status]);
}

const IN_UNIT = `"officialId" = ? AND "campaignId" = ? AND "unitId" = ? AND ("validUntil" IS NULL OR "validUntil" > ?)`;
const CONFIRM = `UPDATE "RoleGrant" SET status = 'active' WHERE status = 'pending' AND ${IN_UNIT}`;
/** A proposal that was declined stays, so that its record has something to point at. */
const DECLINE = `UPDATE "RoleGrant" SET "validUntil" = ? WHERE status = 'pending' AND ${IN_UNIT}`;
const END = `UPDATE "RoleGrant" SET "validUntil" = ? WHERE status = 'active' AND ${IN_UNIT}`;

/** False where another head was first. */
export async function decideMember(
  db: SqlTransaction,
  { officialId, campaignId, unitId, accepted, at }: WriteOf<'decideMember'>,
): Promise<boolean> {
  const place = [officialId, campaignId, unitId, at];
  return (await (accepted ? db.run(CONFIRM, place) : db.run(DECLINE, [at, ...place]))) > 0;
}

export async function endRoles(
  db: SqlTransaction,
  { officialId, campaignId, unitId, at }: WriteOf<'endRoles'>,
): Promise<boolean> {
  return (await db.run(END, [at, officialId, campaignId, unitId, at])) > 0;
}
