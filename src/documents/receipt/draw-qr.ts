import { fill, type PDFPage, rectangle, setFillingGrayscaleColor } from '@cantoo/pdf-lib';
import { encode } from 'uqr';

/** Modules of white around the code, as readers ask for. */
const QUIET = 4;
/** Characters from which on larger squares help a reader more than repair does. */
const LONG = 300;

/** Draws a QR code in squares that print sharply at any size; `side` with its white border, in points of 1/72 inch. */
export function drawQr(page: PDFPage, text: string, at: { x: number; y: number; side: number }): void {
  const { data, size } = encode(text, { ecc: text.length > LONG ? 'L' : 'M', border: QUIET });
  const module = at.side / size;
  const runs = data.flatMap((row, line) =>
    runsOf(row).map(([from, length]) =>
      rectangle(at.x + from * module, at.y + at.side - (line + 1) * module, length * module, module),
    ),
  );
  page.pushOperators(setFillingGrayscaleColor(0), ...runs, fill());
}

/** Start and length of every row of dark modules, so that no seams show between them. */
function runsOf(row: readonly boolean[]): readonly (readonly [from: number, length: number])[] {
  const runs: [number, number][] = [];
  for (const [place, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last !== undefined && last[0] + last[1] === place) last[1] += 1;
    else runs.push([place, 1]);
  }
  return runs;
}
