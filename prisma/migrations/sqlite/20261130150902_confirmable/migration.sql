-- AlterTable
ALTER TABLE "Scorecard" ADD COLUMN "confirmable" TEXT;
