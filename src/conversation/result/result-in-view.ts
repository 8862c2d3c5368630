import type { State } from '../state.ts';

/** The item whose appraisal, or explanation to the appraisers, is in view, also one that was just taken back. */
export function resultInView({ asking, itemKey }: State): string | null {
  if (asking?.for === 'difference' || asking?.for === 'itemExplanation') return asking.itemKey;
  return asking?.for === 'unplacedItem' ? itemKey : null;
}
