import { stillChoosing } from '../topics/unplaced-text.ts';
import type { DeskContext, Move } from '../turn.ts';
import { showDifference } from './answer-appraiser.ts';
import { askItemExplanation } from './explain-difference.ts';
import type { ResultAction } from './result-action.ts';
import { showDifferences, showOwnResult, showResultParts } from './show-result.ts';
import { askSupplement, showDifferenceDocuments } from './supplements.ts';
import { takeBackExplanation } from './take-back-explanation.ts';

export function performResult(context: DeskContext, action: ResultAction): Move {
  switch (action.do) {
    case 'ownResult':
      return showOwnResult(context);
    case 'resultParts':
      return showResultParts(context);
    case 'differences':
      return stillChoosing(context, showDifferences(context, action.page));
    case 'difference':
      return showDifference(context, action.itemKey);
    case 'askItemExplanation':
      return askItemExplanation(context, action.itemKey);
    case 'takeBackExplanation':
      return takeBackExplanation(context, action);
    case 'askSupplement':
      return askSupplement(context, action.itemKey);
    case 'differenceDocuments':
      return showDifferenceDocuments(context, action.itemKey);
  }
}
