-- AlterTable
ALTER TABLE "ChannelAccount" ADD COLUMN     "undeliveredReason" TEXT,
ADD COLUMN     "undeliveredSince" BIGINT,
ADD COLUMN     "unreachableSince" BIGINT;

-- AlterTable
ALTER TABLE "Official" ADD COLUMN     "phoneHash" TEXT;

-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN     "leasedUntil" BIGINT,
ADD COLUMN     "movedFromId" INTEGER,
ADD COLUMN     "repeats" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ChannelToken" (
    "botId" TEXT NOT NULL,
    "accessToken" TEXT NOT NULL,
    "refreshToken" TEXT NOT NULL,
    "expiresAt" BIGINT NOT NULL,
    "obtainedAt" BIGINT NOT NULL,
    "previousRefreshToken" TEXT,

    CONSTRAINT "ChannelToken_pkey" PRIMARY KEY ("botId")
);

-- CreateIndex
CREATE INDEX "Official_phoneHash_idx" ON "Official"("phoneHash");
