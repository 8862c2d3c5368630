import type { EvidencePage } from '../../../domain/evidence/evidence.ts';
import type { AcceptedFile } from '../../../domain/evidence/examined-file.ts';

/** Pages of one document. */
export const MOST_PAGES = 100;

/** The same photograph twice is one page: albums are delivered more than once. */
export function withoutDoubles(
  pages: readonly EvidencePage[],
  pictures: readonly AcceptedFile[],
): EvidencePage[] {
  const all = [...pages];
  for (const picture of pictures) {
    if (all.length >= MOST_PAGES || all.some(({ original }) => original === picture.original)) continue;
    all.push(newPage(picture));
  }
  return all;
}

export function newPage({ original, size, page }: AcceptedFile): EvidencePage {
  if (page === null) throw new Error('a file without a page was taken for a photograph');
  return {
    original,
    originalSize: size,
    page: page.sha256,
    pageSize: page.size,
    perceptualHash: page.perceptualHash,
    faults: [...page.faults],
    retakes: 0,
    kept: false,
    turns: 0,
  };
}
