import { type Line, say } from './reply.ts';
import type { Card } from './turn.ts';

/** Of a list whose entries stood among the options; with more of them the second answer is out of sight. */
const MOST_ENTRIES = 4;

/** What a card says, with the first entries of a list that stood among its options. */
export function told({ lines, options }: Card): readonly Line[] {
  const entries = options.flatMap(({ label, trailing }) =>
    trailing === null ? [] : [say('twoWishes.entry', { label, trailing })],
  );
  const last = lines.at(-1);
  const isOpen = last !== undefined && 'gap' in last;
  return [...(isOpen ? lines.slice(0, -1) : lines), ...entries.slice(0, MOST_ENTRIES)];
}
