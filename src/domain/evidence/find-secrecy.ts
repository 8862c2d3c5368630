import { foldVietnamese, toNfc } from '../text.ts';

/** Degrees of state secrets (độ mật), Luật Bảo vệ bí mật nhà nước 2018. */
export type Secrecy = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT';

const degrees: Readonly<Record<string, Secrecy>> = {
  mat: 'MẬT',
  'toi mat': 'TỐI MẬT',
  'tuyet mat': 'TUYỆT MẬT',
};
const LINES_OF_FIRST_PAGE = 40;
const LINES_OF_OTHER_PAGES = 15;
const MOST_CHARACTERS = 300;
/** A line that ends so is continued by the word, as in "bảo vệ bí / MẬT". */
const CONTINUED = /(?:^|\s)(?:bi|bao|co|than|do|chi|dau|muc)$/;
/** What else stands on the rows of a head, left and right of a stamp. */
const HEAD_ROW =
  /c[o0]ng h[o0]a x[aã] h[o0]i.*|d[o0]c lap\s*[-–—].*|^\P{L}*s[o06]\s*[:.;]\s*\S*\s*\/\s*\S+|ngay\s*\d+.*/u;

/**
 * The degree that is stamped on a document, or null. A stamp is the word alone on a line or beside the other parts
 * of a head, in capitals; "bí mật nhà nước", "bảo mật" or "mật độ" in a sentence or a title is none.
 */
export function findSecrecy(text: string): Secrecy | null {
  for (const [page, content] of toNfc(text).split('\f').entries()) {
    const lines = content
      .split(/\r?\n/)
      .map((line) =>
        joinSpaced(
          line
            .slice(0, MOST_CHARACTERS)
            .replace(/[^\p{L}\d\s:;./–—-]/gu, ' ')
            .trim(),
        ),
      )
      .filter((line) => /\p{L}/u.test(line))
      .slice(0, page === 0 ? LINES_OF_FIRST_PAGE : LINES_OF_OTHER_PAGES);
    for (const [index, line] of lines.entries()) {
      const degree = degreeOfLine(line, lines[index - 1] ?? '');
      if (degree !== null) return degree;
    }
  }
  return null;
}

function degreeOfLine(line: string, above: string): Secrecy | null {
  const columns = line.split(/\s{3,}|\t/).map(bare);
  for (const column of columns) {
    const degree = degreeOf(column);
    if (degree === null) continue;
    const before = bare(foldVietnamese(above));
    if (columns.length > 1) return degree;
    if (degree === 'MẬT' && /^(?:tuyet|toi)$/.test(before) && isStampCase(bare(above))) {
      return before === 'toi' ? 'TỐI MẬT' : 'TUYỆT MẬT';
    }
    if (!CONTINUED.test(before)) return degree;
  }
  return degreeInHeadRow(line) ?? labelledDegree(line);
}

/** The stamp alone: capitals, or the first letter only, since a line of a sentence goes on in small letters. */
function degreeOf(text: string): Secrecy | null {
  return isStampCase(text) ? (degrees[foldVietnamese(text).replace(/\s+/g, ' ')] ?? null) : null;
}

function isStampCase(text: string): boolean {
  return text === text.toUpperCase() || /^(?:Mật|Tối mật|Tối Mật|Tuyệt mật|Tuyệt Mật)$/.test(text);
}

/** One row with an agency or a number, where the spaces between the columns were lost. */
function degreeInHeadRow(line: string): Secrecy | null {
  const folded = foldVietnamese(line);
  const match = HEAD_ROW.exec(folded);
  if (match === null || folded.length !== line.length) return null;
  const rest = [line.slice(0, match.index), line.slice(match.index + match[0].length)];
  for (const part of rest) {
    const words = /(?:^|\s)((?:T\p{Lu}+\s+)?M\p{Lu}T)$/u.exec(bare(part));
    const before = foldVietnamese(bare(part).slice(0, words?.index ?? 0));
    const degree = words === null ? null : degreeWithin(words[1] ?? '');
    if (degree !== null && !CONTINUED.test(before)) return degree;
  }
  return null;
}

function degreeWithin(words: string): Secrecy | null {
  return degreeOf(words) ?? degreeOf(words.split(/\s+/).at(-1) ?? '');
}

/** "Độ mật: Tối mật". */
function labelledDegree(line: string): Secrecy | null {
  const match = /^\P{L}*(?:đ|d)(?:ộ|o) m(?:ậ|a)t\s*:\s*(.+)$/iu.exec(line);
  return match === null ? null : (degrees[foldVietnamese(bare(match[1] ?? '')).replace(/\s+/g, ' ')] ?? null);
}

function bare(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

/** "M Ậ T" as a stamp with wide letters. */
function joinSpaced(line: string): string {
  return /^(?:\p{L}\s+){2,9}\p{L}$/u.test(line)
    ? line.replace(/(\p{L})\s(?=\p{L})/gu, '$1').replace(/\s+/g, ' ')
    : line;
}
