import type { Intent } from './intent.ts';
import { ALL_ROWS } from './phrases/all.ts';

const MOST = 3;
/** Words too common to point anywhere. */
const EMPTY = new Set(
  'co la cho khong cua va toi anh chi em minh the nao gi bao nhieu duoc thi de nay don vi tieu chi the a of is to'.split(
    ' ',
  ),
);

const WISHES = ALL_ROWS.flatMap((row) =>
  [...row.whole, ...row.within].map((phrase) => ({
    kind: row.intent.kind,
    words: [...new Set(phrase.split(' '))].filter((word) => !EMPTY.has(word)),
  })),
).filter((wish) => wish.words.length > 0);

/** The wishes that share most of a phrase's telling words with the line, best first; at most three. */
export function likeliest(words: string): readonly Intent['kind'][] {
  const said = new Set(words.split(' '));
  const scores = new Map<Intent['kind'], number>();
  for (const wish of WISHES) {
    const shared = wish.words.filter((word) => said.has(word)).length;
    const share = shared / wish.words.length;
    if (share > 0.5) scores.set(wish.kind, Math.max(scores.get(wish.kind) ?? 0, share + shared));
  }
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([kind]) => kind);
}
