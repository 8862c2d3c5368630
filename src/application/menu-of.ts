import type { Turn } from '../conversation/step.ts';
import type { CommandMenu, OutboundContent } from './ports/messages.ts';
import type { TurnRecord } from './ports/turn-record.ts';

/**
 * The menu of commands for the person after this turn; null where the turn itself changes who they are, which only
 * their next message tells.
 */
export function menuOf(
  { official, memberships, offices }: Pick<TurnRecord, 'official' | 'memberships' | 'offices'>,
  { commands, locale, state }: Pick<Turn, 'commands' | 'locale' | 'state'>,
): CommandMenu | null {
  if (commands.some((command) => command.do === 'linkAccount' || command.do === 'linkByContact')) return null;
  if (official === null) return { suits: 'stranger', locale };
  const here = memberships.filter(({ scorecardId }) => scorecardId === state.scorecardId);
  const roles = (here.length > 0 ? here : memberships).flatMap((membership) => membership.roles);
  if (state.officeCampaignId === null && roles.includes('head')) return { suits: 'head', locale };
  if (state.officeCampaignId === null && roles.includes('scorer')) return { suits: 'scorer', locale };
  return { suits: isAppraiser(offices, state.officeCampaignId) ? 'appraiser' : 'overseer', locale };
}

/** Whoever appraises and neither organises nor leads, at the office at hand or, before one is chosen, at any. */
function isAppraiser(offices: TurnRecord['offices'], campaignId: string | null): boolean {
  const here = offices.filter((office) => campaignId === null || office.campaignId === campaignId);
  const roles = here.flatMap((office) => office.roles);
  return roles.length > 0 && roles.every((role) => role === 'appraiser' || role === 'appraisalLead');
}

/** The menu goes with the last message, so that it changes when everything has been said. */
export function withMenu(
  messages: readonly OutboundContent[],
  menu: CommandMenu | null,
): readonly OutboundContent[] {
  const last = messages.at(-1);
  return menu === null || last === undefined ? messages : [...messages.slice(0, -1), { ...last, menu }];
}
