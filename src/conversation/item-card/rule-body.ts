import type { PlainRule } from '../../domain/criteria/scoring-rule.ts';
import type { Line } from '../reply.ts';
import type { Draft } from '../state.ts';
import type { CardOption } from '../turn.ts';
import type { Listening } from '../understanding/intent.ts';

/** The part of an item's card that depends on how the item is scored. */
export interface RuleBody {
  /** Printed above the options: bands to read, what was ticked so far. */
  readonly lines: readonly Line[];
  /** Numbered from 1. Empty where a figure is asked for. */
  readonly options: readonly CardOption[];
  /** What to type, printed under the options; null where a number says it all. */
  readonly prompt: Line | null;
  /** What the card listens for when it offers no options of its own. */
  readonly figure: Exclude<Listening['kind'], 'options' | 'text' | 'invitation' | 'nothing'> | null;
  /** Several numbers may be typed at once. */
  readonly several: boolean;
  /** "1,5" or "2 điểm" may name one of the options. */
  readonly pointsAllowed: boolean;
  readonly yesNo: boolean;
  /** The option that "ok" or "xác nhận" means; null where nothing waits for it. */
  readonly confirms: number | null;
}

/** Draws one kind of rule. */
export type DrawRule<Kind extends PlainRule['kind']> = (
  rule: Extract<PlainRule, { kind: Kind }>,
  itemKey: string,
  draft: Draft | null,
) => RuleBody;

export const bodyOfOptions = (options: readonly CardOption[], more: Partial<RuleBody> = {}): RuleBody => ({
  lines: [],
  options,
  prompt: null,
  figure: null,
  several: false,
  pointsAllowed: false,
  yesNo: false,
  confirms: null,
  ...more,
});

export const bodyOfFigure = (
  figure: NonNullable<RuleBody['figure']>,
  prompt: Line,
  lines: readonly Line[],
): RuleBody => ({ ...bodyOfOptions([]), figure, prompt, lines });
