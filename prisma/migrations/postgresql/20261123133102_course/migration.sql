-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "officeCampaignId" TEXT;

-- AlterTable
ALTER TABLE "RoleGrant" ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'import',
ADD COLUMN     "scopeJson" TEXT,
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'active',
ADD COLUMN     "validFrom" BIGINT,
ADD COLUMN     "validUntil" BIGINT;

-- AlterTable
ALTER TABLE "Scorecard" ADD COLUMN     "approvedAt" BIGINT,
ADD COLUMN     "extendedTo" BIGINT,
ADD COLUMN     "openRequests" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "submittedAt" BIGINT;

-- CreateTable
CREATE TABLE "CourseEvent" (
    "scorecardId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,
    "officialId" TEXT NOT NULL,
    "eventJson" TEXT NOT NULL,

    CONSTRAINT "CourseEvent_pkey" PRIMARY KEY ("scorecardId","sequence")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" SERIAL NOT NULL,
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

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Notice_key_key" ON "Notice"("key");

-- CreateIndex
CREATE INDEX "Notice_status_dueAt_idx" ON "Notice"("status", "dueAt");

-- CreateIndex
CREATE INDEX "Notice_officialId_status_idx" ON "Notice"("officialId", "status");

-- CreateIndex
CREATE INDEX "Notice_outboxId_idx" ON "Notice"("outboxId");

-- AddForeignKey
ALTER TABLE "CourseEvent" ADD CONSTRAINT "CourseEvent_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
