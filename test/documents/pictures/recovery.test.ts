import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preparePage } from '../../../src/documents/pictures/prepare-page.ts';
import { drawPage, GOOD_SHOT, photograph, type Shot } from '../page-fixtures.ts';
import { openTextReader, type TextReader } from '../read-text.ts';

describe('what can be read from a prepared page', () => {
  let reader: TextReader;

  beforeAll(async () => {
    reader = await openTextReader();
  });

  afterAll(() => reader.close());

  it.each<[string, Partial<Shot>]>([
    [
      'askew',
      {
        corners: [
          [0.22, 0.05],
          [0.95, 0.2],
          [0.78, 0.95],
          [0.05, 0.8],
        ],
      },
    ],
    ['out of focus', { blur: 4 }],
    ['in noise and shadow', { shadow: 0.3, noise: 8 }],
  ])(
    'is nearly all of it, and no less than from the photograph: %s',
    async (_, changes) => {
      const page = await drawPage(0);
      const photo = await photograph(page, { ...GOOD_SHOT, ...changes });
      const result = await preparePage(photo);
      if (!result.ok) throw new Error(result.refusal);
      const before = await reader.recovery(await sharp(photo).autoOrient().toBuffer(), page.text);
      const after = await reader.recovery(result.page.jpeg, page.text);
      expect(after).toBeGreaterThanOrEqual(before);
      expect(after).toBeGreaterThan(0.92);
    },
    60_000,
  );
});
