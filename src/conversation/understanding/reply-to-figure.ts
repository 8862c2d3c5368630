import { type Almanac, type ReadDay, readDay } from './days.ts';
import { type Figure, readFigure, withoutVerbs } from './figures.ts';
import type { Intent, Listening } from './intent.ts';
import type { Token } from './tokens.ts';
import { countValue, percentValue, pointsValue, type ReadValue, ratioValue } from './values.ts';

export type FigureListening = Extract<Listening['kind'], 'share' | 'count' | 'points' | 'day'>;

/** A bare decimal below one could be a percentage or a part of one: nobody can tell, so it is asked again. */
const BELOW_ONE = /^(?:0[.,]\d*[1-9]\d*|[¼½¾⅛⅜⅝⅞])$/u;

/** The short answer to a question for a figure; null where the line is no figure of the kind that was asked. */
export function replyToFigure(
  asked: FigureListening,
  tokens: readonly Token[],
  almanac: Almanac,
): Intent | null {
  if (asked === 'day') return replyToDay(tokens, almanac);
  const figure = readFigure(tokens);
  if (figure === null) return null;
  if (figure.shape === 'unreadable') return said({ fault: pointsFault(figure.text) });
  const read = READERS[asked](figure);
  return read === null ? null : said(read);
}

export function said(read: ReadValue, code: string | null = null): Intent {
  return 'value' in read
    ? { kind: 'value', code, value: read.value }
    : { kind: 'impossibleValue', code, fault: read.fault };
}

export function saidDay(read: ReadDay, code: string | null = null): Intent {
  return said(dayValue(read), code);
}

export function dayValue(read: ReadDay): ReadValue {
  return read.kind === 'day' ? { value: { kind: 'day', day: read.day } } : { fault: 'noSuchDay' };
}

const READERS: Readonly<Record<Exclude<FigureListening, 'day'>, (figure: Figure) => ReadValue | null>> = {
  share(figure) {
    if (figure.shape === 'ratio') return ratioValue(figure.text);
    if (figure.shape === 'percent') return percentValue(figure.text);
    if (figure.shape === 'points') return pointsValue(figure.text);
    if (figure.shape !== 'bare') return null;
    return BELOW_ONE.test(figure.text) ? { fault: 'shareUnclear' } : percentValue(figure.text);
  },
  count(figure) {
    if (figure.shape === 'points') return pointsValue(figure.text);
    return figure.shape === 'bare' || figure.shape === 'counted' ? countValue(figure.text) : null;
  },
  points(figure) {
    return figure.shape === 'bare' || figure.shape === 'points' ? pointsValue(figure.text) : null;
  },
};

/** "Không ban hành" where a day was asked: it was never done. */
const NEVER =
  /^(?:khong|chua)(?: (?:he|bao gio))? (?:co|ban hanh|lam|thuc hien|to chuc|gui|trinh|ky|xay dung)(?: (?:ke hoach|gi))?$/u;

function replyToDay(tokens: readonly Token[], almanac: Almanac): Intent | null {
  if (withoutVerbs(tokens).some((text) => NEVER.test(text))) return { kind: 'no' };
  for (const text of withoutVerbs(tokens)) {
    const read = readDay(text, almanac);
    if (read === null) continue;
    return saidDay(read);
  }
  const figure = readFigure(tokens);
  if (figure?.shape === 'unreadable') return said({ fault: pointsFault(figure.text) });
  return figure?.shape === 'bare'
    ? said({ fault: figure.text.startsWith('-') ? 'negative' : 'noSuchDay' })
    : null;
}

function pointsFault(text: string) {
  const read = pointsValue(text);
  return 'fault' in read ? read.fault : 'notANumber';
}
