import type { TableAnomaly } from '../../application/ports/table-files.ts';

/** An anomaly found before keys are given; `at` names the place, the rest is filled in later. */
export interface Finding {
  readonly name: TableAnomaly['name'];
  readonly severity: 'anomaly' | 'notice';
  readonly row: number | null;
  readonly column: number | null;
  readonly message: string;
}

export function anomaly(
  name: TableAnomaly['name'],
  row: number | null,
  column: number | null,
  message: string,
): Finding {
  return { name, severity: 'anomaly', row, column, message };
}

export function notice(
  name: TableAnomaly['name'],
  row: number | null,
  column: number | null,
  message: string,
): Finding {
  return { name, severity: 'notice', row, column, message };
}
