import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorker } from 'tesseract.js';

const data = path.dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'));

export interface TextReader {
  /** Share of the characters of `expected` that are read from the picture in their order, 0 to 1. */
  readonly recovery: (picture: Uint8Array, expected: string) => Promise<number>;
  readonly close: () => Promise<unknown>;
}

/** Optical character recognition of Vietnamese, without a network. */
export async function openTextReader(): Promise<TextReader> {
  const worker = await createWorker('vie', 1, {
    langPath: path.join(data, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  });
  return {
    recovery: async (picture, expected) => {
      const read = await worker.recognize(Buffer.from(picture));
      const wanted = plain(expected);
      return commonLength(plain(read.data.text), wanted) / wanted.length;
    },
    close: () => worker.terminate(),
  };
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

/** Length of the longest common subsequence. */
function commonLength(one: string, other: string): number {
  let above = new Uint16Array(other.length + 1);
  for (const letter of one) {
    const row = new Uint16Array(other.length + 1);
    for (let at = 1; at <= other.length; at++) {
      row[at] =
        letter === other[at - 1] ? (above[at - 1] ?? 0) + 1 : Math.max(above[at] ?? 0, row[at - 1] ?? 0);
    }
    above = row;
  }
  return above[other.length] ?? 0;
}
