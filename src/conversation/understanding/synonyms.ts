/** Longer ways to say the same, replaced in order before phrases are compared. Folded, whole words. */
export const SYNONYMS: readonly (readonly [from: string, to: string])[] = [
  ['tai lieu kiem chung', 'minh chung'],
  ['tai lieu minh chung', 'minh chung'],
  ['tai lieu kem theo', 'minh chung'],
  ['tai lieu', 'minh chung'],
  ['giay to', 'minh chung'],
  ['dieu tra xa hoi hoc', 'khao sat'],
  ['phieu dieu tra', 'khao sat'],
  ['phieu lay y kien', 'khao sat'],
  ['tieu chi thanh phan', 'tieu chi'],
  ['nhu the nao', 'the nao'],
  ['nhu nao', 'the nao'],
  ['ra sao', 'the nao'],
  ['lam the nao', 'lam sao'],
  ['lam cach nao', 'lam sao'],
  ['tai sao', 'vi sao'],
  ['bi nhieu', 'bao nhieu'],
  ['may diem', 'bao nhieu diem'],
  ['may ngay', 'bao nhieu ngay'],
  ['may tieu chi', 'bao nhieu tieu chi'],
  ['may muc', 'bao nhieu tieu chi'],
  ['may cau', 'bao nhieu tieu chi'],
  ['bao nhieu muc', 'bao nhieu tieu chi'],
  ['bao nhieu cau', 'bao nhieu tieu chi'],
  ['muc nao', 'tieu chi nao'],
  ['cau nao', 'tieu chi nao'],
  ['phan nao', 'tieu chi nao'],
  ['cai nao', 'tieu chi nao'],
  ['noi dung nao', 'tieu chi nao'],
  ['muc nay', 'tieu chi nay'],
  ['cau nay', 'tieu chi nay'],
  ['phan nay', 'tieu chi nay'],
  ['cai nay', 'tieu chi nay'],
  ['noi dung nay', 'tieu chi nay'],
  ['nhung gi', 'gi'],
  ['cai gi', 'gi'],
  ['so minh', 'don vi minh'],
  ['xa minh', 'don vi minh'],
  ['phuong minh', 'don vi minh'],
  ['co quan minh', 'don vi minh'],
  ['so toi', 'don vi toi'],
  ['so em', 'don vi minh'],
  ['bay gio', 'hien tai'],
  ['hien gio', 'hien tai'],
  ['hien nay', 'hien tai'],
];

/** The words of a clause with the synonyms replaced. Linear in its length. */
export function withSynonyms(words: string): string {
  let padded = ` ${words} `;
  for (const [from, to] of SYNONYMS) padded = padded.replaceAll(` ${from} `, ` ${to} `);
  return padded.trim();
}
