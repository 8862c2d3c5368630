import { foldVietnamese } from '../../domain/text.ts';

const dashes = /[‐-―−]/gu;

/** Letters without diacritics, one kind of dash, "phần trăm" as "%"; as long as the text except for the last. */
export function foldedText(text: string): string {
  return foldVietnamese(text)
    .replace(dashes, '-')
    .replace(/phan tram/g, '%')
    .replace(/\s+/g, ' ')
    .trim();
}
