import type { TableAnomaly } from '../../application/ports/table-files.ts';
import { columnLetters } from '../workbook/sheet.ts';
import type { PlaceCode } from './place-codes.ts';
import type { Finding } from './table-anomaly.ts';

/** A finding with the place that it is about; `place` is null for the table as a whole or a stray row. */
export function placed(finding: Finding, place: PlaceCode | null): TableAnomaly {
  return {
    name: finding.name,
    severity: finding.severity,
    row: finding.row,
    column: finding.column === null ? null : columnLetters(finding.column),
    itemKey: place?.key ?? null,
    code: place?.code ?? null,
    message: finding.message,
  };
}
