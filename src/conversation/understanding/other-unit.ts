import { holds } from './match-phrase.ts';

const FIGURES = ['diem', 'bao nhieu', 'xep loai', 'ket qua', 'chi so', 'score', 'loai gi'];
const OTHERS = [
  'don vi khac',
  'don vi ban',
  'cac don vi khac',
  'so khac',
  'so ban',
  'xa khac',
  'phuong khac',
  'nguoi khac',
  'co quan khac',
  'other units',
  'another unit',
  'other unit',
];
/** Words that make the place the official's own. */
const OWN = /\b(?:minh|toi|ta|em|chung toi|chung em|nha)\b/u;
const FIELDS =
  'noi vu|tai chinh|xay dung|cong thuong|giao duc|y te|tu phap|khoa hoc|van hoa|nong nghiep|ngoai vu|dan toc|thong tin|ke hoach|lao dong|giao thong|tai nguyen|du lich|quy hoach';
const NAMED = new RegExp(
  `\\b(?:so (?:${FIELDS}|[a-z])|ban (?:dan toc|quan ly)|thanh tra tinh|van phong (?:ubnd|uy ban|hdnd)|ubnd (?:xa|phuong|tinh|huyen) \\p{L}+|xa (?!hoi)\\p{L}+|phuong (?!an|thuc|phap|tien|huong)\\p{L}+|huyen \\p{L}+|don vi [a-z])(?= |$)`,
  'u',
);

/** Whether the line asks for another unit's figures. */
export function asksOtherUnit(words: string): boolean {
  if (!FIGURES.some((figure) => holds(words, figure))) return false;
  if (OTHERS.some((other) => holds(words, other))) return true;
  return NAMED.test(words) && !OWN.test(words);
}
