import { grantFault } from '../domain/authority/grant.ts';
import type { Spoken } from './facts.ts';
import { readTyped } from './read-typed.ts';
import { say } from './reply.ts';
import { chooseUnit } from './topics/choose-unit.ts';
import { showUnits } from './topics/menu.ts';
import { laterSentence } from './topics/plain-answers.ts';
import { card, type Move, show, type TurnContext } from './turn.ts';

/** Linked, but without a unit at hand: choosing one is all there is to do; later wishes are answered honestly. */
export function decideWithoutDesk(context: TurnContext, event: Spoken): Move {
  const { memberships, official } = context.facts;
  if (memberships.length === 0) {
    const wishes = event.kind === 'text' ? readTyped(context, event.text) : [];
    const later = wishes.flatMap((intent) =>
      intent.kind === 'later' ? [laterSentence(intent.wish, say('organiser.unnamed'))] : [],
    );
    const lines = isProposed(context)
      ? [say('member.youArePending')]
      : [say('noUnit.plain', { name: official?.name ?? '' })];
    return show(context, card({ lines: [...later, ...lines] }));
  }
  const said = event.kind === 'choice' ? event.choice : event.kind === 'text' ? event.text.trim() : '';
  const chosen = context.state.options.find((each) => each.choice === said)?.action;
  return chosen?.do === 'chooseUnit' ? chooseUnit(context, chosen.scorecardId) : showUnits(context);
}

/** Somebody brought in whom the head has not confirmed yet. */
function isProposed({ facts }: TurnContext): boolean {
  return facts.grants.some((grant) => grantFault(grant, facts.sentAt) === 'pendingMember');
}
