import type { Action } from '../action.ts';
import { excerpt } from '../item-card/recorded-lines.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import type { Unplaced } from '../state.ts';
import { type CardOption, type DeskContext, option } from '../turn.ts';

/** The text that was typed without an item, where one is asked for. */
export function offeredLines({ state: { unplaced } }: DeskContext): readonly Line[] {
  return unplaced === null ? [] : [say('unplaced.waits', { text: excerpt(unplaced.text) })];
}

/** What can be done with it; `record` says as what it is taken, and for which item. */
export function offeredOptions(
  { state: { unplaced } }: DeskContext,
  record: Sentence,
  place: Action,
): readonly CardOption[] {
  if (unplaced === null) return [];
  return [
    option(1, record, place),
    option(2, say('unplaced.way.otherItem'), { do: 'askUnplacedItem' }, { word: 'chon muc khac' }),
    dropOption(3, unplaced),
  ];
}

const drops: { readonly [Kind in Unplaced['kind']]: { readonly label: SentenceKey; readonly word: string } } =
  {
    explanation: { label: 'explanation.way.drop', word: 'bo giai trinh nay' },
    notApplicable: { label: 'notApplicable.way.drop', word: 'bo ly do nay' },
  };

export function dropOption(
  choice: number,
  { kind }: Unplaced,
  shape: CardOption['shape'] = 'line',
): CardOption {
  const { label, word } = drops[kind];
  return option(choice, say(label), { do: 'dropUnplaced' }, { shape, word });
}
