import { isKnownCode, printedCode } from './codes.ts';
import { type Figure, readFigure, spoken, withoutVerbs } from './figures.ts';
import { CHOOSING_VERBS } from './fillers.ts';
import type { Intent, Listening, ListeningContext } from './intent.ts';
import { phraseWords } from './match-phrase.ts';
import { said } from './reply-to-figure.ts';
import type { Token } from './tokens.ts';
import { withoutPoliteness } from './trim-politeness.ts';
import { pointsValue } from './values.ts';

type Options = Extract<Listening, { kind: 'options' }>;

const DEEP_CODE = /^\d{1,2}(?:\.\d{1,2}){2,4}$/u;
const WHOLE_NUMBER = /^\d{1,4}$/u;
/** "phần 1, ý 3": the word before each number says nothing more. */
const PART_WORDS = /(?:phan|y|o|muc|so) (?=\d)/gu;
const LIST = /^\d{1,2}(?:(?: ?[,;+&.] ?| (?:va|and|voi) | )\d{1,2})+$/u;
const ALL = [
  'ca hai',
  'ca ba',
  'ca bon',
  'tat ca',
  'toan bo',
  'ca',
  'het',
  'chon het',
  'chon tat ca',
  'all',
  'both',
  'day du tat ca',
  'co tat ca',
  'dat tat ca',
  'dat het',
  'dat du',
  'co het',
  'co du',
  'du',
  'du het',
  'du ca',
  'day du',
  'ca 2',
  'ca 3',
  'ca 4',
  'all of them',
];
const NONE = [
  'khong co tieu chi nao',
  'khong tieu chi nao',
  'khong chon tieu chi nao',
  'khong dat tieu chi nao',
  'khong chon',
  'khong dat',
  'chua dat',
  'khong dat gi',
  'khong y nao',
  'khong co y nao',
  'none',
  'none of them',
];
const YES = [
  'co',
  'co roi',
  'da co',
  'roi',
  'dong y',
  'nhat tri',
  'xac nhan',
  'vang',
  'dung roi',
  'dung vay',
  'ok',
  'u',
  'uh',
  'um',
  'phai',
  'chinh xac',
  'yes',
  'y',
  'yep',
  'agree',
  'confirm',
];
const NO = [
  'khong',
  'khong co',
  'chua',
  'chua co',
  'khong dong y',
  'khong phai',
  'khong dung',
  'khong xac nhan',
  'no',
  'n',
  'nope',
  'not yet',
];
const NOTHING_TO_SHOW = ['khong co', 'chua co', 'khong co gi', 'chua co gi', 'khong co dau', 'hien chua co'];
/** "đúng" and "dừng" differ in their marks alone; without them the harmless "dừng" is understood. */
const RIGHT = /^đúng(?: ạ| nhé)?[.!]?$/iu;

/** The short answer to a card of numbered options; null where the line is something else. */
export function replyToOptions(
  asked: Options,
  typed: string,
  tokens: readonly Token[],
  context: ListeningContext,
): Intent | null {
  return (
    (asked.several ? severalReply(asked, tokens, context) : null) ??
    wordReply(asked, typed, tokens) ??
    figureReply(asked, tokens, context)
  );
}

function severalReply(asked: Options, tokens: readonly Token[], context: ListeningContext): Intent | null {
  const words = withoutPoliteness(phraseWords(tokens));
  if (words.some((variant) => ALL.includes(variant))) return { kind: 'allOptions' };
  if (words.some((variant) => NONE.includes(variant))) return { kind: 'noOptions' };
  const list = withoutVerbs(tokens)
    .map((variant) => variant.replace(PART_WORDS, ''))
    .find((variant) => LIST.test(variant));
  if (list === undefined || (DEEP_CODE.test(list) && isKnownCode(list, context.codes))) return null;
  const numbers = [...new Set((list.match(/\d+/gu) ?? []).map(Number))];
  const fit = numbers.every((number) => number >= 1 && number <= asked.count);
  return fit ? { kind: 'options', numbers } : { kind: 'unknown', likely: ['options'] };
}

function wordReply(asked: Options, typed: string, tokens: readonly Token[]): Intent | null {
  const words = [...withoutPoliteness(phraseWords(tokens)), ...(RIGHT.test(typed) ? ['phai'] : [])];
  const oneOf = (list: readonly string[]) => words.some((variant) => list.includes(variant));
  if (asked.yes !== null && oneOf(YES)) return { kind: 'option', number: asked.yes };
  if (asked.no !== null && oneOf(NO)) return { kind: 'option', number: asked.no };
  return oneOf(NOTHING_TO_SHOW) ? { kind: 'noEvidence' } : null;
}

function figureReply(asked: Options, tokens: readonly Token[], context: ListeningContext): Intent | null {
  const figure = readFigure(tokens);
  switch (figure?.shape) {
    case 'level':
      return levelReply(asked, figure);
    case 'bare':
      return isChosen(tokens, figure.text)
        ? bareReply(asked, figure.text, context)
        : { kind: 'unknown', likely: ['option', 'value'] };
    case 'points':
      return asked.pointsAllowed || asked.several
        ? said(pointsValue(figure.text))
        : { kind: 'unknown', likely: ['option', 'open'] };
    case 'unreadable':
      return unreadableReply(asked, figure.text, tokens);
    case undefined:
      return null;
    default:
      return { kind: 'unknown', likely: ['option', 'whatIf'] };
  }
}

function levelReply(asked: Options, figure: Extract<Figure, { shape: 'level' }>): Intent {
  const { number } = figure;
  if (number < 1 || number > asked.count) return { kind: 'unknown', likely: ['option'] };
  return asked.pointsAllowed && /^(?:muc|muc so|level)$/u.test(figure.word)
    ? said({ value: { kind: 'level', number } })
    : { kind: 'option', number };
}

/** "được 2" and "có 2" speak of an amount, so "2" there is no option. */
function isChosen(tokens: readonly Token[], text: string): boolean {
  return !WHOLE_NUMBER.test(text) || readFigure(tokens, CHOOSING_VERBS)?.shape === 'bare';
}

function bareReply(asked: Options, text: string, context: ListeningContext): Intent | null {
  if (WHOLE_NUMBER.test(text)) {
    const number = Number(text);
    if (number === 0) return { kind: 'back' };
    return number <= asked.count ? { kind: 'option', number } : { kind: 'unknown', likely: ['option'] };
  }
  if (DEEP_CODE.test(text)) return null;
  if (asked.pointsAllowed) return said(pointsValue(text));
  return isKnownCode(text, context.codes)
    ? { kind: 'open', code: printedCode(text, context.codes) }
    : { kind: 'unknown', likely: ['option', 'open'] };
}

function unreadableReply(asked: Options, text: string, tokens: readonly Token[]): Intent | null {
  const alone = !/\s/u.test(spoken(tokens));
  if (!alone) return null;
  return asked.pointsAllowed ? said(pointsValue(text)) : { kind: 'unknown', likely: ['option'] };
}
