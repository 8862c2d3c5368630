import { askItemExplanation } from './result/explain-difference.ts';
import { askReturn } from './topics/delegation/held-items.ts';
import { askExplanation } from './topics/explanation.ts';
import { askMinutes } from './topics/meeting/hold-meeting.ts';
import { askNotApplicable } from './topics/not-applicable.ts';
import { askDifficulties, askRecommendations } from './topics/remarks.ts';
import { askReopening } from './topics/reopening.ts';
import { askSendBack } from './topics/sending/send-back.ts';
import { askWithdraw } from './topics/sending/withdraw.ts';
import type { DeskContext, Move } from './turn.ts';

/** The card in view drawn again, where it asks for words of the person's own; null where it asks for none. */
export function askAgain(context: DeskContext): Move | null {
  const { asking, awaiting, itemKey } = context.state;
  if (itemKey !== null && context.desk.byKey.has(itemKey)) {
    if (awaiting === 'explanation') return askExplanation(context, itemKey);
    if (awaiting === 'notApplicableReason') return askNotApplicable(context, itemKey);
  }
  switch (asking?.for) {
    case 'difficulties':
      return askDifficulties(context);
    case 'recommendations':
      return askRecommendations(context, asking.difficulties);
    case 'returnReason':
      return askReturn(context, asking.id);
    case 'minutes':
      return askMinutes(context, asking.meetingId);
    case 'sendBack':
      return askSendBack(context);
    case 'withdrawalReason':
      return askWithdraw(context);
    case 'reopeningReason':
      return askReopening(context, asking.itemKeys);
    case 'itemExplanation':
      return askItemExplanation(context, asking.itemKey);
    default:
      return null;
  }
}
