-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN "officeCampaignId" TEXT;

-- CreateTable
CREATE TABLE "CourseEvent" (
    "scorecardId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,
    "officialId" TEXT NOT NULL,
    "eventJson" TEXT NOT NULL,

    PRIMARY KEY ("scorecardId", "sequence"),
    CONSTRAINT "CourseEvent_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "campaignId" TEXT,
    "scorecardId" TEXT,
    "purpose" TEXT NOT NULL,
    "linesJson" TEXT NOT NULL,
    "optionsJson" TEXT,
    "status" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "dueAt" BIGINT NOT NULL,
    "expiresAt" BIGINT,
    "settledAt" BIGINT,
    "reason" TEXT,
    "outboxId" INTEGER,
    CONSTRAINT "Notice_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Notice_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_RoleGrant" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "officialId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "unitId" TEXT,
    "role" TEXT NOT NULL,
    "scopeJson" TEXT,
    "validFrom" BIGINT,
    "validUntil" BIGINT,
    "status" TEXT NOT NULL DEFAULT 'active',
    "origin" TEXT NOT NULL DEFAULT 'import',
    CONSTRAINT "RoleGrant_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoleGrant_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoleGrant_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_RoleGrant" ("campaignId", "id", "officialId", "role", "unitId") SELECT "campaignId", "id", "officialId", "role", "unitId" FROM "RoleGrant";
DROP TABLE "RoleGrant";
ALTER TABLE "new_RoleGrant" RENAME TO "RoleGrant";
CREATE INDEX "RoleGrant_officialId_idx" ON "RoleGrant"("officialId");
CREATE INDEX "RoleGrant_campaignId_idx" ON "RoleGrant"("campaignId");
CREATE TABLE "new_Scorecard" (
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
    "submittedAt" BIGINT,
    "approvedAt" BIGINT,
    "openRequests" INTEGER NOT NULL DEFAULT 0,
    "extendedTo" BIGINT,
    CONSTRAINT "Scorecard_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Scorecard_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Scorecard_campaignId_groupCode_fkey" FOREIGN KEY ("campaignId", "groupCode") REFERENCES "UnitGroup" ("campaignId", "code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Scorecard_criteriaSetId_fkey" FOREIGN KEY ("criteriaSetId") REFERENCES "CriteriaSet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Scorecard" ("answered", "campaignId", "criteriaSetId", "groupCode", "id", "maximum", "points", "profileJson", "toAnswer", "unitId", "version") SELECT "answered", "campaignId", "criteriaSetId", "groupCode", "id", "maximum", "points", "profileJson", "toAnswer", "unitId", "version" FROM "Scorecard";
DROP TABLE "Scorecard";
ALTER TABLE "new_Scorecard" RENAME TO "Scorecard";
CREATE UNIQUE INDEX "Scorecard_campaignId_unitId_key" ON "Scorecard"("campaignId", "unitId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Notice_key_key" ON "Notice"("key");

-- CreateIndex
CREATE INDEX "Notice_status_dueAt_idx" ON "Notice"("status", "dueAt");

-- CreateIndex
CREATE INDEX "Notice_officialId_status_idx" ON "Notice"("officialId", "status");

-- CreateIndex
CREATE INDEX "Notice_outboxId_idx" ON "Notice"("outboxId");
