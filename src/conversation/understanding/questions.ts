import { holds, phraseWords } from './match-phrase.ts';
import { NO_QUESTION, QUESTION_ENDS, QUESTION_PHRASES, QUESTION_STARTS } from './question-words.ts';
import type { Token } from './tokens.ts';
import { withoutPoliteness } from './trim-politeness.ts';

const BODY_ENDS = [
  'bao nhieu',
  'the nao',
  'gi',
  'vi sao',
  'lam sao',
  'duoc khong',
  'phai khong',
  'bao gio',
  'khi nao',
];
/** "à" at the end asks; without its mark it is the polite "ạ". */
const ASKING_MARK = /(?:^|\s)à[\s.…]*$/iu;

/** "Không" at the end is an answer here: "chọn không", "mục vừa rồi là không". */
const NO_AS_ANSWER =
  /^(?:(?:tieu chi )?(?:chon|la|ghi|cham)? ?|(?:muc|cau|tieu chi|cai) (?:truoc|vua roi|vua nay|vua xong) (?:la|thanh) )khong$/u;

/** Whether the line asks something. When in doubt it does: a question never writes. */
export function isQuestion(typed: string, tokens: readonly Token[]): boolean {
  if (typed.includes('?') || ASKING_MARK.test(typed)) return true;
  const words = withoutAccidents(phraseWords(tokens));
  if (QUESTION_PHRASES.some((phrase) => holds(words, phrase))) return true;
  return withoutPoliteness(words).some((variant) => asksAtAnEdge(variant));
}

/** Whether the text of an explanation or reason is itself a question; words in its middle do not make it one. */
export function asksItself(body: string, tokens: readonly Token[]): boolean {
  if (body.includes('?') || ASKING_MARK.test(body)) return true;
  const words = withoutAccidents(phraseWords(tokens));
  const edges = withoutPoliteness(words);
  return edges.some((words) =>
    BODY_ENDS.some((end) => words === end || words.endsWith(` ${end}`) || words.startsWith(`${end} `)),
  );
}

function asksAtAnEdge(words: string): boolean {
  if (QUESTION_STARTS.some((start) => words.startsWith(`${start} `))) return true;
  if (QUESTION_ENDS.some((end) => words.endsWith(` ${end}`))) return true;
  return words.endsWith(' khong') && !NO_AS_ANSWER.test(words);
}

function withoutAccidents(words: string): string {
  return NO_QUESTION.reduce((left, phrase) => ` ${left} `.replaceAll(` ${phrase} `, ' ').trim(), words);
}
