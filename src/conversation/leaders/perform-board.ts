import { showOfficeMenu } from '../office/office-menu.ts';
import { stay } from '../topics/plain-answers.ts';
import type { DeskContext, Move, OfficeContext } from '../turn.ts';
import type { BoardAction } from './board-action.ts';

/** Somebody who asks for results: at an office, or at a unit. */
export type Asker =
  | { readonly at: 'office'; readonly context: OfficeContext }
  | { readonly at: 'unit'; readonly context: DeskContext };

export function performBoard(asker: Asker, action: BoardAction): Move {
  switch (action.do) {
    case 'ranking':
      return asker.at === 'office' ? showOfficeMenu(asker.context) : stay(asker.context, []);
  }
}
