import type { Intent, ListeningContext } from './intent.ts';
import { phraseWords } from './match-phrase.ts';
import { GENERAL, SPECIFIC } from './phrases/all.ts';
import { asksItself, isQuestion } from './questions.ts';
import { type Line, readLine } from './tokens.ts';
import { withoutPoliteness } from './trim-politeness.ts';
import { understand } from './understand.ts';

/** A line that may be a question though a text was asked for. */
export interface AskedBesideText {
  /** What it asks; null where it only looks like a question. */
  readonly wish: Intent | null;
  /** False where it may be the text as well. */
  readonly isSure: boolean;
}

/** Wishes that an answer satisfies, without leading anywhere. */
const ANSWERED: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>([
  'askRule',
  'check',
  'class',
  'deadline',
  'help',
  'history',
  'lastYear',
  'later',
  'missing',
  'nextClass',
  'otherUnit',
  'ownResult',
  'ranking',
  'score',
  'steerSurvey',
  'whatIf',
  'whoAppraises',
  'whyCut',
]);

/** With more words a question may as well be told in a text; fewer where the line neither begins nor ends asking. */
const MOST_WORDS_SURE = { asking: 8, else: 5 } as const;
/** With more words it is a text, whatever it holds. */
const MOST_WORDS = 18;

/** What a line asks that was typed where a text was asked for; null where it is that text, or a command. */
export function askedBesideText(text: string, context: ListeningContext): AskedBesideText | null {
  const line = readLine(text);
  const words = phraseWords(line.tokens);
  const count = words.split(' ').length;
  if (line.cut || count > MOST_WORDS) return null;
  const [wish] = understand(text, { ...context, listening: { kind: 'nothing' } });
  const isAsking = asksItself(line.typed, line.tokens);
  if (wish === undefined || !ANSWERED.has(wish.kind)) return isAsking && endsAsking(line) ? UNCLEAR : null;
  if (saysWholeWish(words)) return { wish, isSure: true };
  // A code with a word that sometimes asks ("số liệu mục 2.1") is read as a question about its rule.
  if (!isAsking && (wish.kind === 'askRule' || !isQuestion(line.typed, line.tokens))) return null;
  return { wish, isSure: count <= MOST_WORDS_SURE[isAsking ? 'asking' : 'else'] };
}

const UNCLEAR: AskedBesideText = { wish: null, isSure: false };

function saysWholeWish(words: string): boolean {
  return withoutPoliteness(words).some(
    (variant) => SPECIFIC.whole.has(variant) || GENERAL.whole.has(variant),
  );
}

function endsAsking({ typed }: Line): boolean {
  return /\?[\s.!?…]*$/u.test(typed);
}
