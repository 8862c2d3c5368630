import { foldVietnamese } from '../../../domain/text.ts';
import { knownCodes, meaningOfCode } from '../../desk.ts';
import type { DeskContext } from '../../turn.ts';
import { printedCode } from '../../understanding/codes.ts';

/** What a line says of a document: what it proves, what it is called, and codes that name no single item. */
export interface SaidPlace {
  readonly itemKeys: readonly string[];
  readonly name: string | null;
  readonly unclear: readonly string[];
  /** The words that stand before the first code and lead to it no longer, and what stands after it without codes. */
  readonly before: string;
  readonly after: string;
}

/** "ngày 1.3.2026", "số 1.2", "1.5 điểm" and "số 1.2.3/KH" have the shape of a code and are none. */
const CODE =
  /(?<![\p{L}\p{N}/.]|(?:ngày|tháng|(?<!(?:mục|chí|tc) )số) )(?:\d{1,2}|[ivx]{1,5})(?:\s?\.\s?\d{1,3}){1,4}\p{L}?(?![\p{L}\p{N}/-]|\s?\.\s?\d|\s?(?:điểm|triệu|tỷ|%))/giu;
/** What stands before the codes: "…, cho mục", "dùng cho tiêu chí", "chuyển sang tc". */
const LEADS_TO_CODES =
  /[\s,;:.-]*(?:(?:được )?(?:dùng |gắn |nộp |gửi )?(?:cho|vào|sang|for)\s*)?(?:cả )?(?:các )?(?:tiêu chí|mục|tctp|tc|tieu chi|muc)?(?: số| so)?[\s:]*$/iu;
const OPENS = /^(?:đây là|đó là|day la|this is|là)\s+/iu;

/** Reads "đây là kế hoạch số 12, cho mục 1.1.1 và 1.4.1". Codes are looked up in the set; a day or a ratio is none. */
export function readPlace(context: DeskContext, text: string): SaidPlace {
  const typed = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const known = knownCodes(context.desk);
  const found = [...typed.matchAll(CODE)].map((match) => ({
    at: match.index,
    code: printedCode(foldVietnamese(match[0].replace(/\s/gu, '')), known),
  }));
  const itemKeys: string[] = [];
  const unclear: string[] = [];
  for (const { code } of found) {
    const meaning = meaningOfCode(context.desk, code);
    if (meaning.kind === 'item') itemKeys.push(meaning.placed.item.key);
    else unclear.push(code);
  }
  const at = found[0]?.at ?? typed.length;
  const before = found.length === 0 ? typed : typed.slice(0, at).replace(LEADS_TO_CODES, '');
  return {
    itemKeys: [...new Set(itemKeys)],
    name: nameIn(before),
    unclear: [...new Set(unclear)],
    before,
    after: typed.slice(at).replace(CODE, ' '),
  };
}

const SHORTEST_NAME = 4;
/** Nothing but what people say when they hand something over: "gửi minh chứng", "của em đây ạ", "còn trang 2". */
const NO_NAME =
  /^(?:(?:(?:trang|anh|hinh|tep|file|page|picture)(?: so| thu)? \d{1,3}(?: ?[/-] ?\d{1,3})?|gui|nop|bo sung|them|kem|theo|minh chung|tai lieu|van ban|kiem chung|anh|chi|em|toi|minh|hinh|chup|tep|tin|file|pdf|word|excel|cai|cac|nhung|trang|tiep|con|lai|nua|het|day|do|nay|kia|la|cua|cho|giup|voi|nhe|nha|a|da|vang|ok|oke|xin|duoc|roi|here|is|are|the|this|these|my|please|evidence|documents?|pages?|photos?|pictures?|more)(?!\p{L})|[\s,;:.()-])+$/u;
const LONGEST_NAME = 200;

function nameIn(text: string): string | null {
  const name = text
    .replace(OPENS, '')
    .replace(/(?:[\s,;:.-]|(?<=\s)(?:ạ|nhé|nha)(?!\p{L}))+$/iu, '')
    .trim();
  if (name.length < SHORTEST_NAME || NO_NAME.test(foldVietnamese(name))) return null;
  return shortened(`${name.charAt(0).toUpperCase()}${name.slice(1)}`);
}

/** Whole characters that fit the record, which counts UTF-16 units. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const cut = name.slice(0, LONGEST_NAME);
  return cut.replace(/[\uD800-\uDBFF]$/u, '').trim();
}
