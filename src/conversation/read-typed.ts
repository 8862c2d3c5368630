import { DateTime } from 'luxon';
import { knownCodes } from './desk.ts';
import type { State } from './state.ts';
import { optionWord, type TurnContext } from './turn.ts';
import type { Intent, ListeningContext } from './understanding/intent.ts';
import { understand } from './understanding/understand.ts';

/** The longest message that is read, in characters; at a desk a longer one is refused whole, never cut. */
export const LONGEST_MESSAGE = 5000;

/** The wishes in a typed line, by what was asked last, the day on which it was sent, and the codes of a desk's items. */
export function readTyped(context: TurnContext, text: string): readonly Intent[] {
  return understand(text.slice(0, LONGEST_MESSAGE), readingContext(context));
}

export function readingContext({ desk, facts, state }: TurnContext): ListeningContext {
  const campaign = (desk?.work ?? facts.office)?.campaign;
  const today = DateTime.fromMillis(facts.sentAt, { zone: campaign?.timeZone ?? 'utc' });
  return {
    listening: state.listening,
    today: today.toFormat('yyyy-MM-dd'),
    // A day typed short is meant in the scored year, which may lie before the calendar's.
    yearForShortDays: campaign?.year ?? today.year,
    codes: desk === null ? new Set() : knownCodes(desk),
  };
}

/** The option that the whole line names by its words; null where none or more than one does. */
export function optionNamed({ options }: State, text: string): string | null {
  const said = optionWord(text);
  const named = options.filter(
    ({ choice, word }) => said !== null && (word === said || optionWord(choice) === said),
  );
  return named.length === 1 ? (named[0]?.choice ?? null) : null;
}
