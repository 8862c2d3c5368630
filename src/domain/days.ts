import type { Day } from './scaled.ts';

const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u;
const MILLISECONDS = 86_400_000;

/** Whether the text is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Calendar days from one day to the other; below 0 when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS;
}
