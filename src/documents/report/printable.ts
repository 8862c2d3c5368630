// What XML 1.0 forbids: Word and Excel refuse to open a file that holds it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A value with every text in it as office files can hold it: composed letters, no control characters, no half letters. */
export function printable<Value>(value: Value): Value {
  return inside(value) as Value;
}

function inside(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').replace(UNPRINTABLE, '');
  if (Array.isArray(value)) return value.map(inside);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inside(each)]));
}
