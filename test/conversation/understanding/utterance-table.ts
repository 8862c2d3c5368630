import { readFileSync } from 'node:fs';
import type { Listening, ListeningContext } from '../../../src/conversation/understanding/intent.ts';

export interface Utterance {
  readonly line: number;
  readonly listening: string;
  readonly typed: string;
  readonly expected: string;
}

const CODES = [
  '1',
  '2',
  '3',
  'III',
  '1.1',
  '1.2',
  '1.5',
  '1.1.2',
  '1.2.1',
  '1.2.3',
  '1.2.4',
  '3.2.1',
  'III.2',
  '4.1a',
  '1.3',
];

const options = (count: number, more: Partial<Extract<Listening, { kind: 'options' }>>): Listening => ({
  kind: 'options',
  count,
  several: false,
  yes: null,
  no: null,
  pointsAllowed: false,
  ...more,
});

export const LISTENINGS: Readonly<Record<string, Listening>> = {
  levels: options(4, { pointsAllowed: true }),
  menu: options(6, {}),
  yesNo: options(4, { yes: 1, no: 2 }),
  several: options(3, { several: true }),
  share: { kind: 'share' },
  count: { kind: 'count' },
  points: { kind: 'points' },
  day: { kind: 'day' },
  text: { kind: 'text' },
  invitation: { kind: 'invitation' },
  nothing: { kind: 'nothing' },
};

/** The context that a row of the table names. Today is always 05/11/2026. */
export function contextOf(name: string): ListeningContext {
  const listening = LISTENINGS[name];
  if (listening === undefined) throw new Error(`no such listening: ${name}`);
  return { listening, today: '2026-11-05', yearForShortDays: 2026, codes: new Set(CODES) };
}

export const UTTERANCES: readonly Utterance[] = readFileSync(
  new URL('./utterances.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .flatMap((text, at) => {
    const [listening, typed, expected] = text.startsWith('#') ? [] : text.split('|');
    if (listening === undefined || typed === undefined || expected === undefined) return [];
    return [
      { line: at + 1, listening: listening.trim(), typed: typed.slice(1, -1), expected: expected.trim() },
    ];
  });
