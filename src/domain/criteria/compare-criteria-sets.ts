import type { Points } from '../scaled.ts';
import type { CriteriaSet } from './criteria-set.ts';
import type { ScoringRule } from './scoring-rule.ts';

export type PlaceLevel = 'set' | 'domain' | 'criterion' | 'item';

interface Difference<Name extends string> {
  readonly name: Name;
  readonly level: PlaceLevel;
  /** Null for the set itself. */
  readonly key: string | null;
  /** The code in the newer version, or in the older one for what was removed. */
  readonly code: string | null;
}
interface Change<Name extends string, Value> extends Difference<Name> {
  readonly before: Value;
  readonly after: Value;
}

/** One difference between two versions of a set; things are the same when their keys are. */
export type SetDifference =
  | (Difference<'added'> & { readonly label: string })
  | (Difference<'removed'> & { readonly label: string })
  | Change<'renamed', string>
  | Change<'recoded', string>
  | Change<'repointed', Points>
  | Change<'ruleChanged', ScoringRule>
  /** Under another parent, whose key is given. */
  | Change<'moved', string>
  /** Any other field of an item. */
  | (Difference<'detailChanged'> & {
      readonly field: 'guidance' | 'evidence' | 'notApplicable' | 'counts' | 'evidenceYear' | 'unitKinds';
    });

export function compareCriteriaSets(older: CriteriaSet, newer: CriteriaSet): readonly SetDifference[] {
  throw new Error(`${older.slug} ${newer.slug}`);
}
