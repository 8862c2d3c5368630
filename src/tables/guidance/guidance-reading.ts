import type { PlainRule } from '../../domain/criteria/scoring-rule.ts';
import type { Points } from '../../domain/scaled.ts';
import type { LevelLine } from '../criteria/level-line.ts';
import type { Finding } from '../criteria/table-anomaly.ts';

/** What a table prints about how one item is scored. */
export interface GuidedItem {
  readonly row: number;
  readonly column: number;
  readonly name: string;
  readonly maxPoints: Points | null;
  readonly levels: readonly LevelLine[];
  /** Text lines that are not levels. */
  readonly guidance: readonly string[];
}

export interface GuidanceReading {
  readonly rule: PlainRule;
  readonly findings: readonly Finding[];
}
