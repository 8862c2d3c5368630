import fontkit from '@pdf-lib/fontkit';

/**
 * Reads fonts for pdf-lib. The subsets of fontkit have an `encode` that wants a stream; pdf-lib would call it without
 * one, and uses `encodeStream` only where there is no `encode`.
 */
export const fontReader = {
  create: (bytes: Uint8Array) => {
    const font = fontkit.create(bytes);
    const createSubset = font.createSubset.bind(font);
    return Object.assign(font, {
      createSubset: () => {
        const subset = createSubset();
        return {
          includeGlyph: (glyph: Parameters<typeof subset.includeGlyph>[0]) => subset.includeGlyph(glyph),
          encodeStream: () => subset.encodeStream(),
        };
      },
    });
  },
};
