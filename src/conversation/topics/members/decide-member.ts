import { refusalOf } from '../../authority.ts';
import type { Command } from '../../command.ts';
import type { UnitPerson } from '../../facts.ts';
import type { NoticeDraft } from '../../notice.ts';
import { gap, type Line, type Sentence, say } from '../../reply.ts';
import { card, type DeskContext, type Move, option, show } from '../../turn.ts';
import { findPerson } from './member-lines.ts';
import { codeLines } from './propose-member.ts';
import { isLinked, showMembers } from './show-members.ts';

const chip = { shape: 'chip' } as const;
const menu = option('#', say('way.menu'), { do: 'menu' }, chip);

/** The head's yes or no to somebody proposed. */
export function decideMember(
  context: DeskContext,
  officialId: string,
  accepted: boolean,
  proposedBy: string | null,
): Move {
  const refusal = refusalOfHeads(context);
  if (refusal !== null) return showMembers(context, [refusal]);
  const person = findPerson(context, officialId);
  if (person === undefined || person.pending.length === 0)
    return showMembers(context, [say('member.decided')]);
  const decide: Command = { do: 'decideMember', ...placeOf(context, officialId), accepted };
  const told: readonly Command[] =
    proposedBy === null || proposedBy === context.official.id
      ? []
      : [{ do: 'notify', notice: tellProposer(context, person, proposedBy, accepted) }];
  if (!accepted)
    return {
      ...plain(context, [say('member.declined', { name: person.name })]),
      commands: [decide, ...told],
    };
  // Somebody of another unit has an account already and needs no code.
  if (isLinked(context, officialId))
    return {
      ...plain(context, [say('member.accepted', { name: person.name })]),
      commands: [decide, ...told],
    };
  return {
    ...plain(context, [say('member.accepted', { name: person.name }), ...codeLines(person.name)]),
    commands: [decide, { do: 'issueCode', officialId }, ...told],
  };
}

/** A code for somebody of the unit who has no account yet; whoever has one is never given to another telephone. */
export function inviteMember(context: DeskContext, officialId: string): Move {
  const person = findPerson(context, officialId);
  const refusal = refusalOf(context, 'proposeMember');
  if (refusal !== null) return showMembers(context, [refusal]);
  if (person === undefined) return showMembers(context, [say('member.gone')]);
  if (person.roles.length === 0) return showMembers(context, [say('member.notYet', { name: person.name })]);
  if (officialId === context.official.id || isLinked(context, officialId))
    return showMembers(context, [say('member.linked', { name: person.name })]);
  // Whoever holds a head's code can become that head.
  if (person.roles.includes('head') && refusalOf(context, 'confirmMember') !== null)
    return showMembers(context, [say('member.headOnly')]);
  return { ...plain(context, codeLines(person.name)), commands: [{ do: 'issueCode', officialId }] };
}

/** Asks once, with the consequence first. */
export function askEndRoles(context: DeskContext, officialId: string): Move {
  const refusal = refusalToEnd(context, officialId);
  const person = findPerson(context, officialId);
  if (refusal !== null || person === undefined) return showMembers(context, [refusal ?? say('member.gone')]);
  return show(
    context,
    card({
      lines: [say('member.askEnd', { name: person.name, unit: context.desk.work.unitName }), gap],
      options: [
        option(1, say('member.end'), { do: 'endRoles', officialId }),
        option(0, say('way.back'), { do: 'members' }, chip),
        menu,
      ],
    }),
  );
}

/** Holds from this very turn on. */
export function endRoles(context: DeskContext, officialId: string): Move {
  const refusal = refusalToEnd(context, officialId);
  const person = findPerson(context, officialId);
  if (refusal !== null || person === undefined) return showMembers(context, [refusal ?? say('member.gone')]);
  const { campaign, unitName } = context.desk.work;
  const notice: NoticeDraft = {
    key: `member:${context.facts.turnId}:ended`,
    officialId,
    purpose: 'notice',
    campaignId: campaign.id,
    scorecardId: null,
    lines: [say('member.toldEnded', { who: context.official.name, unit: unitName })],
    options: [],
    dueAt: context.facts.sentAt,
    expiresAt: null,
  };
  return {
    ...plain(context, [say('member.ended', { name: person.name, unit: unitName })]),
    commands: [
      { do: 'endRoles', ...placeOf(context, officialId) },
      { do: 'notify', notice },
    ],
  };
}

function refusalToEnd(context: DeskContext, officialId: string): Sentence | null {
  return refusalOfHeads(context) ?? (officialId === context.official.id ? say('member.notYourself') : null);
}

function refusalOfHeads(context: DeskContext): Sentence | null {
  return refusalOf(context, 'confirmMember') === null ? null : say('member.headOnly');
}

function placeOf({ desk }: DeskContext, officialId: string) {
  return { officialId, unitId: desk.work.unitId, campaignId: desk.work.campaign.id };
}

/** The one who proposed fetches the code, so that no notice holds one. */
function tellProposer(
  context: DeskContext,
  { officialId, name, pending }: UnitPerson,
  proposedBy: string,
  accepted: boolean,
): NoticeDraft {
  const { campaign, scorecardId } = context.desk.work;
  return {
    key: `member:${officialId}:decided`,
    officialId: proposedBy,
    purpose: 'notice',
    campaignId: campaign.id,
    scorecardId,
    lines: [
      say(accepted ? 'member.toldAccepted' : 'member.toldDeclined', { who: context.official.name, name }),
      gap,
    ],
    options:
      accepted && !pending.includes('head')
        ? [
            {
              choice: 'N1',
              label: say('member.invite'),
              shape: 'line',
              trailing: null,
              action: { do: 'inviteMember', officialId },
            },
          ]
        : [],
    dueAt: context.facts.sentAt,
    expiresAt: null,
  };
}

function plain(context: DeskContext, lines: readonly Line[]): Move {
  return show(
    context,
    card({ lines, options: [option(1, say('member.way'), { do: 'members' }, chip), menu] }),
  );
}
