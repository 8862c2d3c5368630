-- CreateTable
CREATE TABLE "Receipt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "scorecardId" TEXT NOT NULL,
    "manifestJson" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "issuedAt" BIGINT NOT NULL,
    "withdrawnAt" BIGINT,
    CONSTRAINT "Receipt_scorecardId_fkey" FOREIGN KEY ("scorecardId") REFERENCES "Scorecard" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Receipt_scorecardId_issuedAt_idx" ON "Receipt"("scorecardId", "issuedAt");
