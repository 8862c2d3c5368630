import { textWidth } from './chart-fonts.ts';
import { CHART_WIDTH, SIDE, SIZES } from './chart-look.ts';
import { boxPart, type ChartPart, textPart } from './chart-parts.ts';
import { wrapText } from './wrap-text.ts';

const SWATCH = 30;
const AFTER_SWATCH = 12;
const BETWEEN = 32;
const LINE = 48;

/** Colours and what they mean, beside each other in as many lines as they need, from `top`. `height` in pixels. */
export function chartLegend(
  entries: readonly { readonly colour: string; readonly words: string }[],
  top: number,
): { readonly parts: readonly ChartPart[]; readonly height: number } {
  const parts: ChartPart[] = [];
  let [x, line] = [SIDE, 0];
  for (const { colour, words } of entries) {
    const room = CHART_WIDTH - 2 * SIDE - SWATCH - AFTER_SWATCH;
    const texts = wrapText(words, { size: SIZES.small, bold: false, width: room, lines: 2 });
    const longest = Math.max(...texts.map((text) => textWidth(text, SIZES.small, false)));
    const width = SWATCH + AFTER_SWATCH + longest;
    if (x > SIDE && x + width > CHART_WIDTH - SIDE) [x, line] = [SIDE, line + 1];
    const middle = top + (line + 0.5) * LINE;
    parts.push(
      boxPart(x, middle - SWATCH / 2, SWATCH, SWATCH, colour, 4),
      ...texts.map((text, at) =>
        textPart(text, x + SWATCH + AFTER_SWATCH, middle + at * LINE, { size: SIZES.small }),
      ),
    );
    line += texts.length - 1;
    x += width + BETWEEN;
  }
  return { parts, height: entries.length === 0 ? 0 : (line + 1) * LINE };
}
