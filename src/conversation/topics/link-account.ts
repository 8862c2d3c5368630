import type { Command } from '../command.ts';
import { type Line, say } from '../reply.ts';
import { card, type Move, show, type TurnContext } from '../turn.ts';
import type { Intent } from '../understanding/intent.ts';

/** Wrong codes that one account may try within the guessing window before it has to wait. */
const MOST_GUESSES = 5;

/** The first words to somebody who is not linked yet. */
export function askInvitation(context: TurnContext, lead: readonly Line[] = []): Move {
  return show(
    context,
    card({
      lines: [...lead, ...(lead.length === 0 ? [say('link.welcome')] : []), say('link.ask')],
      listening: { kind: 'invitation' },
    }),
  );
}

/** Links the account by a one-time code; says the same for unknown codes whatever they are. */
function linkAccount(context: TurnContext): Move {
  const { invitation, recentGuesses, sentAt } = context.facts;
  if (recentGuesses >= MOST_GUESSES) return askInvitation(context, [say('link.tooManyGuesses')]);
  if (invitation.kind === 'none') return askInvitation(context);
  if (invitation.kind === 'unknown') return countGuess(askInvitation(context, [say('link.unknownCode')]));
  if (invitation.usedAt !== null) return countGuess(askInvitation(context, [say('link.usedCode')]));
  if (sentAt >= invitation.expiresAt) return askInvitation(context, [say('link.expiredCode')]);
  return linkedMove(context, invitation.officialName, {
    do: 'linkAccount',
    invitationId: invitation.id,
    officialId: invitation.officialId,
  });
}

function linkedMove(context: TurnContext, name: string, command: Command): Move {
  return {
    context,
    card: card({ lines: [say('link.done', { name }), say('link.next')], listening: { kind: 'nothing' } }),
    commands: [command],
  };
}

/** A telephone contact links only when it is the sender's own and exactly one official waits under it. */
export function answerContact(context: TurnContext, own: boolean): Move {
  const { contact } = context.facts;
  if (!own) return askInvitation(context, [say('contact.notOwn')]);
  if (contact.kind !== 'found') return askInvitation(context, [say('contact.unknown')]);
  return linkedMove(context, contact.officialName, { do: 'linkByContact', officialId: contact.officialId });
}

/** What somebody who is not linked may do: send a code, or be told how to get one. */
export function answerStranger(context: TurnContext, intents: readonly Intent[]): Move {
  if (context.facts.invitation.kind !== 'none' || intents.some(({ kind }) => kind === 'link'))
    return linkAccount(context);
  const greeted = intents.every(
    ({ kind }) => kind === 'greet' || kind === 'help' || kind === 'resume' || kind === 'menu',
  );
  return askInvitation(context, greeted ? [] : [say('link.first')]);
}

function countGuess(move: Move): Move {
  return { ...move, commands: [...move.commands, { do: 'countGuess' }] };
}
