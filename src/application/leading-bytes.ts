/** What a file begins like. `zip` and `ole` are the wrappings of newer and older office files. */
export type Beginning = 'jpeg' | 'png' | 'webp' | 'pdf' | 'zip' | 'ole';

const BEGINNINGS: readonly (readonly [Beginning, string, number])[] = [
  ['jpeg', 'ffd8ff', 0],
  ['png', '89504e470d0a1a0a', 0],
  ['webp', '57454250', 8],
  ['pdf', '255044462d', 0],
  ['zip', '504b0304', 0],
  ['ole', 'd0cf11e0a1b11ae1', 0],
];

/** A glance that decides how a platform is asked to show a file; never whether a file is safe. */
export function beginsLike(bytes: Uint8Array): Beginning | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const found = BEGINNINGS.find(([, mark, at]) => start.startsWith(mark, at * 2));
  return found?.[0] ?? null;
}
