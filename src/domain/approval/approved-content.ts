import type { Campaign, UnitProfile } from '../campaign/campaign.ts';
import { type CriteriaSet, placedItems } from '../criteria/criteria-set.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { evidenceFor } from '../evidence/proof.ts';
import type { Entries } from '../scorecard/scorecard-totals.ts';
import { sha256 } from '../sha256.ts';
import { canonicalSet, canonicalText } from './canonical-text.ts';
import { entryLine } from './entry-line.ts';

/**
 * Everything that the head of a unit signs (nội dung phê duyệt). Documents that prove no item of the set are not in
 * the report and so not in here.
 */
export interface ApprovedContent {
  readonly scorecardId: string;
  readonly campaignId: string;
  /** What sums and the class follow from beside the set: an import may change it while units score. */
  readonly rules: Pick<Campaign, 'bonusCap' | 'penaltyCap' | 'referenceDays' | 'classification'>;
  readonly set: CriteriaSet;
  readonly profile: UnitProfile;
  readonly entries: Entries;
  /** All documents of the scorecard; removed ones do not count. */
  readonly evidence: readonly Evidence[];
  readonly remarks: { readonly difficulties: string | null; readonly recommendations: string | null };
  /** Of the self-scoring meeting, as plain data; null without one. */
  readonly minutes: object | string | null;
}

/** What can be named as changed. `set`: the scorecard itself, with the version of its criteria set and the campaign's rules. */
export type LineKey = 'set' | 'profile' | `item:${string}` | 'remarks' | 'minutes';

/** SHA-256 (hex) of every line. */
export type LineHashes = Readonly<Record<LineKey, string>>;

/** The content line by line, in the order of the table; every item of the set has a line. */
export function contentLines(content: ApprovedContent): ReadonlyMap<LineKey, string> {
  const { scorecardId, campaignId, rules, set, profile, entries, evidence, remarks, minutes } = content;
  const { bonusCap, penaltyCap, referenceDays, classification } = rules;
  const { slug, version } = set;
  const { kind, ranked, exemptions } = profile;
  return new Map<LineKey, string>([
    [
      'set',
      canonicalText({
        scorecardId,
        campaignId,
        slug,
        version,
        rules: { bonusCap, penaltyCap, referenceDays, classification },
      }),
    ],
    ['profile', canonicalText({ kind, ranked, exemptions: canonicalSet(exemptions) })],
    ...placedItems(set).map(({ item: { key } }): [LineKey, string] => [
      `item:${key}`,
      entryLine(entries.get(key), evidenceFor(evidence, key)),
    ]),
    ['remarks', canonicalText(remarks)],
    ['minutes', canonicalText(minutes)],
  ]);
}

/** SHA-256 (hex) of the whole content: changes exactly when a line does. */
export function contentHash(content: ApprovedContent): string {
  return sha256(canonicalText(lineHashes(contentLines(content))));
}

/** What is kept with an approval, so that a later change can be named. */
export function lineHashes(lines: ReadonlyMap<LineKey, string>): LineHashes {
  return Object.fromEntries([...lines].map(([key, line]) => [key, sha256(line)])) as LineHashes;
}

/** Lines that changed, were added or are gone since the approval: in the order of the table, those that are gone last. */
export function changedLines(
  approved: LineHashes,
  current: ReadonlyMap<LineKey, string>,
): readonly LineKey[] {
  const now = lineHashes(current);
  const changed = [...current.keys()].filter((key) => approved[key] !== now[key]);
  const gone = (Object.keys(approved) as LineKey[]).filter((key) => !current.has(key));
  return [...changed, ...gone.sort((left, right) => left.localeCompare(right, 'vi', { numeric: true }))];
}
