import { foldVietnamese } from '../../../domain/text.ts';
import { refusalOf } from '../../authority.ts';
import type { Command } from '../../command.ts';
import type { NoticeDraft } from '../../notice.ts';
import { gap, type Line, type Sentence, say } from '../../reply.ts';
import { card, type DeskContext, type Move, option, show } from '../../turn.ts';
import { holdersOf } from '../../unit-people.ts';
import { stay } from '../plain-answers.ts';
import { isHeadHere, roleName } from './member-lines.ts';

/** Proposals that may wait for the head of one unit at once. */
const MOST_PENDING = 20;
const NAME = /^\p{L}[\p{L}\p{M}.'’ -]{1,78}\p{L}$/u;
const ANNOUNCED = /(?:người|nguoi|cán bộ|can bo|thành viên|thanh vien|member|person)\s+(?<name>.+)$/iu;

const chip = { shape: 'chip' } as const;
const menu = option('#', say('way.menu'), { do: 'menu' }, chip);

export type MemberRole = 'scorer' | 'head';

/** "thêm người", or with the name in the same line. */
export function addMember(context: DeskContext, text: string): Move {
  const name = nameIn(ANNOUNCED.exec(text.normalize('NFC'))?.groups?.name ?? '');
  return name === null ? askMemberName(context) : chooseMemberRole(context, name);
}

export function askMemberName(context: DeskContext, lead: readonly Line[] = []): Move {
  const refusal = refusalToPropose(context);
  if (refusal !== null) return stay(context, [refusal]);
  return show(
    context,
    card({
      lines: [...lead, say('member.askName', { unit: context.desk.work.unitName })],
      options: [option(0, say('way.back'), { do: 'members' }, chip), menu],
      listening: { kind: 'text' },
      asking: { for: 'memberName' },
    }),
  );
}

export function takeMemberName(context: DeskContext, text: string): Move {
  const name = nameIn(text);
  return name === null ? askMemberName(context, [say('member.notAName')]) : chooseMemberRole(context, name);
}

function chooseMemberRole(context: DeskContext, name: string): Move {
  const refusal = refusalToPropose(context);
  if (refusal !== null) return stay(context, [refusal]);
  const roles: readonly MemberRole[] = ['scorer', 'head'];
  return show(
    context,
    card({
      lines: [say('member.whichRole', { name }), gap],
      options: [
        ...roles.map((role, index) =>
          option(index + 1, roleName(role), { do: 'confirmProposal', name, role }),
        ),
        option(0, say('way.back'), { do: 'askMemberName' }, chip),
        menu,
      ],
    }),
  );
}

export function confirmProposal(context: DeskContext, name: string, role: MemberRole): Move {
  const refusal = refusalToPropose(context);
  if (refusal !== null) return stay(context, [refusal]);
  const params = { name, role: roleName(role), unit: context.desk.work.unitName };
  const isNamesake = context.desk.work.people.some(
    (person) => foldVietnamese(person.name) === foldVietnamese(name),
  );
  return show(
    context,
    card({
      lines: [
        say(isHeadHere(context) ? 'member.confirmAdding' : 'member.confirmProposing', params),
        ...(isNamesake ? [say('member.namesake', { name })] : []),
        gap,
      ],
      options: [
        option(1, say(isHeadHere(context) ? 'member.addNow' : 'member.propose'), {
          do: 'proposeMember',
          name,
          role,
        }),
        option(0, say('way.back'), { do: 'askMemberName' }, chip),
        menu,
      ],
    }),
  );
}

/** A head confirms by proposing; for anybody else it waits for the heads. */
export function proposeMember(context: DeskContext, name: string, role: MemberRole): Move {
  const refusal = refusalToPropose(context);
  if (refusal !== null) return stay(context, [refusal]);
  const { campaign, unitId, unitName } = context.desk.work;
  // The turn is nobody else's, and says nothing of the person.
  const officialId = context.facts.turnId;
  const byHead = isHeadHere(context);
  const add: Command = {
    do: 'addMember',
    member: {
      officialId,
      name,
      role,
      unitId,
      campaignId: campaign.id,
      status: byHead ? 'active' : 'pending',
    },
  };
  if (byHead) {
    return {
      context,
      card: card({
        lines: [say('member.added', { name, unit: unitName }), ...codeLines(name)],
        options: [option(1, say('member.way'), { do: 'members' }, chip), menu],
      }),
      commands: [add, { do: 'issueCode', officialId }],
    };
  }
  const asked = holdersOf(context.desk.work, 'head').map(
    (head): Command => ({ do: 'notify', notice: askHead(context, { officialId, name, role }, head) }),
  );
  return {
    context,
    card: card({
      lines: [say('member.proposed', { name })],
      options: [option(1, say('member.way'), { do: 'members' }, chip), menu],
    }),
    commands: [add, ...asked],
  };
}

/** The code of this turn, shown this once. */
export function codeLines(name: string): readonly Line[] {
  return [say('member.code', { name, code: { issued: 'code' } }), say('member.howToUse')];
}

function askHead(
  context: DeskContext,
  member: { readonly officialId: string; readonly name: string; readonly role: MemberRole },
  head: string,
): NoticeDraft {
  const { campaign, scorecardId, unitName } = context.desk.work;
  const { officialId, name, role } = member;
  const proposedBy = context.official.id;
  const line = { shape: 'line', trailing: null } as const;
  return {
    key: `member:${officialId}:${head}`,
    officialId: head,
    purpose: 'notice',
    campaignId: campaign.id,
    scorecardId,
    lines: [
      say('member.toldHead', { who: context.official.name, name, role: roleName(role), unit: unitName }),
      gap,
    ],
    options: [
      {
        choice: 'N1',
        label: say('member.accept'),
        ...line,
        action: { do: 'decideMember', officialId, accepted: true, proposedBy },
      },
      {
        choice: 'N2',
        label: say('member.decline'),
        ...line,
        action: { do: 'decideMember', officialId, accepted: false, proposedBy },
      },
    ],
    dueAt: context.facts.sentAt,
    expiresAt: null,
  };
}

function refusalToPropose(context: DeskContext): Sentence | null {
  const { people, unitName, campaign } = context.desk.work;
  const refusal = refusalOf(context, 'proposeMember');
  if (refusal !== null) return refusal;
  if (holdersOf(context.desk.work, 'head').length === 0)
    return say('member.noHead', { unit: unitName, organiser: campaign.organiser });
  return people.filter(({ pending }) => pending.length > 0).length >= MOST_PENDING
    ? say('member.tooMany', { most: MOST_PENDING })
    : null;
}

function nameIn(text: string): string | null {
  const name = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return NAME.test(name) ? name : null;
}
