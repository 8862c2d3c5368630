import { answerNotice } from './answer-notice.ts';
import type { Command } from './command.ts';
import { decideAtDesk } from './decide-at-desk.ts';
import { decideWithoutDesk } from './decide-without-desk.ts';
import type { Event } from './facts.ts';
import { decideAtOffice } from './office/decide-at-office.ts';
import { readTyped } from './read-typed.ts';
import { say } from './reply.ts';
import { answerContact, answerStranger, askInvitation } from './topics/link-account.ts';
import { showMenu } from './topics/menu.ts';
import { card, type Move, show, type TurnContext } from './turn.ts';

/** What one event leads to, by who it is from and where they are. */
export function decide(context: TurnContext, event: Event): Move {
  const { official } = context.facts;
  if (event.kind === 'group') return show(context, card({ lines: [say('group.refused')] }));
  if (event.kind === 'withdrawal') return silently(context, { do: 'erasePerson' });
  if (event.kind === 'reachability') return noteReachability(context, event.reachable);
  if (official === null) {
    return event.kind === 'contact'
      ? answerContact(context, event.own)
      : answerStranger(context, event.kind === 'text' ? readTyped(context, event.text) : []);
  }
  const answered = answerNotice(context, event);
  if (answered !== null) return answered;
  const { office } = context.facts;
  if (office !== null) return decideAtOffice({ ...context, office, official }, event);
  if (context.desk === null) return decideWithoutDesk(context, event);
  return decideAtDesk({ ...context, desk: context.desk, official }, event);
}

/** Somebody who opens the door is greeted; nothing is said to somebody who closed it. */
function noteReachability(context: TurnContext, reachable: boolean): Move {
  const command: Command = { do: 'noteReachability', reachable };
  if (!reachable) return silently(context, command);
  const { desk } = context;
  const { official } = context.facts;
  const greeting =
    desk === null || official === null ? askInvitation(context) : showMenu({ ...context, desk, official });
  return { ...greeting, commands: [command] };
}

function silently(context: TurnContext, command: Command): Move {
  return { context, card: card({ lines: [] }), commands: [command], silent: true };
}
