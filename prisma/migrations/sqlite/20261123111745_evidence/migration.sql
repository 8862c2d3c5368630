-- AlterTable
ALTER TABLE "Inbox" ADD COLUMN "examinedJson" TEXT;

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "scorecardId" TEXT NOT NULL,
    "documentJson" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "scorecardVersion" INTEGER NOT NULL,
    "officialId" TEXT NOT NULL,
    "addedAt" BIGINT NOT NULL,
    "changedAt" BIGINT NOT NULL,
    CONSTRAINT "Evidence_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EvidenceChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "evidenceId" TEXT NOT NULL,
    "officialId" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "documentJson" TEXT NOT NULL,
    CONSTRAINT "EvidenceChange_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EvidenceFile" (
    "evidenceId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,

    PRIMARY KEY ("evidenceId", "sha256"),
    CONSTRAINT "EvidenceFile_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Evidence_scorecardId_scorecardVersion_idx" ON "Evidence"("scorecardId", "scorecardVersion");

-- CreateIndex
CREATE INDEX "EvidenceChange_evidenceId_id_idx" ON "EvidenceChange"("evidenceId", "id");

-- CreateIndex
CREATE INDEX "EvidenceFile_sha256_idx" ON "EvidenceFile"("sha256");
