import { toNfc } from '../text.ts';

/**
 * One text for one content: keys sorted, what is undefined left out, letters composed. For plain data; two values
 * have the same text exactly when they hold the same.
 */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(toNfc(value));
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value === 0 ? 0 : value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [JSON.stringify(toNfc(key)), canonicalText(member)] as const)
      .sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${members.map((member) => member.join(':')).join(',')}}`;
  }
  throw new TypeError(`not plain data: ${typeof value}`);
}

/** The texts of a list whose order and repetitions mean nothing. */
export function canonicalSet(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.map(canonicalText))].sort();
}
