import { expect, test } from 'vitest';
import vi from '../../../locales/vi.json' with { type: 'json' };
import type { Intent } from '../../../src/conversation/understanding/intent.ts';
import { understand } from '../../../src/conversation/understanding/understand.ts';
import { foldVietnamese } from '../../../src/domain/text.ts';
import { contextOf } from './utterance-table.ts';

/** What a person who reads a label and types it means. */
const wishes: readonly (readonly [keyof typeof vi, ...Intent['kind'][]])[] = [
  ['way.resume', 'resume'],
  ['way.tasks', 'tasks'],
  ['way.missing', 'missing'],
  ['way.score', 'score', 'class'],
  ['way.nextClass', 'nextClass'],
  ['way.deadline', 'deadline'],
  ['way.help', 'help'],
  ['way.language', 'chooseLanguage'],
  ['way.secondAccount', 'addAccount'],
  ['way.units', 'switchUnit'],
  ['way.explain', 'explain'],
  ['way.skip', 'skip'],
  ['way.undo', 'undo'],
  ['way.back', 'back'],
  ['way.menu', 'menu'],
  ['way.notApplicable', 'notApplicable'],
  ['way.history', 'history'],
  ['way.edit', 'edit'],
  ['way.enterAgain', 'edit'],
];

test.each(
  wishes.flatMap(([key, ...kinds]) =>
    ['levels', 'menu', 'share'].flatMap((card) => [
      [vi[key], card, kinds] as const,
      [foldVietnamese(vi[key]), card, kinds] as const,
    ]),
  ),
)('the label "%s" typed on a card of %s is understood', (label, card, kinds) => {
  expect(understand(label, contextOf(card)).map(({ kind }) => kind)).toEqual(kinds);
});
