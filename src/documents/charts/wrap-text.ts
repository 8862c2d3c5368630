import { textWidth } from './chart-fonts.ts';

/** How a line is to be set. Sizes in pixels. */
export interface Room {
  readonly size: number;
  readonly bold: boolean;
  readonly width: number;
  /** More lines than this are cut, and end with "…". */
  readonly lines: number;
}

/** Words in lines of the bundled font that are no wider than the room. */
export function wrapText(text: string, { size, bold, width, lines }: Room): readonly string[] {
  const fits = (line: string) => textWidth(line, size, bold) <= width;
  const wrapped: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const joined = `${wrapped.at(-1) ?? ''} ${word}`.trim();
    if (wrapped.length > 0 && fits(joined)) wrapped[wrapped.length - 1] = joined;
    else wrapped.push(word);
  }
  const kept = wrapped.slice(0, lines);
  const last = kept.length - 1;
  return kept.map((line, at) =>
    at === last && wrapped.length > lines ? cut(`${line} …`, fits) : fits(line) ? line : cut(line, fits),
  );
}

/** Letters are left out before the "…" until the rest fits. */
function cut(line: string, fits: (line: string) => boolean): string {
  const letters = [...line.replace(/\s*…$/u, '')];
  while (letters.length > 0 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
