import { IntlMessageFormat } from 'intl-messageformat';
import en from '../../locales/en.json' with { type: 'json' };
import vi from '../../locales/vi.json' with { type: 'json' };
import type { Locale } from '../conversation/facts.ts';
import type { Param, Sentence } from '../conversation/reply.ts';
import type { SentenceKey } from '../conversation/sentence-key.ts';
import { formatPoints } from '../domain/points.ts';
import { formatPercent, formatQuantity } from '../domain/quantities.ts';
import { formatIndex } from '../domain/scorecard/score-index.ts';
import {
  calendarDayText,
  closedText,
  exactMomentText,
  lockText,
  momentText,
  timeLeftText,
} from './moments.ts';
import { inNumberStyle } from './number-style.ts';

/** Whose language and which clock a message is written in. */
export interface Speech {
  readonly locale: Locale;
  /** IANA name of the campaign's time zone. */
  readonly timeZone: string;
  /** The code that the turn issued, if it did. */
  readonly issuedCode?: string;
  /** How people look a receipt up; left out: by its id. */
  readonly receiptName?: (receiptId: string) => string;
}

const sentences: Readonly<Record<Locale, Readonly<Record<SentenceKey, string>>>> = { vi, en };
/** A percentage in a sentence is one that was typed or that a rule states, so it is never rounded. */
const EXACT_DIGITS = 4;
const formats = new Map<string, IntlMessageFormat>();

/** One sentence in the person's language. */
export function sentenceText(sentence: Sentence, speech: Speech): string {
  const values = Object.fromEntries(
    Object.entries(sentence.with).map(([name, param]) => [name, paramText(param, speech)]),
  );
  return String(formatOf(sentence.say, speech.locale).format(values));
}

function formatOf(key: SentenceKey, locale: Locale): IntlMessageFormat {
  const name = `${locale} ${key}`;
  const known = formats.get(name);
  if (known !== undefined) return known;
  const format = new IntlMessageFormat(sentences[locale][key], locale, undefined, { ignoreTag: true });
  formats.set(name, format);
  return format;
}

function paramText(param: Param, speech: Speech): string | number {
  if (typeof param === 'string' || typeof param === 'number') return param;
  if (isList(param)) return param.map((each) => sentenceText(each, speech)).join('; ');
  if ('say' in param) return sentenceText(param, speech);
  return valueText(param, speech);
}

function isList(param: Param): param is readonly Sentence[] {
  return Array.isArray(param);
}

type Value = Exclude<Param, string | number | Sentence | readonly Sentence[]>;

function valueText(value: Value, { locale, timeZone, issuedCode, receiptName }: Speech): string {
  if ('receipt' in value) return receiptName?.(value.receipt) ?? value.receipt;
  if ('exactMoment' in value) return exactMomentText(value.exactMoment, timeZone, locale);
  if ('issued' in value) return issuedCode ?? '';
  if ('points' in value) return inNumberStyle(formatPoints(value.points, value.digits), locale);
  if ('percent' in value) return inNumberStyle(formatPercent(value.percent, EXACT_DIGITS), locale);
  if ('quantity' in value) return inNumberStyle(formatQuantity(value.quantity), locale);
  if ('index' in value) return inNumberStyle(formatIndex(value.index, value.bounds) ?? '—', locale);
  if ('closedAt' in value) return closedText(value.closedAt, timeZone, locale);
  if ('lockOf' in value) return lockText(value.lockOf, timeZone, locale);
  if ('moment' in value) return momentText(value.moment, timeZone, locale);
  if ('calendarDay' in value) return calendarDayText(value.calendarDay);
  return timeLeftText(value.from, value.until, locale);
}
