-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN     "paid" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Outbox_paid_idx" ON "Outbox"("paid");
