import { dayInside } from './days.ts';
import { type Figure, figureInside, spoken } from './figures.ts';
import type { Intent, Listening, ListeningContext } from './intent.ts';
import { holds, phraseWords } from './match-phrase.ts';
import { dayValue } from './reply-to-figure.ts';
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
  context: ListeningContext,
): Intent | null {
  const words = phraseWords(tokens);
  const assumes = ASSUMING.some((phrase) => holds(words, phrase));
  const asksPoints = ASKING_POINTS.some((phrase) => holds(words, phrase));
  const supposes = assumes || asksPoints || code !== null;
  const special = supposes ? specialValue(spoken(tokens), context) : null;
  if (special !== null) return supposed(special, code);
  const figure = figureInside(withoutYears(tokens));
  const read = figure === null ? null : assumedValue(figure, context);
  const explicit = read !== null && figure?.shape !== 'bare';
  if (!explicit && !assumes && !(read !== null && asksPoints)) return null;
  return read === null ? { kind: 'whatIf', code, value: null } : supposed(read, code);
}

function supposed(read: ReadValue, code: string | null): Intent {
  return 'fault' in read
    ? { kind: 'impossibleValue', code, fault: read.fault }
    : { kind: 'whatIf', code, value: read.value };
}

const PARTS =
  /(?<![\p{L}\d])(?:phan|y|o) (?<list>\d{1,2}(?:(?: ?[,;+&] ?| (?:va|voi) | )(?:phan |y |o )?\d{1,2})*)(?![\p{L}\d.,/%])/u;
const PERCENTS = /(?<![\p{L}\d.,/])(\d+(?:[.,]\d+)?) ?(?:%|phan tram)/gu;

/** Assumptions of more than one figure, and days. */
function specialValue(said: string, context: ListeningContext): ReadValue | null {
  const day = dayInside(said, context);
  if (day !== null) return dayValue(day);
  const list = PARTS.exec(said)?.groups?.list;
  if (list !== undefined)
    return { value: { kind: 'parts', numbers: (list.match(/\d+/gu) ?? []).map(Number) } };
  const [first, second, third] = [...said.matchAll(PERCENTS)].map((match) => percentValue(match[1] ?? ''));
  if (first === undefined || second === undefined || third !== undefined) return null;
  if ('fault' in first) return first;
  if ('fault' in second) return second;
  return first.value.kind === 'share' && second.value.kind === 'share'
    ? { value: { kind: 'shares', first: first.value.share, second: second.value.share } }
    : null;
}

function assumedValue(figure: Figure, context: ListeningContext): ReadValue | null {
  if (figure.shape === 'ratio') {
    const read = ratioValue(figure.text);
    // "10/1" can be no share, so it is a day; where a day was asked, so is "5/12".
    const isDay = context.listening.kind === 'day' || 'fault' in read;
    const day = figure.couldBeDay && isDay ? dayInside(`ngay ${figure.text}`, context) : null;
    return day === null ? read : dayValue(day);
  }
  if (figure.shape === 'bare') return bareValue(figure.text, context.listening);
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
