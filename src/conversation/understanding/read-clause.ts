import { readBody, readUnmarkedBody } from './bodies.ts';
import { findCode, type NamedCode } from './codes.ts';
import { readPlainDay } from './days.ts';
import { readNamedFigure, withoutVerbs } from './figures.ts';
import { EDIT_VERBS, VALUE_VERBS } from './fillers.ts';
import type { Intent, ListeningContext } from './intent.ts';
import { about, writes } from './kinds.ts';
import { likeliest } from './likely.ts';
import { bestRow, phraseWords } from './match-phrase.ts';
import { asksOtherUnit } from './other-unit.ts';
import { GENERAL, SPECIFIC } from './phrases/all.ts';
import type { RowIndex } from './phrases/index-rows.ts';
import { readPrevious } from './previous-item.ts';
import { isQuestion } from './questions.ts';
import { said, saidDay } from './reply-to-figure.ts';
import type { Line } from './tokens.ts';
import { explicitValue, ratioValue } from './values.ts';
import { readWhatIf } from './what-if.ts';

/** One wish, said in full: what it means does not hang on the card, apart from codes and assumed figures. */
export function readClause(clause: Line, context: ListeningContext): Intent {
  return readWish(clause, context) ?? { kind: 'unknown', likely: likeliest(phraseWords(clause.tokens)) };
}

function readWish(clause: Line, context: ListeningContext): Intent | null {
  const words = phraseWords(clause.tokens);
  const body = readBody(clause, context);
  if (body !== null || clause.cut) return body;
  const named = findCode(clause.tokens, context);
  const specific = asksOtherUnit(words)
    ? ({ kind: 'otherUnit' } as const)
    : rowIntent(SPECIFIC, clause, named);
  if (specific !== null) return specific;
  if (isQuestion(clause.typed, clause.tokens)) return readQuestion(clause, named, context);
  return (
    readPrevious(clause) ??
    readUnmarkedBody(clause, context) ??
    rowIntent(GENERAL, clause, named) ??
    (named === null ? null : readNamed(named, context))
  );
}

function readQuestion(clause: Line, named: NamedCode | null, context: ListeningContext): Intent | null {
  const code = named === null || named.isDomain ? null : named.code;
  const whatIf = readWhatIf(named?.rest ?? clause.tokens, code, context);
  if (whatIf !== null) return whatIf;
  const intent = rowIntent(GENERAL, clause, named);
  if (intent !== null) return writes(intent) ? { kind: 'unknown', likely: [intent.kind] } : intent;
  return code === null ? null : { kind: 'askRule', code };
}

function rowIntent(rows: RowIndex, clause: Line, named: NamedCode | null): Intent | null {
  const words = phraseWords(named?.rest ?? clause.tokens);
  const best = bestRow(words, rows, named !== null);
  if (best === null) return null;
  const intent = about(best.intent, named?.code ?? null, named?.isDomain ?? false);
  return (
    intent ?? { kind: 'unknown', likely: named === null ? [best.intent.kind] : [best.intent.kind, 'open'] }
  );
}

/** A code alone, or a code with a figure that says by its shape what it is. */
function readNamed(named: NamedCode, context: ListeningContext): Intent | null {
  const { code, rest, isDomain } = named;
  if (phraseWords(rest) === '') return isDomain ? { kind: 'tasks', domain: code } : { kind: 'open', code };
  if (isDomain) return null;
  const day = firstOf(withoutVerbs(rest, [...EDIT_VERBS, ...VALUE_VERBS]), (text) =>
    readPlainDay(text, context),
  );
  if (day !== null) return saidDay(day, code);
  const figure = readNamedFigure(rest);
  if (figure === null) return null;
  const asked = context.listening.kind === 'share' && figure.shape === 'ratio';
  const read = asked ? ratioValue(figure.text) : explicitValue(figure);
  return read === null ? { kind: 'open', code } : said(read, code);
}

function firstOf<From, To>(all: readonly From[], read: (one: From) => To | null): To | null {
  for (const one of all) {
    const found = read(one);
    if (found !== null) return found;
  }
  return null;
}
