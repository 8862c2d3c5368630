import type { SamenessReason } from '../domain/evidence/same-document.ts';
import { sameEvidence } from '../domain/evidence/same-evidence.ts';
import { samenessKeys } from '../domain/evidence/sameness-keys.ts';
import type { FiledEvidence } from './ports/evidence-store.ts';

/** Two documents that are the same, of two units or of two campaigns. */
export interface Repeat {
  /** Of the campaign that was asked about. */
  readonly one: FiledEvidence;
  readonly other: FiledEvidence;
  readonly why: SamenessReason;
}

/**
 * Every pair of documents, at least one of the campaign, that are the same although they belong to two units or to two
 * campaigns: each pair once, in the order of `rows` with the campaign first. Removed documents count for nothing.
 */
export function findRepeats(rows: readonly FiledEvidence[], campaignId: string): readonly Repeat[] {
  const held = rows.filter(({ evidence }) => !evidence.removed);
  const own = held.filter((row) => row.campaignId === campaignId);
  const others = held.filter((row) => row.campaignId !== campaignId);
  const byKey = new Map<string, FiledEvidence[]>();
  const repeats = new Map<FiledEvidence, Repeat[]>();
  for (const other of [...own, ...others]) {
    const keys = samenessKeys(other.evidence);
    const candidates = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    for (const one of candidates) {
      if (one.unitId === other.unitId && one.campaignId === other.campaignId) continue;
      const why = sameEvidence(one.evidence, other.evidence);
      if (why !== null) addTo(repeats, one, { one, other, why });
    }
    if (other.campaignId === campaignId) for (const key of keys) addTo(byKey, key, other);
  }
  return own.flatMap((one) => repeats.get(one) ?? []);
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
