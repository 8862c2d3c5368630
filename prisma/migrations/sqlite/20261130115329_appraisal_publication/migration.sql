-- CreateTable
CREATE TABLE "AppraisedItem" (
    "scorecardId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "points" INTEGER,
    "entryVersion" INTEGER NOT NULL,
    "explained" INTEGER NOT NULL,
    "officialId" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "verdictJson" TEXT NOT NULL,

    PRIMARY KEY ("scorecardId", "itemKey"),
    CONSTRAINT "AppraisedItem_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "officialId" TEXT NOT NULL,
    "decision" TEXT,
    "boardsJson" TEXT NOT NULL,
    "withdrawnAt" BIGINT,
    "withdrawnBy" TEXT,
    "withdrawalReason" TEXT,
    CONSTRAINT "Publication_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PastResult" (
    "campaignId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "resultJson" TEXT NOT NULL,
    "storedAt" BIGINT NOT NULL,

    PRIMARY KEY ("campaignId", "unitId"),
    CONSTRAINT "PastResult_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PastResult_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BoardSnapshot" (
    "campaignId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "boardsJson" TEXT NOT NULL,

    PRIMARY KEY ("campaignId", "day"),
    CONSTRAINT "BoardSnapshot_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
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
    "judged" INTEGER NOT NULL DEFAULT 0,
    "toJudge" INTEGER NOT NULL DEFAULT 0,
    "flagged" INTEGER NOT NULL DEFAULT 0,
    "explained" INTEGER NOT NULL DEFAULT 0,
    "appraisedPoints" INTEGER,
    "appraisedMaximum" INTEGER,
    "domainsJson" TEXT,
    "confirmedAt" BIGINT,
    CONSTRAINT "Scorecard_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Scorecard_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Scorecard_campaignId_groupCode_fkey" FOREIGN KEY ("campaignId", "groupCode") REFERENCES "UnitGroup" ("campaignId", "code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Scorecard_criteriaSetId_fkey" FOREIGN KEY ("criteriaSetId") REFERENCES "CriteriaSet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Scorecard" ("answered", "approvedAt", "campaignId", "criteriaSetId", "extendedTo", "groupCode", "id", "maximum", "openRequests", "points", "profileJson", "submittedAt", "toAnswer", "unitId", "version") SELECT "answered", "approvedAt", "campaignId", "criteriaSetId", "extendedTo", "groupCode", "id", "maximum", "openRequests", "points", "profileJson", "submittedAt", "toAnswer", "unitId", "version" FROM "Scorecard";
DROP TABLE "Scorecard";
ALTER TABLE "new_Scorecard" RENAME TO "Scorecard";
CREATE UNIQUE INDEX "Scorecard_campaignId_unitId_key" ON "Scorecard"("campaignId", "unitId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Publication_campaignId_at_idx" ON "Publication"("campaignId", "at");
