import type { Points } from '../../domain/scaled.ts';
import type { CodeShape } from './code-shape.ts';
import type { TextAt } from './row-texts.ts';

/** A row with a code: a lĩnh vực, a tiêu chí or a tiêu chí thành phần. */
export interface CodedRow {
  readonly kind: 'coded';
  readonly row: number;
  readonly column: number;
  readonly shape: CodeShape;
  /** The code's numeral as stored, when it is stored as a number. */
  readonly numeral: string | null;
  readonly name: string;
  readonly points: Points | null;
  readonly texts: readonly TextAt[];
  readonly evidence: readonly string[];
}

/** A row without a code: a level, or more text about what stands above. */
export interface LineRow {
  readonly kind: 'line';
  readonly row: number;
  readonly texts: readonly TextAt[];
  readonly points: Points | null;
  readonly pointsColumn: number;
  readonly evidence: readonly string[];
}

export type TableRow = CodedRow | LineRow;
