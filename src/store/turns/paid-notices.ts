import type { ClaimedOutbound, OutboundClaim } from '../../application/ports/outbound.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { mostPaidMessages } from '../../domain/reminders/reminder-schedule.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';
import type { StoredDocuments } from '../stored-documents.ts';

/**
 * Messages "i" with the notice "n" that they tell: as they were queued, or moved from another account once. What answers
 * nobody is a notice, so a further part of a long one belongs to the notice that began last before it.
 */
const TELLING = `
  FROM "Outbox" i JOIN "Outbox" r ON r.id = COALESCE(i."movedFromId", i.id)
    JOIN "Notice" n ON r."inboxId" IS NULL AND n."outboxId" = (
      SELECT f.id FROM "Outbox" f JOIN "Notice" began ON began."outboxId" = f.id
      WHERE f."accountId" = r."accountId" AND f.line <= r.line ORDER BY f.line DESC LIMIT 1)`;

/** What was paid for, and what somebody is sending that may have to be. */
const SPENDING = `
  SELECT i.id, i.status, n."campaignId", c.document, a."lastSeenAt" ${TELLING}
    JOIN "Campaign" c ON c.id = n."campaignId" JOIN "ChannelAccount" a ON a.id = i."accountId"
  WHERE i.id IN (SELECT id FROM "Outbox" WHERE paid = TRUE UNION ALL
    SELECT id FROM "Outbox" WHERE status = 'pending' AND channel = ? AND "leasedUntil" > ?)`;

interface SpendingRow {
  readonly id: number;
  readonly status: string;
  readonly campaignId: string;
  readonly document: string;
  readonly lastSeenAt: Instant | null;
}

/**
 * Says of claimed messages whether they may cost money. What others are sending counts as paid, and so does what was
 * allowed here before, so that a batch does not go beyond what its campaign may spend.
 */
export async function allowCosts(
  db: SqlTransaction,
  documents: StoredDocuments,
  { channel, now, paidIfSeenBefore }: OutboundClaim,
  letters: readonly ClaimedOutbound[],
): Promise<readonly ClaimedOutbound[]> {
  if (paidIfSeenBefore === undefined) return letters;
  const costs = (seenAt: Instant | null) => seenAt === null || seenAt < paidIfSeenBefore;
  if (!letters.some(({ lastInteractionAt }) => costs(lastInteractionAt))) return letters;
  const rows = await db.all<SpendingRow>(SPENDING, [channel, now]);
  const ours = new Set(letters.flatMap(({ items }) => items.map(({ id }) => id)));
  const spent = new Map<string, number>();
  const spend = (campaignId: string) => spent.set(campaignId, (spent.get(campaignId) ?? 0) + 1);
  const told = new Map<number, Campaign>();
  for (const { id, status, campaignId, document, lastSeenAt } of rows) {
    if (ours.has(id)) told.set(id, documents.campaign(document));
    else if (status !== 'pending' || costs(lastSeenAt)) spend(campaignId);
  }
  return letters.map((letter) => {
    if (!costs(letter.lastInteractionAt)) return letter;
    // Messages to one account are joined and cost once.
    const allowed = new Set<string>();
    const items = letter.items.map((item) => {
      const campaign = told.get(item.id);
      if (campaign === undefined || allowed.has(campaign.id)) return item;
      if ((spent.get(campaign.id) ?? 0) >= mostPaidMessages(campaign)) return { ...item, mayPay: false };
      allowed.add(campaign.id);
      spend(campaign.id);
      return item;
    });
    return { ...letter, items };
  });
}

const PAID = `SELECT COUNT(*) AS messages ${TELLING} WHERE i.paid = TRUE AND n."campaignId" = ?`;

/** How many messages that tell notices of the campaign were paid for. */
export async function countPaid(db: SqlTransaction, campaignId: string): Promise<number> {
  const [row] = await db.all<{ messages: number }>(PAID, [campaignId]);
  return Number(row?.messages ?? 0);
}
