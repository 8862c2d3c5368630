import type { Asking } from './asking.ts';
import { askRecommendations, saveRemarks } from './topics/remarks.ts';
import { requestReopening, takeReopeningItems } from './topics/reopening.ts';
import type { DeskContext, Move } from './turn.ts';

type Take<For extends Asking['for']> = (
  context: DeskContext,
  asked: Extract<Asking, { for: For }>,
  text: string,
) => Move;

/** Who takes the line that was asked for. A total record: a new question without a line here does not compile. */
const takers: { readonly [For in Asking['for']]: Take<For> } = {
  difficulties: (context, _asked, text) => askRecommendations(context, text),
  recommendations: (context, { difficulties }, text) => saveRemarks(context, difficulties, text),
  reopeningItems: (context, _asked, text) => takeReopeningItems(context, text),
  reopeningReason: (context, { itemKeys }, text) => requestReopening(context, itemKeys, text),
};

export function takeAskedText(context: DeskContext, asked: Asking, text: string): Move {
  const take = takers[asked.for] as Take<Asking['for']>;
  return take(context, asked as never, text);
}
