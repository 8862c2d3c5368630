-- CreateTable
CREATE TABLE "Picture" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "publicationId" TEXT,
    "pictureJson" TEXT NOT NULL,
    "saidAt" BIGINT NOT NULL,
    CONSTRAINT "Picture_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Picture_saidAt_idx" ON "Picture"("saidAt");

-- CreateIndex
CREATE INDEX "Picture_campaignId_idx" ON "Picture"("campaignId");
