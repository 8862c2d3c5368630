import { stayOnItem } from '../appraisal/follow-appraisal-text.ts';
import { say } from '../reply.ts';
import type { Move, OfficeContext } from '../turn.ts';
import { showOfficeMenu } from './office-menu.ts';
import { performOfficeAction } from './perform-office-action.ts';

/** What the option with this number or word does; one that is not on the card is not understood. */
export function choose(context: OfficeContext, choice: string): Move {
  const chosen = context.state.options.find((each) => each.choice === choice);
  return chosen === undefined ? notUnderstood(context) : performOfficeAction(context, chosen.action);
}

/** What is in view once more where it is an item to judge, else the menu. */
export function notUnderstood(context: OfficeContext): Move {
  const unknown = say('unknown.plain');
  return stayOnItem(context, unknown) ?? showOfficeMenu(context, [unknown, { gap: true }]);
}
