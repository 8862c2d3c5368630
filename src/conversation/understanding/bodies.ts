import { findCode } from './codes.ts';
import type { Intent, ListeningContext } from './intent.ts';
import { phraseWords, saysWhole } from './match-phrase.ts';
import { WRITING_ROWS } from './phrases/writing.ts';
import { asksItself } from './questions.ts';
import type { Line, Token } from './tokens.ts';

/** A wish that carries its own text: "gt 1.2.1: …", "không áp dụng vì …". */
type WithBody = Extract<Intent, { kind: 'explain' | 'notApplicable' | 'reopen' }>;

type Phrase = readonly string[];

/** What parts the wish from its text and is not kept with it. */
const SEPARATORS = phrases(':', ';', ',', '=', '.', '-', 'la', 'rang', 'nhu sau', 'ly do', 'because');
/** Kept in an explanation, not in a reason. */
const REASON_WORDS = phrases('vi', 'do', 'boi vi', 'boi');
const BODIED: ReadonlySet<Intent['kind']> = new Set(['explain', 'notApplicable', 'reopen']);
const ROWS = WRITING_ROWS.filter((row) => BODIED.has(row.intent.kind));
/** In tokens, with its code and every politeness; what comes later stands in the middle of a text. */
const LONGEST_WISH = 60;
/** Fewer words after "giải trình 1.2.1" belong to the wish, not to a text. */
const SHORTEST_UNMARKED = 4;

/** "Và" with as many words is still a wish; with more it may be told. */
const MOST_WORDS_GOING_ON = 5;

/** Reads the wish before the first separator and keeps what follows as typed. Null where the line is not of this form. */
export function readBody(line: Line, context: ListeningContext): WithBody | null {
  const afterSeparators = endsOf(line.tokens, SEPARATORS);
  const afterReason = endsOf(line.tokens, REASON_WORDS);
  for (let at = 1; at < Math.min(line.tokens.length, LONGEST_WISH); at += 1) {
    const from = afterSeparators[at] ?? at;
    const reason = afterReason[from] ?? from;
    const fromReason = afterSeparators[reason] ?? reason;
    // What stands before the second of two marks is what stood before the first.
    if (fromReason === at || line.tokens[at - 1]?.kind === 'mark') continue;
    const wish = wishIn(line.tokens.slice(0, at), context);
    if (wish === null) continue;
    if (asks(line, from)) return null;
    if (wish.kind === 'explain' && goesOn(line.tokens, at)) return wish;
    return withText(wish, line, wish.kind === 'explain' ? from : fromReason, context);
  }
  return null;
}

/** "giải trình 1.2.1, và gửi tài liệu": after a comma, a few words that go on wishing are not yet the explanation. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text;
  return (
    tokens[at]?.text === ',' &&
    (next === 'va' || next === 'roi') &&
    tokens.length - (at + 1) <= MOST_WORDS_GOING_ON
  );
}

/** "giải trình 1.2.1 đơn vị đã …": no separator, but a code and a text. */
export function readUnmarkedBody(line: Line, context: ListeningContext): WithBody | null {
  const next = findCode(line.tokens, context)?.next ?? line.tokens.length;
  if (line.tokens.length - next < SHORTEST_UNMARKED) return null;
  const wish = wishIn(line.tokens.slice(0, next), context);
  return wish?.kind === 'explain' && !asks(line, next) ? withText(wish, line, next, context) : null;
}

/** Whether the text from this token on is a question; "vì sao" is one only with its first word. */
function asks(line: Line, from: number): boolean {
  const body = line.tokens.slice(from);
  return asksItself(line.typed.slice(body[0]?.start ?? line.typed.length), body);
}

/** Of every token, where the phrases end that begin there and follow each other; its own index where none begins. */
function endsOf(tokens: readonly Token[], phrases: readonly Phrase[]): readonly number[] {
  const ends: number[] = [];
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const length = Math.max(
      0,
      ...phrases.map((phrase) => (startsAt(tokens, at, phrase) ? phrase.length : 0)),
    );
    ends[at] = length === 0 ? at : (ends[at + length] ?? at + length);
  }
  return ends;
}

function startsAt(tokens: readonly Token[], at: number, phrase: Phrase): boolean {
  return phrase.every((word, offset) => tokens[at + offset]?.text === word);
}

function wishIn(head: readonly Token[], context: ListeningContext): WithBody | null {
  const named = findCode(head, context);
  const words = phraseWords(named?.rest ?? head);
  const intent = ROWS.find((row) => saysWhole(words, row))?.intent;
  if (intent?.kind !== 'explain' && intent?.kind !== 'notApplicable' && intent?.kind !== 'reopen')
    return null;
  return { ...intent, code: named?.code ?? null };
}

function withText(wish: WithBody, line: Line, from: number, context: ListeningContext): WithBody {
  const body = line.tokens.slice(from);
  const named = wish.code === null ? findCode(body, context) : null;
  if (named?.from === 0) {
    const start = from + (endsOf(body, SEPARATORS)[named.next] ?? named.next);
    return withText({ ...wish, code: named.code }, line, start, context);
  }
  const first = body[0];
  if (first === undefined) return wish;
  const text = line.typed.slice(first.start);
  return wish.kind === 'explain' ? { ...wish, text } : { ...wish, reason: text };
}

function phrases(...words: readonly string[]): readonly Phrase[] {
  return words.map((each) => each.split(' '));
}
