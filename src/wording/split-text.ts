import type { RenderedMessage } from './render.ts';
import type { ChannelTraits } from './traits.ts';

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Where a message may be cut, best first: between paragraphs, lines, sentences, words. The match stays on the left. */
const SEAMS: readonly RegExp[] = [/\n[ \t]*\n+/gu, /\n+/gu, /[.;:!?…]["”)]?\s+/gu, /\s+/gu];

/** A part shorter than this share of the limit is not worth a better seam. */
const LEAST_FILLED = 0.3;

/** So far is looked for the end of blanks at a seam. */
const LONGEST_BLANK = 10;

/**
 * The message as parts that the channel can carry, in order; the choices stand under the last. Without blanks at the
 * seams the parts are the text. Lengths count code points in NFC; no grapheme is cut, unless it alone is too long.
 */
export function splitMessage(message: RenderedMessage, traits: ChannelTraits): readonly RenderedMessage[] {
  const text = message.text.normalize('NFC');
  const parts = traits.longestText === null ? [text] : splitText(text, traits.longestText);
  return parts.map((part, index) => ({
    text: part,
    choices: index === parts.length - 1 ? message.choices : [],
  }));
}

function splitText(text: string, longest: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (lengthOf(rest) > longest) {
    const head = longestHead(rest, longest);
    const part = head.slice(0, seamIn(rest, head));
    const shown = part.trimEnd();
    if (shown !== '') parts.push(shown);
    rest = rest.slice(part.length).replace(/^\s+/u, '');
  }
  if (rest !== '' || parts.length === 0) parts.push(rest);
  return parts;
}

function lengthOf(text: string): number {
  return [...text].length;
}

/** As many whole graphemes from the start as fit; of one that alone is too long, as many code points. */
function longestHead(text: string, longest: number): string {
  let head = '';
  let length = 0;
  for (const { segment } of graphemes.segment(text)) {
    length += lengthOf(segment);
    if (length > longest) break;
    head += segment;
  }
  return head === '' ? [...text].slice(0, longest).join('') : head;
}

/** Where to cut the head: after the last seam of the best kind that leaves the part well filled, else at its end. */
function seamIn(text: string, head: string): number {
  // Blanks right behind the head make its end a seam.
  const blanks = /^\s*/u.exec(text.slice(head.length, head.length + LONGEST_BLANK))?.[0] ?? '';
  const sought = head + blanks;
  for (const seam of SEAMS) {
    const last = [...sought.matchAll(seam)].at(-1);
    if (last === undefined) continue;
    const end = Math.min(last.index + last[0].length, head.length);
    if (end >= head.length * LEAST_FILLED) return end;
  }
  return head.length;
}
