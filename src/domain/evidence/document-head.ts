import { foldVietnamese, toNfc } from '../text.ts';

/** One line of a document with its form for finding: lower case, no diacritics, the same length. */
export interface HeadLine {
  readonly text: string;
  readonly folded: string;
}

/** The parts of a head by their lines (indices into `lines`); null where a part is not there. */
export interface DocumentHead {
  readonly lines: readonly HeadLine[];
  /** The line "Số: …". */
  readonly numberAt: number | null;
  /** The line with the name of the type, such as KẾ HOẠCH. */
  readonly titleAt: number | null;
  /** First line that belongs to the body: "Kính gửi", "Căn cứ", the first section. */
  readonly bodyAt: number;
}

const MOST_LINES = 60;
/** A printed line has about eighty; what is longer is no line of a head. */
const MOST_CHARACTERS = 300;
/** The types of Nghị định 30/2020/NĐ-CP, folded. */
const TITLES = [
  'nghi quyet|quyet dinh|chi thi|quy che|quy dinh|thong cao|thong bao|huong dan|chuong trinh|ke hoach|phuong an',
  'de an|du an|bao cao|bien ban|to trinh|hop dong|cong dien|ban ghi nho|ban thoa thuan|giay uy quyen|giay moi',
  'giay gioi thieu|giay nghi phep|phieu gui|phieu chuyen|phieu bao',
].join('|');
const TITLE = new RegExp(`^(?:${TITLES})(?=$|\\s(?!.*[:;]$))`);
const NUMBER = /^[\s|_.*'"-]*s[o0ó6]\s*(?:[:;.,]|(?=\d|\/))/;
const BODY = /^(?:kinh gui|can cu|xet |dieu 1\b|chuong i\b|phan (?:i|thu nhat)\b|i\s*[./]|1\s*\.|a\s*\.)/;

/** Cuts the head of a document into its lines and finds its parts; the text may be any spelling of Unicode. */
export function readDocumentHead(text: string): DocumentHead {
  const lines = toNfc(text)
    .replaceAll('\u00d0', 'Đ')
    .split(/\r?\n|\f/)
    .slice(0, MOST_LINES)
    .map(toLine);
  const body = lines.findIndex(({ folded }) => BODY.test(folded));
  const bodyAt = body === -1 ? lines.length : body;
  const before = lines.slice(0, bodyAt);
  const indexOf = (is: (line: HeadLine) => boolean) => {
    const at = before.findIndex(is);
    return at === -1 ? null : at;
  };
  return {
    lines,
    bodyAt,
    numberAt: indexOf(({ text: line, folded }) => NUMBER.test(folded) && /^\P{L}*S/u.test(line)),
    titleAt: indexOf((line) => titleOf(line) !== null),
  };
}

/** The name of the type at the beginning of a line in capitals, as it stands there; null where there is none. */
export function titleOf({ text, folded }: HeadLine): string | null {
  const length = TITLE.exec(folded)?.[0].length ?? 0;
  const title = text.slice(0, length);
  return length > 0 && isCapitals(title) ? title : null;
}

/** Letters and hardly any small one among them. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return letters > 1 && small * 8 <= letters;
}

function toLine(raw: string): HeadLine {
  const text = raw
    .slice(0, MOST_CHARACTERS)
    .replace(/\u00a0/g, ' ')
    .trim();
  const folded = [...text]
    .map((letter) => foldVietnamese(letter).slice(0, letter.length).padEnd(letter.length))
    .join('');
  return { text, folded };
}
