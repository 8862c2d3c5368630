-- CreateTable
CREATE TABLE "AuditRecord" (
    "stream" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,
    "officialId" TEXT,
    "onBehalfOf" TEXT,
    "act" TEXT NOT NULL,
    "subject" TEXT,
    "beforeJson" TEXT,
    "afterJson" TEXT,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("stream", "sequence")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "stream" TEXT NOT NULL PRIMARY KEY,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "AuditRelease" (
    "stream" TEXT NOT NULL PRIMARY KEY
);

-- Prisma's models know no triggers: a migration that rebuilds one of these tables has to create them again.
CREATE TRIGGER "AuditRecord_unaltered" BEFORE UPDATE ON "AuditRecord"
BEGIN
  SELECT RAISE(ABORT, 'an audit record is never altered');
END;

CREATE TRIGGER "AuditRecord_kept" BEFORE DELETE ON "AuditRecord"
WHEN NOT EXISTS (SELECT 1 FROM "AuditRelease" WHERE "stream" = OLD."stream")
BEGIN
  SELECT RAISE(ABORT, 'an audit record is never deleted');
END;

CREATE TRIGGER "AuditHead_forward" BEFORE UPDATE ON "AuditHead"
WHEN NEW."stream" <> OLD."stream" OR NEW."sequence" < OLD."sequence"
BEGIN
  SELECT RAISE(ABORT, 'an audit stream only grows');
END;

CREATE TRIGGER "AuditHead_kept" BEFORE DELETE ON "AuditHead"
WHEN NOT EXISTS (SELECT 1 FROM "AuditRelease" WHERE "stream" = OLD."stream")
BEGIN
  SELECT RAISE(ABORT, 'an audit stream is never deleted');
END;
