import { activeDelegations } from '../delegations.ts';
import { type Line, say } from '../reply.ts';
import type { DeskContext } from '../turn.ts';
import { personName } from '../unit-people.ts';

/** Who holds the item, and until when; nothing for an item that anybody may score. */
export function delegatedLines({ desk, facts }: DeskContext, itemKey: string): readonly Line[] {
  return activeDelegations(desk.work, facts.sentAt)
    .filter(({ itemKeys }) => itemKeys.includes(itemKey))
    .map(({ to, until }) =>
      say('item.delegated', { who: personName(desk.work, to), until: { closedAt: until } }),
    );
}
