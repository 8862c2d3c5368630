import { showOfficeMenu } from '../office/office-menu.ts';
import type { Move, OfficeContext } from '../turn.ts';
import type { CouncilAction } from './council-action.ts';

export function performCouncil(context: OfficeContext, action: CouncilAction): Move {
  switch (action.do) {
    case 'council':
      return showOfficeMenu(context);
  }
}
