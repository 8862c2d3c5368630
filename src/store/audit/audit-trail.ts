import { type AuditHead, emptyHead, extendChain } from '../../domain/audit/audit-chain.ts';
import { type AuditDraft, auditRecordSchema } from '../../domain/audit/audit-record.ts';
import { sha256 } from '../../domain/sha256.ts';
import type { AuditRows, RecordedContent } from './audit-rows.ts';

/**
 * The records of one piece of work, appended in its own transaction: whatever undoes the work undoes them. `add` comes
 * before the change it tells of, so that a stream that begins late still sees what was there.
 */
export class AuditTrail {
  readonly #rows: AuditRows;
  readonly #streams = new Map<string, { readonly head: AuditHead; readonly drafts: AuditDraft[] }>();

  constructor(rows: AuditRows) {
    this.#rows = rows;
  }

  async add(draft: AuditDraft): Promise<void> {
    const known = this.#streams.get(draft.stream);
    if (known !== undefined) {
      known.drafts.push(draft);
      return;
    }
    const head = await this.#rows.takeHead(draft.stream);
    const began = head === null ? beganWith(draft, await this.#rows.recordedContent(draft.stream)) : [];
    this.#streams.set(draft.stream, {
      head: head ?? emptyHead(sha256, draft.stream),
      drafts: [...began, draft],
    });
  }

  /** Writes what was added; to be called once, last. */
  async close(): Promise<void> {
    for (const [stream, { head, drafts }] of this.#streams) {
      const records = extendChain(sha256, head, drafts);
      await this.#rows.append(records.map((record) => auditRecordSchema.parse(record)));
      const last = records.at(-1);
      if (last !== undefined) await this.#rows.putHead(stream, { sequence: last.sequence, hash: last.hash });
    }
  }
}

/** A scorecard from before the trail was kept begins with the hash of what it held, so that it too is vouched for. */
function beganWith({ stream, at }: AuditDraft, content: RecordedContent): readonly AuditDraft[] {
  const entries = content.entries.map(({ itemKey, entryJson }) => [itemKey, entryJson]).sort(byKey);
  const documents = content.documents.map(({ id, documentJson }) => [id, documentJson]).sort(byKey);
  if (entries.length + documents.length === 0) return [];
  const contentHash = sha256(JSON.stringify([entries, documents]));
  const after = JSON.stringify({ entries: entries.length, documents: documents.length, contentHash });
  return [
    { stream, at, officialId: null, onBehalfOf: null, act: 'began', subject: null, before: null, after },
  ];
}

/** By code units: databases sort texts each in their own way. */
function byKey([a = '']: readonly string[], [b = '']: readonly string[]): number {
  return a < b ? -1 : 1;
}
