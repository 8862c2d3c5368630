import type { Command } from '../../conversation/command.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { AccountAddress } from '../ports/messages.ts';
import type { Write } from '../ports/turn-store.ts';

/** Who acts, from where and when: what every write records. */
export interface Actor {
  readonly account: AccountAddress;
  /** Null while the account is not linked. */
  readonly officialId: string | null;
  readonly at: Instant;
}

type Writes<Do extends Command['do']> = (
  command: Extract<Command, { do: Do }>,
  actor: Actor,
) => readonly Write[];

/** The writes of each command. A total record: a new command without a line here does not compile. */
const writers: { readonly [Do in Command['do']]: Writes<Do> } = {
  recordEntry: ({ itemKey, before, after, undoes }, actor) => [
    { kind: 'saveEntry', itemKey, officialId: linked(actor), at: actor.at, before, after, undoes },
  ],
  linkAccount: ({ invitationId, officialId }, { account, at }) => [
    { kind: 'useInvitation', invitationId, at },
    { kind: 'linkAccount', account, officialId, at },
  ],
  countGuess: (_command, { account, at }) => [{ kind: 'recordGuess', account, at }],
  setLocale: ({ locale }, actor) => [{ kind: 'setLocale', officialId: linked(actor), locale }],
};

export function writesOfCommand(command: Command, actor: Actor): readonly Write[] {
  const write = writers[command.do] as Writes<Command['do']>;
  return write(command as never, actor);
}

function linked({ officialId }: Actor): string {
  if (officialId === null) throw new Error('a command of an account that is not linked');
  return officialId;
}
