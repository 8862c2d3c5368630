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

    CONSTRAINT "AuditRecord_pkey" PRIMARY KEY ("stream","sequence")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "stream" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("stream")
);

-- CreateTable
CREATE TABLE "AuditRelease" (
    "stream" TEXT NOT NULL,

    CONSTRAINT "AuditRelease_pkey" PRIMARY KEY ("stream")
);

-- Prisma's models know no triggers: a migration that rebuilds one of these tables has to create them again.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an audit record is never altered or deleted';
END $$;

CREATE FUNCTION "keep_unless_released"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "AuditRelease" WHERE "stream" = OLD."stream") THEN
    RAISE EXCEPTION 'an audit stream is never deleted';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER "AuditRecord_unaltered" BEFORE UPDATE ON "AuditRecord"
FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();

CREATE TRIGGER "AuditRecord_kept" BEFORE DELETE ON "AuditRecord"
FOR EACH ROW EXECUTE FUNCTION "keep_unless_released"();

CREATE TRIGGER "AuditHead_forward" BEFORE UPDATE ON "AuditHead"
FOR EACH ROW WHEN (NEW."stream" <> OLD."stream" OR NEW."sequence" < OLD."sequence")
EXECUTE FUNCTION "refuse_audit_change"();

CREATE TRIGGER "AuditHead_kept" BEFORE DELETE ON "AuditHead"
FOR EACH ROW EXECUTE FUNCTION "keep_unless_released"();
