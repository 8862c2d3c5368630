import { say } from '../reply.ts';
import { type CardOption, option } from '../turn.ts';
import type { CouncilAction } from './council-action.ts';

const chip = { shape: 'chip' } as const;

export const toMenu: CardOption = option('#', say('way.menu'), { do: 'menu' }, chip);

export function backTo(action: CouncilAction): CardOption {
  return option(0, say('way.back'), action, chip);
}
