-- AlterTable
ALTER TABLE "Official" ADD COLUMN "remindersJson" TEXT;

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN "batch" TEXT;

-- CreateTable
CREATE TABLE "Reminder" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "scorecardId" TEXT,
    "phase" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fate" TEXT NOT NULL,
    "final" INTEGER NOT NULL,
    "closesAt" BIGINT NOT NULL,
    "dueAt" BIGINT NOT NULL,
    "at" BIGINT NOT NULL
);

-- CreateIndex
CREATE INDEX "Reminder_campaignId_idx" ON "Reminder"("campaignId");

-- CreateIndex
CREATE INDEX "Notice_campaignId_purpose_idx" ON "Notice"("campaignId", "purpose");

-- CreateIndex
CREATE INDEX "Notice_batch_idx" ON "Notice"("batch");
