import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MOST_PAGES = 5;
const MOST_CHARACTERS = 100_000;

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The text of the first five pages, line by line as it stands on the page, pages apart by form feeds; null where
 * there is none, as in a scan, or the file cannot be read. Runs nothing and fetches nothing; meant for a process of
 * its own, since a hostile file can keep it busy.
 */
export async function readPdfText(bytes: Uint8Array): Promise<string | null> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(MOST_PAGES, document.numPages); number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const pieces = items.flatMap((item) =>
        'str' in item && item.str.trim() !== '' ? [pieceOf(item)] : [],
      );
      pages.push(linesOf(pieces).join('\n'));
    }
    const text = pages.join('\f').slice(0, MOST_CHARACTERS).normalize('NFC');
    return text.trim() === '' ? null : text;
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}

function pieceOf(item: { str: string; transform: number[]; width: number; height: number }): Piece {
  const [, , , , x = 0, y = 0] = item.transform;
  return { text: item.str, x, y, width: item.width, height: item.height === 0 ? 10 : item.height };
}

/** Rows from top to bottom; a wide gap becomes spaces, a tall one an empty line. */
function linesOf(pieces: readonly Piece[]): string[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const [above] = rows.at(-1) ?? [];
    if (above !== undefined && above.y - piece.y < piece.height / 2) rows.at(-1)?.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row, index) => {
    const above = rows[index - 1]?.[0];
    const [first] = row;
    const apart = above !== undefined && first !== undefined && above.y - first.y > 1.9 * first.height;
    return apart ? ['', joinRow(row)] : [joinRow(row)];
  });
}

function joinRow(row: readonly Piece[]): string {
  let line = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of row.toSorted((a, b) => a.x - b.x)) {
    const gap = piece.x - end;
    if (line !== '') line += gap > piece.height * 1.2 ? '   ' : gap > piece.height * 0.12 ? ' ' : '';
    line += piece.text;
    end = piece.x + piece.width;
  }
  return line.trim();
}
