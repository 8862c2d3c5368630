import { refusalOf } from '../../authority.ts';
import { type Line, say } from '../../reply.ts';
import type { DeskContext } from '../../turn.ts';
import { holdersOf } from '../../unit-people.ts';
import { givable } from './said-items.ts';

/** Those of the items that may be given now, and why the others may not: every reason once. */
export function freeItems(
  context: DeskContext,
  wanted: readonly string[],
): { readonly itemKeys: readonly string[]; readonly refusals: readonly Line[] } {
  const known = givable(context, wanted);
  if (known.length === 0) return { itemKeys: [], refusals: [say('item.gone')] };
  const judged = known.map((key) => ({ key, refusal: refusalOf(context, 'delegate', key) }));
  const refusals = judged.flatMap(({ refusal }) => (refusal === null ? [] : [refusal]));
  return {
    itemKeys: judged.filter(({ refusal }) => refusal === null).map(({ key }) => key),
    refusals: [...new Map(refusals.map((each) => [JSON.stringify(each), each])).values()],
  };
}

/** Whether the items can be given to somebody: a colleague who scores. */
export function mayReceive({ desk, official }: DeskContext, to: string): boolean {
  return to !== official.id && holdersOf(desk.work, 'scorer').includes(to);
}
