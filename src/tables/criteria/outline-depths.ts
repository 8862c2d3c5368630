import { outlineStyle } from './code-shape.ts';
import type { CodedRow } from './table-row.ts';

/**
 * How deep each style of code stands: 1 lĩnh vực, 2 tiêu chí, 3 tiêu chí thành phần, 4 and more below that;
 * 0 for a part above the lĩnh vực ("A. Phần tự chấm"). Styles count in the order in which the table first uses
 * them, and numbers always by how many parts they have.
 */
export function outlineDepths(rows: readonly CodedRow[]): ReadonlyMap<string, number> {
  const seen: string[] = [];
  for (const row of rows) {
    const style = outlineStyle(row.shape);
    if (!seen.includes(style)) seen.push(style);
  }
  const numbers = seen.filter((style) => style.startsWith('number')).sort();
  const ordered = seen.map((style) => (style.startsWith('number') ? (numbers.shift() ?? style) : style));
  const parts = hasPartsAbove(ordered) ? 1 : 0;
  return new Map(ordered.map((style, index) => [style, index + 1 - parts]));
}

/** A letter above Roman numerals above numbers: the letter only divides the table. */
function hasPartsAbove(styles: readonly string[]): boolean {
  const main = styles.filter((style) => style !== 'small');
  return main.length > 3 && (main[0] === 'letter' || main[0] === 'roman') && !main[1]?.startsWith('number2');
}
