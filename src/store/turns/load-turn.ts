import type { AccountAddress } from '../../application/ports/messages.ts';
import type {
  ConversationRecord,
  InboxItem,
  InvitationRecord,
  TurnLookup,
  TurnRecord,
} from '../../application/ports/turn-record.ts';
import type { Membership } from '../../conversation/facts.ts';
import type { Wanted } from '../../conversation/looked-up.ts';
import type { OfficeMembership } from '../../conversation/office.ts';
import { readWishes } from '../../domain/reminders/reminder-settings.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { loadAlbumBegan } from './album-began.ts';
import { loadByPhone, loadColleagues, loadLinkedChannels } from './contacts.ts';
import { loadGrants } from './grants.ts';
import { loadLookedUp } from './looked-up.ts';
import { loadMemberships } from './memberships.ts';
import { loadNotice, type ToldNotice } from './notices.ts';
import { loadOffice, loadOffices } from './office.ts';
import { loadWorkplace, type TurnMemory } from './workplace.ts';

/** All that one turn needs; the caller gives a snapshot, so that its parts belong together. */
export async function loadTurn(
  db: SqlTransaction,
  memory: TurnMemory,
  item: InboxItem,
  lookup: TurnLookup,
): Promise<TurnRecord> {
  const account = await loadAccount(db, item.from);
  const official = officialOf(account);
  const { scorecardId, officeCampaignId, ...conversation } = await loadConversation(
    db,
    conversationKey(item.from, official),
  );
  const roles = official === null ? noRoles : await loadRoles(db, official.id, lookup.at);
  const notice =
    official === null || lookup.notice === null ? null : await loadNotice(db, official.id, lookup.notice);
  const { wanted = [] } = lookup;
  const place = openedInstead(placeOf(roles, { scorecardId, officeCampaignId }, notice), wanted);
  const chosen = place.kind === 'unit' ? place.membership : undefined;
  return {
    official,
    conversation,
    ...roles,
    workplace: chosen === undefined ? null : await loadWorkplace(db, memory, chosen, lookup.at),
    office:
      place.kind === 'office' ? await loadOffice(db, memory, place.office, place.opened, lookup.at) : null,
    lookedUp: await loadLookedUp(db, memory, campaignOf(place), wanted, lookup.at),
    notice: notice?.fact ?? null,
    reminderWishes: readWishes(account?.remindersJson ?? null),
    invitation: lookup.invitationHash === null ? null : await loadInvitation(db, lookup.invitationHash),
    contactOfficial: lookup.phoneHash === null ? null : await loadByPhone(db, lookup.phoneHash),
    linkedChannels: official === null ? [] : await loadLinkedChannels(db, official.id),
    colleagues:
      official === null || chosen === undefined ? [] : await loadColleagues(db, official.id, chosen),
    meanwhile: item.examined === null ? null : await loadMeanwhile(db, item.id),
    albumBegan: account === null ? null : await loadAlbumBegan(db, account.id, item),
    recentGuesses: account === null ? 0 : await countGuesses(db, account.id, lookup.guessesSince),
  };
}

interface Roles {
  readonly memberships: readonly Membership[];
  readonly grants: TurnRecord['grants'];
  readonly offices: readonly OfficeMembership[];
}

const noRoles: Roles = { memberships: [], grants: [], offices: [] };

async function loadRoles(db: SqlTransaction, officialId: string, at: Instant): Promise<Roles> {
  return {
    memberships: await loadMemberships(db, officialId, at),
    grants: await loadGrants(db, officialId),
    offices: await loadOffices(db, officialId, at),
  };
}

/** Where the person works: at a unit, or at the office of a campaign with one of its scorecards opened. */
type Place =
  | { readonly kind: 'unit'; readonly membership: Membership | undefined }
  | { readonly kind: 'office'; readonly office: OfficeMembership; readonly opened: string | null };

/** At an office the step may have asked for another scorecard than the one that was opened before. */
function openedInstead(place: Place, wanted: readonly Wanted[]): Place {
  const asked = wanted.find((each) => each.what === 'opened');
  return place.kind === 'unit' || asked === undefined ? place : { ...place, opened: asked.scorecardId };
}

function campaignOf(place: Place): string | null {
  return place.kind === 'office' ? place.office.campaignId : (place.membership?.campaignId ?? null);
}

