import type { Asking } from './asking.ts';
import { readTyped } from './read-typed.ts';
import type { DeskContext } from './turn.ts';
import type { Intent } from './understanding/intent.ts';

/** What a day or an hour answers: no wish can be mistaken for one. */
const OF_TIME: ReadonlySet<Asking['for']> = new Set<Asking['for']>([
  'delegationEnd',
  'meetingDay',
  'remindTime',
  'reminderHour',
]);

/** Wishes that lead somewhere else, and write nothing by themselves. */
const ELSEWHERE: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>([
  'addMember',
  'askRule',
  'calendar',
  'check',
  'class',
  'evidence',
  'help',
  'history',
  'members',
  'missing',
  'nextClass',
  'ownResult',
  'ownWork',
  'ranking',
  'report',
  'score',
  'sending',
  'tasks',
  'whatIf',
  'whoAppraises',
  'whyCut',
]);

/** The wish that a line holds where a day or an hour was asked; null where it is to be read as the answer. */
export function wishBesideQuestion(context: DeskContext, asking: Asking, text: string): Intent | null {
  if (!OF_TIME.has(asking.for)) return null;
  const intent = readUnasked(context, text);
  return intent !== null && ELSEWHERE.has(intent.kind) ? intent : null;
}

/** The first wish of a line, as if nothing had been asked. */
export function readUnasked(context: DeskContext, text: string): Intent | null {
  const listening = { kind: 'nothing' } as const;
  const unasked = { ...context, state: { ...context.state, listening } };
  return readTyped(unasked, text)[0] ?? null;
}
