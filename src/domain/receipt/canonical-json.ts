/** What has exactly one canonical text: whole numbers, and strings of whole characters. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [name: string]: CanonicalValue };

/**
 * The one text of a value, as RFC 8785 has it: no spaces, names in the order of their UTF-16 units. Throws for a
 * number that is not a safe integer and for half a character, which that text cannot carry.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (typeof value === 'number') return wholeNumber(value);
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((name) => `${quoted(name)}:${canonicalJson(value[name] ?? null)}`);
  return `{${members.join(',')}}`;
}

function isList(value: CanonicalValue): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}

function wholeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  return String(value === 0 ? 0 : value);
}

function quoted(text: string): string {
  if (hasHalfCharacter(text)) throw new RangeError('half a character in a text');
  return JSON.stringify(text);
}

/** A lone surrogate, which UTF-8 cannot say. */
export function hasHalfCharacter(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
