import { type DocumentHead, isCapitals, readDocumentHead, titleOf } from './document-head.ts';
import type { RecordFields } from './record-fields.ts';

/** Letters before and after the slash of a number, such as QĐ-UBND, 2026/NQ-HĐND. */
const NUMBER_AND_SYMBOL =
  /^\P{L}*S\p{L}?[06]?[\s:;.,]*(\d{1,6}[a-zđ]?)?[\s.…_]*\/\s*((?:\d{4}\s*\/\s*)?[\p{L}][\p{L}\d&.]*(?:\s*[-–—]\s*[\p{L}\d&.]+)*)/u;
const DATE =
  /(?:^|[\s,.])ngay\s*(\d{1,2})\s*(?:thang\s*(\d{1,2})\s*nam\s*(\d{4})|[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}))[^\p{L}\d]*$/u;
const DATE_BEGINS = /\p{Lu}[\p{L}.]*(?:\s\p{L}+){0,4},?\s*ng[àa]y(?:\s|\d|\.|…|$)/u;
const RIGHT_COLUMN = /c[o0q]ng h[o0]a x[aã]|d[o0]c lap\s*[-–—.]|dang c[o0]ng san/;
const STAMPS = /^\P{L}*(?:(?:toi |tuyet )?mat|hoa toc|thuong khan|khan|du thao)\P{L}*$/u;
/** Words with which the name of an agency begins, folded; other lines continue the one above. */
const AGENCY =
  /^(?:ubnd|uy ban|hdnd|hoi dong|so|bo|ban|cuc|chi cuc|tong cuc|vu|phong|trung tam|van phong|thanh tra|cong an|truong|benh vien|tram|kho bac|bao hiem|toa an|vien|doan|hoi|dang uy|tinh uy|thanh uy|huyen uy|quan uy|to|quy|lien doan|mttq|hat kiem lam|doi|thue|hai quan)(?=\s|$)/;
/** Such a word alone has its name on the next line, even where that begins like an agency. */
const NAMELESS = /^(?:van phong|thanh tra|ban|so|bo|phong|trung tam|hoi|truong|vien|to)$/;
const SUMMARY_ENDS =
  /^(?:[^\p{L}\d]*$|thuc hien|can cu|theo |nham |de |giam doc|chu tich|bo truong|truong (?:ban|phong)|chanh|hieu truong|(?:uy ban|hoi dong) nhan dan|ubnd|kinh gui|noi nhan|phan |i\s*[./]|1\s*\.)/u;
const MOST_AGENCY_LINES = 4;
const MOST_SUMMARY_LINES = 5;

/** Reads the head of an official document (thể thức, Nghị định 30/2020/NĐ-CP). What is not plain is null. */
export function readRecordFields(text: string): RecordFields {
  const head = readDocumentHead(text);
  return {
    number: readNumber(head),
    issuedOn: readDate(head),
    issuer: readIssuer(head),
    summary: readSummary(head),
  };
}

function readNumber({ lines, numberAt }: DocumentHead): string | null {
  const match = NUMBER_AND_SYMBOL.exec(lines[numberAt ?? -1]?.text ?? '');
  if (match === null) return null;
  const symbol = (match[2] ?? '').replace(/\s+/g, '').replace(/[–—]/g, '-').replace(/\.+$/, '');
  return isSymbol(symbol) ? `${match[1] ?? ''}/${symbol}` : null;
}

/** Capitals but for the small letters of types such as TTr and QyĐ. */
function isSymbol(symbol: string): boolean {
  return symbol
    .split(/[/-]/)
    .every((part) => /^(?:\d{4}|\p{Lu}{1,3}\p{Ll}?\p{Lu}*|[\p{Lu}\d&.]+)$/u.test(part));
}

/** The date stands at the end of its line, above the title; a date inside the summary is of another document. */
function readDate({ lines, titleAt, bodyAt }: DocumentHead): string | null {
  const above = lines.slice(0, titleAt ?? bodyAt);
  const matches = above.flatMap(({ text, folded }) => {
    const match = DATE.exec(folded);
    return match !== null && (DATE_BEGINS.test(text) || /^\P{L}*(?:ngay|s[o06])/u.test(folded))
      ? [match]
      : [];
  });
  const [first] = matches;
  if (first === undefined || matches.length > 1) return null;
  return toIsoDay(Number(first[3] ?? first[5]), Number(first[2] ?? first[4]), Number(first[1]));
}

function toIsoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1945 && year <= 2100 ? date.toISOString().slice(0, 10) : null;
}

/** The last agency above the number; the line or lines over it are the agency it belongs to. */
function readIssuer({ lines, numberAt }: DocumentHead): string | null {
  const agencies: string[] = [];
  const above = lines.slice(0, numberAt ?? 0).flatMap(({ text, folded }) => {
    const left = text.slice(0, leftLength(folded)).split(/\s{3,}|\t/)[0] ?? '';
    const name = left.replace(/^[^\p{L}]+|[^\p{L}\d]+$/gu, '').replace(/\s+/g, ' ');
    const start = folded.indexOf(folded.slice(left.search(/\p{L}/u), left.search(/\p{L}/u) + name.length));
    return isCapitals(name) && !STAMPS.test(folded)
      ? [{ name, folded: folded.slice(Math.max(0, start)) }]
      : [];
  });
  if (above.length > MOST_AGENCY_LINES) return null;
  let isNameless = false;
  for (const { name, folded } of above) {
    const begins = AGENCY.test(folded);
    if (begins && !isNameless) agencies.push(name);
    else if (agencies.length > 0) agencies.push(`${agencies.pop()} ${name}`);
    else return null;
    isNameless = begins && NAMELESS.test(folded.slice(0, name.length));
  }
  return agencies.at(-1)?.toLocaleUpperCase('vi') ?? null;
}

function leftLength(folded: string): number {
  const at = folded.search(RIGHT_COLUMN);
  return at === -1 ? folded.length : at;
}

function readSummary(head: DocumentHead): string | null {
  return summaryOfLetter(head) ?? summaryUnderTitle(head);
}

/** Of a letter (công văn): "V/v …" under the number. */
function summaryOfLetter({ lines, titleAt, bodyAt }: DocumentHead): string | null {
  const start = lines.findIndex(({ folded }) => /^\P{L}*(?:v\s*[/\\|]\s*v|vv)\b/u.test(folded));
  if (start === -1 || start >= (titleAt ?? bodyAt)) return null;
  const collected: string[] = [];
  for (const { text } of lines.slice(start, Math.min(bodyAt, start + MOST_SUMMARY_LINES))) {
    const [left = ''] = text.split(/\s{3,}|\t/);
    if (DATE_BEGINS.test(left)) {
      if (collected.length === 0 || !/^\p{Lu}[\p{L}.]*(?:\s\p{L}+){0,4},/u.test(left)) return null;
      continue;
    }
    if (!/[\p{L}\d]/u.test(left)) break;
    collected.push(left);
  }
  return tidy(collected.join(' ').replace(/^\P{L}*v\s*[/\\|]?\s*v[\s:.]*/iu, ''));
}

function summaryUnderTitle({ lines, titleAt }: DocumentHead): string | null {
  const titleLine = lines[titleAt ?? -1];
  if (titleAt === null || titleLine === undefined) return null;
  const beside = titleLine.text.slice(titleOf(titleLine)?.length ?? 0).trim();
  const collected = beside === '' ? [] : [beside];
  for (const { text, folded } of lines.slice(titleAt + 1, titleAt + 1 + MOST_SUMMARY_LINES)) {
    if (collected.length === 0 && text === '') continue;
    const isFirst = collected.length === 0;
    if (isFirst ? !/\p{L}/u.test(text) || /^(?:can cu|kinh gui)/.test(folded) : SUMMARY_ENDS.test(folded))
      break;
    collected.push(text);
  }
  return tidy(collected.join(' ').replace(/^(?:v\s*\/\s*v)[\s:.]*/iu, ''));
}

function tidy(text: string): string | null {
  const plain = text.replace(/\s+/g, ' ').replace(/^[\s"“(:-]+|[\s:;._–—-]+$/g, '');
  return plain.length >= 5 ? plain : null;
}
