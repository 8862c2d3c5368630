import { showOfficeMenu } from '../office/office-menu.ts';
import type { Move, OfficeContext } from '../turn.ts';
import type { AppraisalAction } from './appraisal-action.ts';

export function performAppraisal(context: OfficeContext, action: AppraisalAction): Move {
  switch (action.do) {
    case 'appraisalDesk':
      return showOfficeMenu(context);
  }
}
