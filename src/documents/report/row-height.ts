/** The highest row that Excel has, in points. One that is estimated lower also fits on a page that lies across. */
export const HIGHEST = 409;
const SIZE = 12;
const LINE = 15.6;
const PADDING = 3;

const widths = new Map<string, number>();

/** Looked up, because a large workbook asks a hundred million times for a few hundred letters. */
function letterWidth(letter: string): number {
  const known = widths.get(letter);
  if (known !== undefined) return known;
  const width = measureLetter(letter);
  widths.set(letter, width);
  return width;
}

/** Shares of the font's size that letters of Times New Roman take, rounded up: a row too high hides nothing. */
function measureLetter(letter: string): number {
  if (letter === ' ' || /[.,;:'|/()[\]\-ijltfI]/u.test(letter)) return 0.3;
  if (/[mw]/u.test(letter)) return 0.78;
  return /\p{Lu}/u.test(letter.normalize('NFD')) ? 0.71 : 0.48;
}

function wordWidth(word: string, bold: boolean): number {
  let shares = 0;
  for (const letter of word) shares += letterWidth(letter);
  return shares * SIZE * (bold ? 1.06 : 1);
}

/** Lines that a text takes when it is wrapped between words, and within a word only where that is wider than all. */
function linesOf(text: string, width: number, bold: boolean): number {
  let [lines, filled] = [1, 0];
  for (const word of text.split(' ')) {
    const wide = wordWidth(`${word} `, bold);
    if (filled > 0 && filled + wide > width) {
      lines += 1;
      filled = 0;
    }
    lines += Math.floor(wide / width);
    filled += wide % width;
  }
  return lines;
}

/** The height, in points, that shows a row's texts whole at 12 points or less. Column widths in points. */
export function rowHeight(
  cells: readonly { readonly text: string; readonly width: number; readonly bold: boolean }[],
): number {
  const lines = cells.map(({ text, width, bold }) =>
    text.split('\n').reduce((sum, part) => sum + linesOf(part, width - 2 * PADDING, bold), 0),
  );
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + 2);
}
