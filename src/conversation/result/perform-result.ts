import { stay } from '../topics/plain-answers.ts';
import type { DeskContext, Move } from '../turn.ts';
import type { ResultAction } from './result-action.ts';

export function performResult(context: DeskContext, action: ResultAction): Move {
  switch (action.do) {
    case 'ownResult':
      return stay(context, []);
  }
}