/** What a notice is about comes first, then what was chosen in the conversation, then the first there is. */
function placeOf(
  { memberships, offices }: Roles,
  chosen: { readonly scorecardId: string | null; readonly officeCampaignId: string | null },
  notice: ToldNotice | null,
): Place {
  const memberOf = (scorecardId: string | null | undefined) =>
    memberships.find((membership) => membership.scorecardId === scorecardId);
  const officeOf = (campaignId: string | null | undefined) =>
    offices.find((office) => office.campaignId === campaignId);
  const asked = memberOf(notice?.scorecardId);
  if (asked !== undefined) return { kind: 'unit', membership: asked };
  const asksOffice = officeOf(notice?.campaignId);
  if (asksOffice !== undefined)
    return { kind: 'office', office: asksOffice, opened: notice?.scorecardId ?? null };
  const office = officeOf(chosen.officeCampaignId);
  if (office !== undefined) return { kind: 'office', office, opened: chosen.scorecardId };
  const [first] = offices;
  return memberships.length === 0 && first !== undefined
    ? { kind: 'office', office: first, opened: chosen.scorecardId }
    : { kind: 'unit', membership: memberOf(chosen.scorecardId) ?? memberships[0] };
}

const ACCOUNT = `
  SELECT a.id, o.id AS "officialId", o.name, o.locale, o."remindersJson"
  FROM "ChannelAccount" a LEFT JOIN "Official" o ON o.id = a."officialId"
  WHERE a.channel = ? AND a."botId" = ? AND a."externalId" = ?`;

interface AccountRow {
  readonly id: number;
  readonly officialId: string | null;
  readonly name: string | null;
  readonly locale: string | null;
  readonly remindersJson: string | null;
}

async function loadAccount(db: SqlTransaction, address: AccountAddress): Promise<AccountRow | null> {
  const rows = await db.all<AccountRow>(ACCOUNT, [address.channel, address.botId, address.externalId]);
  return rows[0] ?? null;
}

function officialOf(account: AccountRow | null): TurnRecord['official'] {
  if (account === null || account.officialId === null || account.name === null) return null;
  return { id: account.officialId, name: account.name, locale: account.locale === 'en' ? 'en' : 'vi' };
}

function conversationKey(
  { channel, botId, externalId }: AccountAddress,
  official: TurnRecord['official'],
): string {
  return official === null ? `account:${channel}:${botId}:${externalId}` : `official:${official.id}`;
}

const CONVERSATION = `SELECT key, version, "stateJson", "scorecardId", "officeCampaignId" FROM "Conversation" WHERE key = ?`;

interface ConversationRow extends ConversationRecord {
  readonly scorecardId: string | null;
  readonly officeCampaignId: string | null;
}

async function loadConversation(db: SqlTransaction, key: string): Promise<ConversationRow> {
  const [row] = await db.all<ConversationRow>(CONVERSATION, [key]);
  return row === undefined
    ? { key, version: 0, stateJson: null, scorecardId: null, officeCampaignId: null }
    : { ...row };
}

/** A revoked invitation reads as one that expired when it was revoked. */
const INVITATION = `
  SELECT i.id, i."officialId", o.name AS "officialName", COALESCE(i."revokedAt", i."expiresAt") AS "expiresAt", i."usedAt"
  FROM "Invitation" i JOIN "Official" o ON o.id = i."officialId" WHERE i."codeHash" = ?`;

async function loadInvitation(db: SqlTransaction, codeHash: string): Promise<InvitationRecord | null> {
  const [row] = await db.all<InvitationRecord>(INVITATION, [codeHash]);
  return row ?? null;
}

const MEANWHILE = `
  SELECT "externalId" FROM "Outbox" WHERE "inboxId" = ? AND status = 'sent' AND "externalId" IS NOT NULL`;

async function loadMeanwhile(db: SqlTransaction, inboxId: number): Promise<string | null> {
  const [row] = await db.all<{ externalId: string }>(MEANWHILE, [inboxId]);
  return row?.externalId ?? null;
}

const GUESSES = `SELECT COUNT(*) AS guesses FROM "InvitationGuess" WHERE "accountId" = ? AND at >= ?`;

async function countGuesses(db: SqlTransaction, accountId: number, since: number): Promise<number> {
  const [row] = await db.all<{ guesses: number }>(GUESSES, [accountId, since]);
  return row?.guesses ?? 0;
}
