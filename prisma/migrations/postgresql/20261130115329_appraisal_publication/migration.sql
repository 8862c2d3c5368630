-- AlterTable
ALTER TABLE "Scorecard" ADD COLUMN     "appraisedMaximum" INTEGER,
ADD COLUMN     "appraisedPoints" INTEGER,
ADD COLUMN     "confirmedAt" BIGINT,
ADD COLUMN     "domainsJson" TEXT,
ADD COLUMN     "explained" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "flagged" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "judged" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "toJudge" INTEGER NOT NULL DEFAULT 0;

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

    CONSTRAINT "AppraisedItem_pkey" PRIMARY KEY ("scorecardId","itemKey")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "officialId" TEXT NOT NULL,
    "decision" TEXT,
    "boardsJson" TEXT NOT NULL,
    "withdrawnAt" BIGINT,
    "withdrawnBy" TEXT,
    "withdrawalReason" TEXT,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PastResult" (
    "campaignId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "resultJson" TEXT NOT NULL,
    "storedAt" BIGINT NOT NULL,

    CONSTRAINT "PastResult_pkey" PRIMARY KEY ("campaignId","unitId")
);

-- CreateTable
CREATE TABLE "BoardSnapshot" (
    "campaignId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "boardsJson" TEXT NOT NULL,

    CONSTRAINT "BoardSnapshot_pkey" PRIMARY KEY ("campaignId","day")
);

-- CreateIndex
CREATE INDEX "Publication_campaignId_at_idx" ON "Publication"("campaignId", "at");

-- AddForeignKey
ALTER TABLE "AppraisedItem" ADD CONSTRAINT "AppraisedItem_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PastResult" ADD CONSTRAINT "PastResult_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PastResult" ADD CONSTRAINT "PastResult_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardSnapshot" ADD CONSTRAINT "BoardSnapshot_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
