import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';

const require = createRequire(import.meta.url);
const read = (name: string) =>
  fontkit.create(readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)));

const plain = read('DejaVuSans');
const bold = read('DejaVuSans-Bold');

export interface WrittenText {
  /** In pixels. */
  readonly width: number;
  /** The outlines as SVG, the pen starting at 0, 0 on the base line. */
  readonly outlines: string;
}

/** A line in the bundled font, as outlines: what the machine has installed changes nothing. `size` in pixels. */
export function writeText(text: string, size: number, isBold: boolean): WrittenText {
  const font = isBold ? bold : plain;
  const scale = size / font.unitsPerEm;
  const { glyphs } = font.layout(text);
  let pen = 0;
  let outlines = '';
  for (const glyph of glyphs) {
    const path = glyph.path.toSVG();
    if (path !== '')
      outlines += `<path transform="translate(${pen * scale} 0) scale(${scale} ${-scale})" d="${path}"/>`;
    pen += glyph.advanceWidth;
  }
  return { width: pen * scale, outlines };
}

/** How wide a line is in the bundled font (pixels). */
export function textWidth(text: string, size: number, isBold: boolean): number {
  const font = isBold ? bold : plain;
  return (font.layout(text).advanceWidth * size) / font.unitsPerEm;
}
