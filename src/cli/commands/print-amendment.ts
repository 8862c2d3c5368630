import type { AmendmentPreview } from '../../domain/amendment/amendment.ts';
import type { Terminal } from '../cli-command.ts';
import { amendmentLines } from './amendment-lines.ts';
import { printDifferences } from './criteria-import.ts';

/** What changes in the table, and what that means for whom. */
export function printAmendment(preview: AmendmentPreview, terminal: Terminal): void {
  for (const older of preview.older) printDifferences(older, preview.newer, terminal);
  for (const line of amendmentLines(preview)) terminal.out(line);
}
