import { stayOnItem } from '../appraisal/follow-appraisal-text.ts';
import { onlyAppraises } from '../appraisal/my-work.ts';
import { say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { officeRefusal } from './office-refusal.ts';
import { performOfficeAction } from './perform-office-action.ts';

/** What the option with this number or word does; one that is not on the card is not understood. */
export function choose(context: OfficeContext, choice: string): Move {
  const chosen = context.state.options.find((each) => each.choice === choice);
  return chosen === undefined ? notUnderstood(context) : performOfficeAction(context, chosen.action);
}

/**
 * What is in view once more where it is an item to judge, else two examples; numbers of the card before mean what they
 * meant, and short lines go on with what was asked there.
 */
export function notUnderstood(context: OfficeContext): Move {
  const { boardQuestion, progressQuestion, listening, options } = context.state;
  return (
    stayOnItem(context, say('unknown.plain')) ??
    show(
      context,
      card({
        lines: [say(examplesFor(context))],
        options: [option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' })],
        stillMeant: options,
        listening,
        boardQuestion,
        progressQuestion,
      }),
    )
  );
}

/** A sentence whose examples the person may do. */
function examplesFor(context: OfficeContext): SentenceKey {
  const { roles } = context.office;
  if (roles.includes('organiser')) return 'office.unknown.organiser';
  if (onlyAppraises(context))
    return roles.includes('appraisalLead') ? 'office.unknown.lead' : 'office.unknown.appraiser';
  return officeRefusal(context, 'viewRanking') === null ? 'office.unknown.results' : 'office.unknown.leader';
}
