-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Outbox" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "accountId" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "inboxId" INTEGER,
    "line" INTEGER NOT NULL,
    "contentJson" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" BIGINT NOT NULL,
    "dueAt" BIGINT NOT NULL,
    "settledAt" BIGINT,
    "externalId" TEXT,
    "reason" TEXT,
    "leasedUntil" BIGINT,
    "repeats" INTEGER NOT NULL DEFAULT 0,
    "movedFromId" INTEGER,
    "paid" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Outbox_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "ChannelAccount" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Outbox_inboxId_fkey" FOREIGN KEY ("inboxId") REFERENCES "Inbox" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Outbox" ("accountId", "attempts", "channel", "contentJson", "createdAt", "dueAt", "externalId", "id", "inboxId", "leasedUntil", "line", "movedFromId", "reason", "repeats", "settledAt", "status") SELECT "accountId", "attempts", "channel", "contentJson", "createdAt", "dueAt", "externalId", "id", "inboxId", "leasedUntil", "line", "movedFromId", "reason", "repeats", "settledAt", "status" FROM "Outbox";
DROP TABLE "Outbox";
ALTER TABLE "new_Outbox" RENAME TO "Outbox";
CREATE INDEX "Outbox_status_channel_id_idx" ON "Outbox"("status", "channel", "id");
CREATE INDEX "Outbox_status_accountId_id_idx" ON "Outbox"("status", "accountId", "id");
CREATE INDEX "Outbox_paid_idx" ON "Outbox"("paid");
CREATE UNIQUE INDEX "Outbox_accountId_line_key" ON "Outbox"("accountId", "line");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
