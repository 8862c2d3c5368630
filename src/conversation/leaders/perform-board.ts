import type { Move } from '../turn.ts';
import { answerBoard } from './answer-board.ts';
import type { Asker } from './asker.ts';
import type { BoardAction } from './board-action.ts';
import { wholeRanking } from './board-question.ts';

export function performBoard(asker: Asker, action: BoardAction): Move {
  switch (action.do) {
    case 'ranking':
      return answerBoard(asker, wholeRanking, 0);
    case 'board':
      return answerBoard(asker, action.question, action.page);
  }
}
