import { type Figure, figureInside } from './figures.ts';
import type { Intent, Listening } from './intent.ts';
import { holds, phraseWords } from './match-phrase.ts';
import type { Token } from './tokens.ts';
import {
  countValue,
  explicitValue,
  percentValue,
  pointsValue,
  type ReadValue,
  ratioValue,
} from './values.ts';

const ASSUMING = ['neu', 'gia su', 'gia dinh', 'thu tinh', 'tinh thu', 'vi du', 'if', 'suppose', 'what if'];
const ASKING_POINTS = [
  'thi',
  'bao nhieu diem',
  'duoc may',
  'duoc bao nhieu',
  'how many',
  'would',
  'la may',
  'duoc khong',
];

/** A question about an assumed figure; null where the question assumes none. Never writes. */
export function readWhatIf(
  tokens: readonly Token[],
  code: string | null,
  listening: Listening,
): Intent | null {
  const words = phraseWords(tokens);
  const assumes = ASSUMING.some((phrase) => holds(words, phrase));
  const asksPoints = ASKING_POINTS.some((phrase) => holds(words, phrase));
  const figure = figureInside(withoutYears(tokens));
  const read = figure === null ? null : assumedValue(figure, listening);
  const explicit = read !== null && figure?.shape !== 'bare';
  if (!explicit && !assumes && !(read !== null && asksPoints)) return null;
  if (read === null) return { kind: 'whatIf', code, value: null };
  return 'fault' in read
    ? { kind: 'impossibleValue', code, fault: read.fault }
    : { kind: 'whatIf', code, value: read.value };
}

function assumedValue(figure: Figure, listening: Listening): ReadValue | null {
  if (figure.shape === 'ratio')
    return listening.kind === 'day' && figure.couldBeDay ? null : ratioValue(figure.text);
  if (figure.shape === 'bare') return bareValue(figure.text, listening);
  return explicitValue(figure);
}

function bareValue(text: string, listening: Listening): ReadValue | null {
  if (listening.kind === 'share') return percentValue(text);
  if (listening.kind === 'count') return countValue(text);
  if (listening.kind === 'points') return pointsValue(text);
  if (listening.kind !== 'options' || !listening.pointsAllowed) return null;
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= listening.count
    ? { value: { kind: 'level', number } }
    : pointsValue(text);
}

function withoutYears(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token) => !/^20\d\d$/u.test(token.text));
}
