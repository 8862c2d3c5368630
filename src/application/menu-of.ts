import type { Turn } from '../conversation/step.ts';
import type { CommandMenu, OutboundContent } from './ports/messages.ts';
import type { TurnRecord } from './ports/turn-record.ts';

/**
 * The menu of commands for the person after this turn; null where the turn itself changes who they are, which only
 * their next message tells.
 */
export function menuOf(
  { official, memberships }: Pick<TurnRecord, 'official' | 'memberships'>,
  { commands, locale, state }: Pick<Turn, 'commands' | 'locale' | 'state'>,
): CommandMenu | null {
  if (commands.some((command) => command.do === 'linkAccount' || command.do === 'linkByContact')) return null;
  if (official === null) return { suits: 'stranger', locale };
  const here = memberships.filter(({ scorecardId }) => scorecardId === state.scorecardId);
  const roles = (here.length > 0 ? here : memberships).flatMap((membership) => membership.roles);
  if (roles.includes('head')) return { suits: 'head', locale };
  return { suits: roles.includes('scorer') ? 'scorer' : 'overseer', locale };
}

/** The menu goes with the last message, so that it changes when everything has been said. */
export function withMenu(
  messages: readonly OutboundContent[],
  menu: CommandMenu | null,
): readonly OutboundContent[] {
  const last = messages.at(-1);
  return menu === null || last === undefined ? messages : [...messages.slice(0, -1), { ...last, menu }];
}
