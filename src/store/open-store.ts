import type { AuditStore } from '../application/ports/audit-store.ts';
import type { CampaignStore } from '../application/ports/campaign-store.ts';
import type { EvidenceStore } from '../application/ports/evidence-store.ts';
import type { MorningStore } from '../application/ports/morning-store.ts';
import type { NoticeStore } from '../application/ports/notice-store.ts';
import type { PictureStore } from '../application/ports/picture-store.ts';
import type { ProgressStore } from '../application/ports/progress-store.ts';
import type { ReceiptStore } from '../application/ports/receipt-store.ts';
import type { ReminderStore } from '../application/ports/reminder-store.ts';
import type { ResultsStore } from '../application/ports/results-store.ts';
import type { ScorecardStore } from '../application/ports/scorecard-store.ts';
import type { TokenStore } from '../application/ports/token-store.ts';
import type { TurnStore } from '../application/ports/turn-store.ts';
import type { Instant } from '../domain/scaled.ts';
import { isPostgresql } from './database-kind.ts';
import { openPostgresqlStore } from './open-postgresql.ts';
import { openSqliteStore } from './open-sqlite.ts';
import type { StoreRefusal } from './store-refusal.ts';

export interface StoreConfig {
  /** `postgresql:` or `postgres:` selects PostgreSQL; anything else is kept in `dataFolder/cchc.sqlite`. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  /** Holds `sqlite/` and `postgresql/` in Prisma's format. */
  readonly migrationsFolder: string;
  /** Stamps what a port method gives no time for. */
  readonly now?: () => Instant;
}

export interface Store {
  readonly kind: 'sqlite' | 'postgresql';
  readonly turns: TurnStore;
  readonly campaigns: CampaignStore;
  readonly evidence: EvidenceStore;
  readonly notices: NoticeStore;
  readonly reminders: ReminderStore;
  readonly mornings: MorningStore;
  readonly audit: AuditStore;
  readonly receipts: ReceiptStore;
  readonly scorecards: ScorecardStore;
  readonly progress: ProgressStore;
  readonly results: ResultsStore;
  readonly pictures: PictureStore;
  readonly tokens: TokenStore;
  close(): Promise<void>;
}

export type OpenedStore =
  | { readonly ok: true; readonly store: Store }
  | { readonly ok: false; readonly refusal: StoreRefusal };

/** Opens, locks and migrates the database. Throws where the disk would not keep every commit. */
export async function openStore(config: StoreConfig): Promise<OpenedStore> {
  const { databaseUrl, now = Date.now } = config;
  return isPostgresql(databaseUrl)
    ? openPostgresqlStore(databaseUrl, config.migrationsFolder, now)
    : openSqliteStore(config.dataFolder, config.migrationsFolder, now);
}
