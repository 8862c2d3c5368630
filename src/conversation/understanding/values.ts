import { parsePoints } from '../../domain/points.ts';
import { parseCount, parsePercent, parseRatio } from '../../domain/quantities.ts';
import { SCALE } from '../../domain/scaled.ts';
import type { Figure } from './figures.ts';
import type { SaidValue, ValueFault } from './intent.ts';

export type ReadValue = { readonly value: SaidValue } | { readonly fault: ValueFault };

const WHOLE_PERCENT = 100 * SCALE;

export function pointsValue(text: string): ReadValue {
  const parsed = parsePoints(text);
  return parsed.ok ? { value: { kind: 'points', points: parsed.points } } : { fault: parsed.refusal.name };
}

export function countValue(text: string): ReadValue {
  const parsed = parseCount(text);
  return parsed.ok ? { value: { kind: 'count', count: parsed.count } } : { fault: parsed.refusal.name };
}

export function percentValue(text: string): ReadValue {
  const parsed = parsePercent(text);
  if (!parsed.ok) return { fault: parsed.refusal.name };
  if (parsed.percent > WHOLE_PERCENT) return { fault: 'percentAbove100' };
  return { value: { kind: 'share', share: { kind: 'percent', percent: parsed.percent } } };
}

export function ratioValue(text: string): ReadValue {
  const parsed = parseRatio(text);
  if (parsed.ok) return { value: { kind: 'share', share: parsed.ratio } };
  const { name } = parsed.refusal;
  return { fault: name === 'notARatio' ? 'notANumber' : name };
}

/** What a figure says by its own shape; null where only the question asked could tell ("2", "12/3"). */
export function explicitValue(figure: Figure): ReadValue | null {
  switch (figure.shape) {
    case 'points':
      return pointsValue(figure.text);
    case 'percent':
      return percentValue(figure.text);
    case 'ratio':
      return figure.couldBeDay ? null : ratioValue(figure.text);
    case 'counted':
      return countValue(figure.text);
    case 'level':
      return !/^(?:muc|muc so|level)$/u.test(figure.word)
        ? null
        : { value: { kind: 'level', number: figure.number } };
    default:
      return null;
  }
}
