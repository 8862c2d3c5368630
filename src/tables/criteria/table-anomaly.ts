import type { SetFault } from '../../domain/criteria/check-criteria-set.ts';

/** What is odd in a table as printed. Whatever the reader assumed instead is said in the message. */
export type TableAnomalyName =
  | SetFault['name']
  | 'codeIsFloat'
  | 'codeIsDate'
  | 'codeLostZero'
  | 'codeAtWrongDepth'
  | 'codeUnreadable'
  | 'levelTypedAsCriterion'
  | 'parentMissing'
  | 'nameMissing'
  | 'maxPointsMissing'
  | 'pointsUnreadable'
  | 'pointsNotComputed'
  | 'pointsRounded'
  | 'pointsWithoutText'
  | 'levelPointsDisagree'
  | 'onlyOneLevel'
  | 'noScoringRule'
  | 'tooManyLevels'
  | 'boundMissing'
  | 'rowAfterTotal'
  | 'yearMissing'
  | 'nameOfSetMissing'
  | 'textTooLong'
  | 'surveyBands'
  | 'bandsNotUnderstood'
  | 'codeCompleted'
  | 'sectionHeading'
  | 'textNotUsed'
  | 'otherSheet'
  | 'evidenceOfPreviousYear';

export interface TableAnomaly {
  readonly name: TableAnomalyName;
  /** A notice informs; only anomalies hold an import back. */
  readonly severity: 'anomaly' | 'notice';
  readonly row: number | null;
  /** Letters of the column, as Excel shows them. */
  readonly column: string | null;
  readonly itemKey: string | null;
  readonly code: string | null;
  /** One Vietnamese sentence. */
  readonly message: string;
}

/** An anomaly found before keys are given; `at` names the place, the rest is filled in later. */
export interface Finding {
  readonly name: TableAnomalyName;
  readonly severity: 'anomaly' | 'notice';
  readonly row: number | null;
  readonly column: number | null;
  readonly message: string;
}

export function anomaly(
  name: TableAnomalyName,
  row: number | null,
  column: number | null,
  message: string,
): Finding {
  return { name, severity: 'anomaly', row, column, message };
}

export function notice(
  name: TableAnomalyName,
  row: number | null,
  column: number | null,
  message: string,
): Finding {
  return { name, severity: 'notice', row, column, message };
}
