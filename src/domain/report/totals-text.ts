import { foldVietnamese } from '../text.ts';
import { totalLabel } from './line-names.ts';

/** Characters: five printed pages hold fewer. */
const MOST = 30_000;

/** The text of a document that names a total, as `compareTotals` reads it; null for every other document. */
export function totalsText(text: string): string | null {
  const start = text.slice(0, MOST);
  const names = foldVietnamese(start)
    .split(/\r?\n|\f/)
    .some((line) => totalLabel(line.replace(/[\s\u00a0]+/gu, ' ').trim()) !== null);
  return names ? start : null;
}
