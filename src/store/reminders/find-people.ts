import type { RemindedAccount, ReminderFindings } from '../../application/ports/reminder-store.ts';
import type { RemindedRole } from '../../domain/reminders/duties-of.ts';
import { readWishes } from '../../domain/reminders/reminder-settings.ts';
import type { Instant } from '../../domain/scaled.ts';
import { BEST_FIRST } from '../notices/notice-store.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { HOLDS } from '../turns/people.ts';

const ROLES = `
  SELECT g."officialId", g."unitId", g.role, o."remindersJson"
  FROM "RoleGrant" g JOIN "Official" o ON o.id = g."officialId"
  WHERE g."campaignId" = ? AND g.status = 'active' AND ${HOLDS}
    AND ((g.role IN ('scorer', 'head') AND g."unitId" IS NOT NULL) OR (g.role = 'organiser' AND g."unitId" IS NULL)
      OR g.role = 'appraiser')
  ORDER BY g."officialId", g.id`;

const ACCOUNTS = `
  SELECT a."officialId", a.channel, a."lastSeenAt", a."unreachableSince" FROM "ChannelAccount" a
  WHERE a."officialId" IN (SELECT g."officialId" FROM "RoleGrant" g WHERE g."campaignId" = ?)
  ORDER BY a."officialId", ${BEST_FIRST}`;

interface RoleRow extends Omit<RemindedRole, 'purpose'> {
  readonly role: RemindedRole['purpose'] | 'appraiser';
  readonly remindersJson: string | null;
}
type AccountRow = RemindedAccount & { readonly officialId: string };

/** Who works in a campaign at an instant, and how they are written to. */
export async function findPeople(
  db: SqlTransaction,
  campaignId: string,
  at: Instant,
): Promise<Pick<ReminderFindings, 'roles' | 'people'>> {
  const rows = await db.all<RoleRow>(ROLES, [campaignId, at, at]);
  const accounts = await loadAccounts(db, campaignId);
  return {
    roles: rows.flatMap(({ officialId, unitId, role }) =>
      role === 'appraiser' ? [] : [{ officialId, unitId, purpose: role }],
    ),
    people: new Map(
      rows.map(({ officialId, remindersJson }) => [
        officialId,
        { wishes: readWishes(remindersJson), accounts: accounts.get(officialId) ?? [] },
      ]),
    ),
  };
}

/** The accounts of everybody who ever held a role in a campaign, by official, the one that is written to first. */
export async function loadAccounts(
  db: SqlTransaction,
  campaignId: string,
): Promise<ReadonlyMap<string, readonly RemindedAccount[]>> {
  const accounts = new Map<string, RemindedAccount[]>();
  for (const { officialId, ...account } of await db.all<AccountRow>(ACCOUNTS, [campaignId])) {
    accounts.set(officialId, [...(accounts.get(officialId) ?? []), account]);
  }
  return accounts;
}
