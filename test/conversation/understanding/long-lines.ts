/** What a line may hold over and over: words, figures, marks, halves of signs, and beginnings of wishes. */
export const REPEATED = [
  'a',
  'còn thiếu gì ',
  '1',
  '1.',
  '1,',
  '1 ',
  '? ',
  'e\u0327\u0301',
  '\u0301\u0327',
  '\ud800',
  ' ',
  '-',
  '🙏',
  '1.2.3 ',
  'gt: ',
  'nếu ',
  'va ',
  'a: ',
] as const;

/** At least as many UTF-16 units. */
export function longLine(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length));
}
