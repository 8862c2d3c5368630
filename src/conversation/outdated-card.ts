import type { CriteriaSet } from '../domain/criteria/criteria-set.ts';
import type { Action } from './action.ts';
import type { Event, Workplace } from './facts.ts';
import { optionNamed } from './read-typed.ts';
import { say } from './reply.ts';
import type { State } from './state.ts';
import { stay } from './topics/plain-answers.ts';
import type { DeskContext, Move } from './turn.ts';
import type { Intent } from './understanding/intent.ts';

/** What a version of a set is called in the state. */
export function versionName({ slug, version }: CriteriaSet): string {
  return `${slug}:${version}`;
}

/** Whether the card in view was drawn by another version of the criteria set than the scorecard has now. */
export function isOutdated({ setVersion }: State, { set }: Workplace): boolean {
  return setVersion !== null && setVersion !== versionName(set);
}

/** What was half entered was entered for the rules of the older version. */
export function withoutDrafts(state: State): State {
  const { aside } = state;
  return { ...state, draft: null, aside: aside === null ? null : { ...aside, draft: null } };
}

/** Options that record what their words said when they were printed. */
const recording: readonly Action['do'][] = ['answer', 'togglePart', 'knockOut', 'overwrite', 'undoAnyway'];
/** Wishes that mean something only by the card in view. */
const byCard: readonly Intent['kind'][] = ['options', 'allOptions', 'noOptions', 'value', 'yes', 'no'];

/**
 * Whether the person answers an item by a card from before its criteria set was amended. Level 2 there may be another
 * level here, so nothing is recorded.
 */
export function answersOutdatedCard(
  { state, desk }: DeskContext,
  event: Event,
  read: (text: string) => readonly Intent[],
): boolean {
  if (state.itemKey === null || !isOutdated(state, desk.work)) return false;
  const records = (choice: string) => {
    const chosen = state.options.find((each) => each.choice === choice);
    return chosen !== undefined && recording.includes(chosen.action.do);
  };
  if (event.kind === 'choice') return event.card === state.card && records(event.choice);
  if (event.kind !== 'text') return false;
  const named = optionNamed(state, event.text);
  if (named !== null) return records(named);
  return read(event.text).some((intent) => {
    if (intent.kind === 'option') return records(String(intent.number));
    if (intent.kind === 'value') return intent.code === null;
    return byCard.includes(intent.kind);
  });
}

/** The same item as it is now, or the menu where it is gone. */
export function redrawOutdated(context: DeskContext): Move {
  return stay(context, [say('amend.cardOutdated')]);
}
