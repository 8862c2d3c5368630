import { excerpt } from '../item-card/recorded-lines.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { type CardOption, type DeskContext, option } from '../turn.ts';

/** The explanation that was typed without an item, where one is asked for. */
export function offeredLines({ state: { unplacedExplanation } }: DeskContext): readonly Line[] {
  return unplacedExplanation === null
    ? []
    : [say('explanation.unplaced', { text: excerpt(unplacedExplanation) })];
}

/** What can be done with it; `record` says that it is taken for this item. */
export function offeredOptions(
  { state }: DeskContext,
  itemKey: string,
  record: Sentence,
): readonly CardOption[] {
  if (state.unplacedExplanation === null) return [];
  return [
    option(1, record, { do: 'placeExplanation', itemKey }),
    option(2, say('explanation.way.otherItem'), { do: 'askExplanationItem' }, { word: 'chon muc khac' }),
    dropOption(3),
  ];
}

export function dropOption(choice: number, shape: CardOption['shape'] = 'line'): CardOption {
  const word = 'bo giai trinh nay';
  return option(choice, say('explanation.way.drop'), { do: 'dropExplanation' }, { shape, word });
}
