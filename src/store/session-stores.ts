import type { Instant } from '../domain/scaled.ts';
import { createAuditStore } from './audit/audit-store.ts';
import { createCampaignStore } from './campaigns/campaign-store.ts';
import { createEvidenceStore } from './evidence/evidence-store.ts';
import { createMorningStore } from './morning/morning-store.ts';
import { createNoticeStore } from './notices/notice-store.ts';
import type { Store } from './open-store.ts';
import { createPictureStore } from './picture-store.ts';
import { createReceiptStore } from './receipt-store.ts';
import { createReminderStore } from './reminders/reminder-store.ts';
import { createResultsStore } from './results/results-store.ts';
import { createProgressStore } from './scorecards/progress-store.ts';
import { createScorecardStore } from './scorecards/scorecard-store.ts';
import type { SqlSession } from './sql-session.ts';
import { createTurnStore } from './turns/turn-store.ts';

/** Every part of the store that is the same on both databases. */
export function sessionStores(
  session: SqlSession,
  prisma: Parameters<typeof createCampaignStore>[0],
  now: () => Instant,
): Omit<Store, 'kind' | 'tokens' | 'close'> {
  return {
    turns: createTurnStore(session, now),
    campaigns: createCampaignStore(prisma),
    evidence: createEvidenceStore(session),
    notices: createNoticeStore(session),
    reminders: createReminderStore(session),
    mornings: createMorningStore(session),
    audit: createAuditStore(session),
    receipts: createReceiptStore(session),
    scorecards: createScorecardStore(session, now),
    progress: createProgressStore(session, now),
    results: createResultsStore(session, prisma),
    pictures: createPictureStore(session),
  };
}
