import type { Intent, ListeningContext } from './intent.ts';
import { isCodedValue, mayBeOneOfTwo } from './kinds.ts';
import { readClause } from './read-clause.ts';
import type { Line, Token } from './tokens.ts';

const CONNECTORS = /^(?:va|voi|roi|dong thoi|and|then|[,;.+&])$/u;

/** Two wishes joined in one line ("xếp hạng với tiến độ"); null where the line does not hold two. */
export function readTwo(line: Line, context: ListeningContext): readonly Intent[] | null {
  if (line.cut) return null;
  const parts = partsOf(line);
  if (parts.length < 2) return null;
  const intents = parts.map((part) => readClause(part, context));
  if (intents.length > 2 && intents.every(isCodedValue)) return [{ kind: 'unknown', likely: ['value'] }];
  for (let at = 1; at < parts.length; at += 1) {
    const first = clauseOf(line, parts.slice(0, at));
    const second = clauseOf(line, parts.slice(at));
    const pair = [readClause(first, context), readClause(second, context)];
    if (pair.every(mayBeOneOfTwo) && JSON.stringify(pair[0]) !== JSON.stringify(pair[1])) return pair;
  }
  return null;
}

const MOST_PARTS = 6;

function partsOf(line: Line): readonly Line[] {
  const groups: Token[][] = [[]];
  for (const token of line.tokens) {
    if (CONNECTORS.test(token.text) && groups.length < MOST_PARTS) groups.push([]);
    else groups.at(-1)?.push(token);
  }
  return groups.filter((group) => group.length > 0).map((group) => lineOf(line, group));
}

function clauseOf(line: Line, parts: readonly Line[]): Line {
  const first = parts[0]?.tokens[0];
  const last = parts.at(-1)?.tokens.at(-1);
  return lineOf(
    line,
    line.tokens.filter((token) => token.start >= (first?.start ?? 0) && token.end <= (last?.end ?? 0)),
  );
}

/** The offsets of the tokens stay those of the whole line, so its typed text stays with them. */
function lineOf(line: Line, tokens: readonly Token[]): Line {
  return { ...line, tokens };
}
