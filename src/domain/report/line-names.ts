/** Letters as a reader of scans may have taken them: 0 for o, 1 and l for i, q and 9 for g. As long as before. */
function loose(folded: string): string {
  return folded.replace(/0/gu, 'o').replace(/[1l!]/gu, 'i').replace(/[q9]/gu, 'g');
}

const TOTAL = /(?<![a-z])(?:ton[gs]\s*(?:so\s*)?(?:d[il]?em|con[gs])|diem\s*ton[gs]\s*con[gs])/u;
const BARE_TOTAL = /^[^a-z]*(?:(?<sum>t)[o0]n[gqs9](?:\s*s[o0])?|c[o0]n[gqs9])(?=[^a-z]*$|[^a-z]+[\doisb])/u;
/** Totals of something else. */
const OTHER_TOTAL =
  /iinh vuc\s*(?:thu\s*)?(?:[ivx]+|\d+)(?![a-z])|tham dinh|thuong|phat(?! trien)|nam truoc|dieu tra|xa hoi hoc|thanh phan|bi tru/u;
const OWN = /tu (?:cham|danh gia)/u;

/**
 * How surely words mean the overall total, best first: "Tổng cộng"; "Tổng" alone; "Cộng" alone, which without its
 * diacritics may be the end of "tài chính công".
 */
export const totalLabels = ['total', 'sum', 'plus'] as const;

/** What a line of folded text is the total by; `after`: where the label ends. */
export interface TotalLabel {
  readonly label: (typeof totalLabels)[number];
  readonly after: number;
}

/** The label of an overall total in the line, if it has one. */
export function totalLabel(folded: string): TotalLabel | null {
  const text = loose(folded);
  const match = TOTAL.exec(text);
  const found = match ?? BARE_TOTAL.exec(folded);
  if (found === null) return null;
  const after = found.index + found[0].length;
  const words = text.slice(after).replace(/\([^)]*\)?/gu, ' ');
  if (OTHER_TOTAL.test(words) && !OWN.test(words)) return null;
  if (match !== null) return { label: 'total', after };
  return { label: found.groups?.sum === undefined ? 'plus' : 'sum', after };
}

/** Which figure the words before a single number announce. */
export function announced(words: string): 'points' | 'maximum' | null {
  const text = loose(words);
  const [own, most] = [
    text.search(/tu (?:cham|danh gia)|dat duoc|(?<![a-z])dat(?![a-z])/u),
    text.search(/toi da/u),
  ];
  if (own !== -1 && most !== -1) return null;
  if (most !== -1) return 'maximum';
  return own === -1 ? null : 'points';
}

const ORDINAL =
  /^\W*(?:linh vuc|noi dung|phan|muc)?\s*(?:thu\s*)?(?:[ivxl1!|]{1,5}|\d{1,2})(?![a-z\d]|[.,]\d)[\s.):|/-]*/u;
const FILLER = /(?<![a-z])(?:linh vuc|tu cham|tu danh gia|so diem|diem|dat duoc|dat|duoc|tong)(?![a-z])/gu;

/** The line without the number in front of it ("I.", "Lĩnh vực 1:"). */
export function withoutOrdinal(folded: string): string {
  return folded.replace(ORDINAL, '');
}

/** Whether the words are the name, give or take what a reader of scans gets wrong; both folded. */
export function isName(words: string, name: string): boolean {
  const [said, wanted] = [wordsOf(words), wordsOf(name)];
  if (said.length === 0 || wanted.length === 0) return false;
  const shared = wanted.filter((word) => said.some((other) => isAlike(word, other))).length;
  return shared * 5 >= wanted.length * 4 && Math.abs(said.length - wanted.length) * 4 <= wanted.length;
}

function wordsOf(text: string): readonly string[] {
  return loose(withoutOrdinal(text).replace(FILLER, ' ')).match(/[a-z]+/gu) ?? [];
}

/** The same but for one letter in four. */
function isAlike(one: string, other: string): boolean {
  if (one.length !== other.length)
    return Math.min(one.length, other.length) > 3 && (one.startsWith(other) || other.startsWith(one));
  const differing = [...one].filter((letter, at) => letter !== other[at]).length;
  return differing * 4 <= one.length;
}
