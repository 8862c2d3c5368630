import type { AuditRecord } from '../../domain/audit/audit-record.ts';
import { type Evidence, evidenceSchema } from '../../domain/evidence/evidence.ts';
import type { AuditedStream, AuditStore } from '../ports/audit-store.ts';
import type { AuditLine } from './audit-line.ts';

/**
 * The records of the streams, in their order. With `itemCode` only those of the items printed under that code and of
 * their documents; null when none of the streams has such an item.
 */
export async function auditLines(
  audit: AuditStore,
  streams: readonly AuditedStream[],
  itemCode: string | null,
): Promise<readonly AuditLine[] | null> {
  const names = await audit.officialNames();
  const lines: AuditLine[] = [];
  let known = itemCode === null;
  for (const { stream, unit } of streams) {
    const codes = (await audit.itemCodes(stream)) ?? new Map<string, string>();
    const wanted = new Set([...codes].flatMap(([key, code]) => (code === itemCode ? [key] : [])));
    known ||= wanted.size > 0;
    if (itemCode !== null && wanted.size === 0) continue;
    const { records } = await audit.chain(stream);
    for (const record of records) {
      const items = itemKeysOf(record);
      if (itemCode !== null && !items.some((key) => wanted.has(key))) continue;
      lines.push(lineOf(record, unit, names, codes));
    }
  }
  return known ? lines : null;
}

function lineOf(
  record: AuditRecord,
  unit: AuditedStream['unit'],
  names: ReadonlyMap<string, string>,
  codes: ReadonlyMap<string, string>,
): AuditLine {
  const { at, officialId, onBehalfOf, act, before, after, sequence, hash } = record;
  const named = (id: string | null) => (id === null ? null : (names.get(id) ?? id));
  return {
    at,
    unit: unit === null ? null : `${unit.code} ${unit.name}`,
    who: named(officialId),
    onBehalfOf: named(onBehalfOf),
    act,
    subject: subjectOf(record, named, codes),
    before,
    after,
    sequence,
    hash,
  };
}

function subjectOf(
  record: AuditRecord,
  named: (id: string | null) => string | null,
  codes: ReadonlyMap<string, string>,
): string | null {
  const { subject, act } = record;
  if (act === 'saveEvidence') {
    const items = itemKeysOf(record).map((key) => codes.get(key) ?? key);
    return [documentOf(record.after)?.name ?? subject, ...items].join(' · ');
  }
  return (subject === null ? undefined : codes.get(subject)) ?? named(subject);
}

/** The items that a record is about; a document is about those that it proved before or proves after. */
function itemKeysOf({ act, subject, before, after }: AuditRecord): readonly string[] {
  if (act !== 'saveEvidence') return subject === null ? [] : [subject];
  const keys = [documentOf(before), documentOf(after)].flatMap((document) => document?.itemKeys ?? []);
  return [...new Set(keys)];
}

/** Null as well for what is no document: a record that somebody altered is listed as it is. */
function documentOf(json: string | null): Evidence | null {
  if (json === null) return null;
  try {
    return evidenceSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
