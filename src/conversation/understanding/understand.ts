import { withoutApology } from './apology.ts';
import { findCode } from './codes.ts';
import { spoken } from './figures.ts';
import type { Intent, ListeningContext } from './intent.ts';
import { findInvitationCode, resemblesCode } from './invitation.ts';
import { writes } from './kinds.ts';
import { phraseWords, saysWhole } from './match-phrase.ts';
import { LATER_ROWS } from './phrases/later.ts';
import { RESULT_ROWS } from './phrases/results.ts';
import { SPECIFIC_ROWS } from './phrases/specific.ts';
import { VIEWING_ROWS } from './phrases/viewing.ts';
import { isQuestion } from './questions.ts';
import { readClause } from './read-clause.ts';
import { replyToFigure } from './reply-to-figure.ts';
import { replyToOptions } from './reply-to-options.ts';
import { wordsOfCommand } from './slash.ts';
import { readTwo } from './split.ts';
import { TEXT_COMMANDS } from './text-commands.ts';
import { type Line, readLine } from './tokens.ts';
import { withoutPoliteness } from './trim-politeness.ts';

/**
 * The wishes in one typed line: one as a rule, two where the line holds two requests, never none.
 * Total, deterministic, bounded; a question never yields an intent that writes.
 */
export function understand(text: string, context: ListeningContext): readonly Intent[] {
  const typed = readLine(text);
  if (typed.typed === '') return [{ kind: 'unknown', likely: [] }];
  const command = wordsOfCommand(typed.typed);
  const line = command === null ? typed : readLine(command);
  const intents = readIntents(line, typed.typed, context);
  const asks = isQuestion(line.typed, line.tokens);
  return intents.map((intent) =>
    asks && writes(intent) && !isAnnouncedText(intent, line.typed) ? asked(intent) : intent,
  );
}

function readIntents(line: Line, typed: string, context: ListeningContext): readonly Intent[] {
  const { listening } = context;
  const isCommand = line.typed !== typed;
  const sign = line.cut ? '' : spoken(line.tokens);
  if (sign === '#') return [{ kind: 'menu' }];
  if (listening.kind === 'text' && !isCommand && !/^\/start/iu.test(typed)) return [readText(line, context)];
  const code = line.cut ? null : findInvitationCode(typed);
  if (code !== null) return [{ kind: 'link', code }];
  const wish = isCommand || line.cut ? line : withoutApology(line);
  const reply = isCommand || line.cut ? null : readReply(wish, context);
  if (reply !== null) return [reply];
  return readTwo(wish, context) ?? [readClause(wish, context)];
}

/** Wishes to see something, which a whole line may say even where free text was asked. */
const SEEN_BESIDE_TEXT: ReadonlySet<Intent['kind']> = new Set([
  'missing',
  'score',
  'class',
  'nextClass',
  'deadline',
  'tasks',
  'ownResult',
  'ranking',
]);
const SEEING_ROWS = [
  ...[...VIEWING_ROWS, ...SPECIFIC_ROWS, ...RESULT_ROWS].filter(({ intent }) =>
    SEEN_BESIDE_TEXT.has(intent.kind),
  ),
  ...LATER_ROWS.filter(
    ({ intent: { kind, ...of } }) =>
      kind === 'later' && 'wish' in of && (of.wish === 'progress' || of.wish === 'notSubmitted'),
  ),
];
/** What a short question asks also where free text was asked: nobody explains by asking for it. */
const ASKED_BESIDE_TEXT: ReadonlySet<Intent['kind']> = new Set(['deadline', 'ranking']);
const MOST_WORDS_ASKED = 6;

/** What free text is, where it was asked: itself, unless the whole line is a command or asks to see something. */
function readText(line: Line, context: ListeningContext): Intent {
  if (isZero(line)) return { kind: 'back' };
  const said = phraseWords(line.tokens);
  if (!line.cut && SEEING_ROWS.some((row) => saysWhole(said, row))) return readClause(line, context);
  if (!line.cut && said.split(' ').length <= MOST_WORDS_ASKED && isQuestion(line.typed, line.tokens)) {
    const clause = readClause(line, context);
    if (ASKED_BESIDE_TEXT.has(clause.kind)) return clause;
  }
  const words = line.cut ? [] : withoutPoliteness(said);
  const command = words.some((variant) => TEXT_COMMANDS.includes(variant));
  return command && !isQuestion(line.typed, line.tokens)
    ? readClause(line, context)
    : { kind: 'text', text: line.typed };
}

function isZero(line: Line): boolean {
  return !line.cut && spoken(line.tokens) === '0';
}

/** The short answer to what was asked last. */
function readReply(line: Line, context: ListeningContext): Intent | null {
  const { listening } = context;
  const { tokens } = line;
  if (isQuestion(line.typed, tokens)) return null;
  if (listening.kind === 'options') return replyToOptions(listening, line.typed, tokens, context);
  if (
    listening.kind === 'share' ||
    listening.kind === 'count' ||
    listening.kind === 'points' ||
    listening.kind === 'day'
  ) {
    const names = findCode(tokens, context);
    // "1.2.3" is a code whatever was asked; "1.1" could also be 1,1, but never a day.
    const code = listening.kind === 'day' ? /\./u : /\..*\./u;
    return code.test(names?.code ?? '') ? null : replyToFigure(listening.kind, tokens, context);
  }
  if (isZero(line)) return { kind: 'back' };
  return listening.kind === 'invitation' && resemblesCode(line.typed) ? { kind: 'link', code: null } : null;
}

/** Words of a question inside a text that was announced as one ("gt: …") do not make the line a question. */
function isAnnouncedText(intent: Intent, typed: string): boolean {
  if (typed.includes('?')) return false;
  return (
    (intent.kind === 'explain' && intent.text !== null) ||
    (intent.kind === 'notApplicable' && intent.reason !== null)
  );
}

/** What remains of a writing wish inside a question: nothing that writes. */
function asked(intent: Intent): Intent {
  if (intent.kind === 'value') return { kind: 'whatIf', code: intent.code, value: intent.value };
  return { kind: 'unknown', likely: [intent.kind] };
}
