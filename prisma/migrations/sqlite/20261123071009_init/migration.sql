-- CreateTable
CREATE TABLE "Campaign" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "opensAt" BIGINT NOT NULL,
    "locksAt" BIGINT NOT NULL,
    "document" TEXT NOT NULL,
    "storedAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "CriteriaSet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "storedAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "UnitGroup" (
    "campaignId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "criteriaSetId" TEXT NOT NULL,
    "ranked" BOOLEAN NOT NULL,

    PRIMARY KEY ("campaignId", "code"),
    CONSTRAINT "UnitGroup_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "UnitGroup_criteriaSetId_fkey" FOREIGN KEY ("criteriaSetId") REFERENCES "CriteriaSet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Scorecard" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "groupCode" TEXT NOT NULL,
    "criteriaSetId" TEXT NOT NULL,
    "profileJson" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "points" INTEGER NOT NULL,
    "maximum" INTEGER NOT NULL,
    "answered" INTEGER NOT NULL,
    "toAnswer" INTEGER NOT NULL,
    CONSTRAINT "Scorecard_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Scorecard_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Scorecard_campaignId_groupCode_fkey" FOREIGN KEY ("campaignId", "groupCode") REFERENCES "UnitGroup" ("campaignId", "code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Scorecard_criteriaSetId_fkey" FOREIGN KEY ("criteriaSetId") REFERENCES "CriteriaSet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Official" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'vi'
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "officialId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "unitId" TEXT,
    "role" TEXT NOT NULL,
    CONSTRAINT "RoleGrant_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoleGrant_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoleGrant_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChannelAccount" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "botId" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "officialId" TEXT,
    "linkedAt" BIGINT,
    "lastSeenAt" BIGINT,
    "lines" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "ChannelAccount_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "codeHash" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "expiresAt" BIGINT NOT NULL,
    "usedAt" BIGINT,
    "revokedAt" BIGINT,
    CONSTRAINT "Invitation_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InvitationGuess" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "accountId" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,
    CONSTRAINT "InvitationGuess_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "ChannelAccount" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Conversation" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "stateJson" TEXT NOT NULL,
    "scorecardId" TEXT,
    "changedAt" BIGINT NOT NULL,
    CONSTRAINT "Conversation_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScoreEntry" (
    "scorecardId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "entryJson" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "officialId" TEXT NOT NULL,
    "changedAt" BIGINT NOT NULL,

    PRIMARY KEY ("scorecardId", "itemKey"),
    CONSTRAINT "ScoreEntry_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ScoreEntry_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScoreChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "scorecardId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "beforeJson" TEXT,
    "afterJson" TEXT,
    "undoes" INTEGER,
    CONSTRAINT "ScoreChange_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ScoreChange_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Inbox" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "botId" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "accountId" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "sentAt" BIGINT NOT NULL,
    "receivedAt" BIGINT NOT NULL,
    "contentJson" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "handledAt" BIGINT,
    CONSTRAINT "Inbox_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "ChannelAccount" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Outbox" (
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
    CONSTRAINT "Outbox_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "ChannelAccount" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Outbox_inboxId_fkey" FOREIGN KEY ("inboxId") REFERENCES "Inbox" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "CriteriaSet_slug_version_key" ON "CriteriaSet"("slug", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Scorecard_campaignId_unitId_key" ON "Scorecard"("campaignId", "unitId");

-- CreateIndex
CREATE INDEX "RoleGrant_officialId_idx" ON "RoleGrant"("officialId");

-- CreateIndex
CREATE INDEX "RoleGrant_campaignId_idx" ON "RoleGrant"("campaignId");

-- CreateIndex
CREATE INDEX "ChannelAccount_officialId_idx" ON "ChannelAccount"("officialId");

-- CreateIndex
CREATE UNIQUE INDEX "ChannelAccount_channel_botId_externalId_key" ON "ChannelAccount"("channel", "botId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_codeHash_key" ON "Invitation"("codeHash");

-- CreateIndex
CREATE INDEX "Invitation_officialId_idx" ON "Invitation"("officialId");

-- CreateIndex
CREATE INDEX "InvitationGuess_accountId_at_idx" ON "InvitationGuess"("accountId", "at");

-- CreateIndex
CREATE INDEX "ScoreChange_scorecardId_itemKey_id_idx" ON "ScoreChange"("scorecardId", "itemKey", "id");

-- CreateIndex
CREATE INDEX "Inbox_status_accountId_id_idx" ON "Inbox"("status", "accountId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Inbox_channel_botId_externalId_key" ON "Inbox"("channel", "botId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Inbox_accountId_line_key" ON "Inbox"("accountId", "line");

-- CreateIndex
CREATE INDEX "Outbox_status_channel_id_idx" ON "Outbox"("status", "channel", "id");

-- CreateIndex
CREATE INDEX "Outbox_status_accountId_id_idx" ON "Outbox"("status", "accountId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_accountId_line_key" ON "Outbox"("accountId", "line");
