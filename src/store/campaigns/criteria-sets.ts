import type { SetOutcome } from '../../application/ports/campaign-store.ts';
import { type CriteriaSet, criteriaSetSchema } from '../../domain/criteria/criteria-set.ts';
import type { Instant } from '../../domain/scaled.ts';
import { sha256 } from '../../domain/sha256.ts';
import { administrationDraft } from '../audit/administration-draft.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { PrismaTransaction } from './wholly.ts';

export async function latestCriteriaSet(db: PrismaTransaction, slug: string): Promise<CriteriaSet | null> {
  const row = await db.criteriaSet.findFirst({ where: { slug }, orderBy: { version: 'desc' } });
  return row === null ? null : criteriaSetSchema.parse(JSON.parse(row.document));
}

/** Throws for a set that breaks its schema. */
export async function storeCriteriaSet(
  db: PrismaTransaction,
  trail: AuditTrail,
  set: CriteriaSet,
  at: Instant,
): Promise<SetOutcome> {
  const latest = await db.criteriaSet.findFirst({
    where: { slug: set.slug },
    orderBy: { version: 'desc' },
    select: { version: true, contentHash: true },
  });
  const { content, contentHash } = hashedSet(set);
  if (latest?.contentHash === contentHash) return { kind: 'unchanged', version: latest.version };
  const version = (latest?.version ?? 0) + 1;
  await trail.add(
    administrationDraft('importCriteriaSet', at, {
      subject: `${set.slug}:${version}`,
      before: latest === null ? null : JSON.stringify(latest),
      after: JSON.stringify({ version, contentHash }),
    }),
  );
  await db.criteriaSet.create({
    data: {
      id: `${set.slug}:${version}`,
      slug: set.slug,
      version,
      contentHash,
      document: JSON.stringify({ ...content, version }),
      storedAt: BigInt(at),
    },
  });
  return { kind: 'stored', version };
}

/** A set without its version, and the SHA-256 (hex) by which equal content is known. Throws like `storeCriteriaSet`. */
export function hashedSet(set: CriteriaSet): { readonly content: CriteriaSet; readonly contentHash: string } {
  // Parsing puts the keys in the order of the schema, so that equal content hashes alike.
  const content = criteriaSetSchema.parse({ ...set, version: 1 });
  return { content, contentHash: sha256(JSON.stringify(content)) };
}
