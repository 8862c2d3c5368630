import type { Points } from '../../domain/scaled.ts';
import type { LevelLine } from './level-line.ts';
import type { TextAt } from './row-texts.ts';

/** A lĩnh vực (depth 1), a tiêu chí (2) or a tiêu chí thành phần (3) as the rows show it. */
export interface OutlineNode {
  readonly row: number;
  readonly column: number;
  readonly depth: 1 | 2 | 3;
  /** The printed code, tidied. */
  readonly code: string;
  readonly style: string;
  readonly name: string;
  readonly points: Points | null;
  readonly levels: LevelLine[];
  /** Text that is neither a name nor a level. */
  readonly guidance: TextAt[];
  readonly evidence: string[];
  readonly children: OutlineNode[];
  /** The code looks like one of another depth, as "7.11" below 7.1. */
  readonly misprinted: boolean;
}
