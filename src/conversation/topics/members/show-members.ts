import { type Line, say } from '../../reply.ts';
import { card, type DeskContext, type Move, option, show } from '../../turn.ts';
import { findPerson, isHeadHere, personLine } from './member-lines.ts';

const chip = { shape: 'chip' } as const;
const menu = option('#', say('way.menu'), { do: 'menu' }, chip);

/** Everybody of the unit; whoever waits for the head comes first. */
export function showMembers(context: DeskContext, lead: readonly Line[] = []): Move {
  const { people, unitName } = context.desk.work;
  const listed = people.toSorted(
    (a, b) => Number(a.roles.length > 0) - Number(b.roles.length > 0) || a.name.localeCompare(b.name, 'vi'),
  );
  return show(
    context,
    card({
      lines: [...lead, say('member.heading', { unit: unitName, count: people.length })],
      options: [
        ...listed.map((person, index) =>
          option(index + 1, personLine(person), { do: 'member', officialId: person.officialId }),
        ),
        option(listed.length + 1, say('member.add'), { do: 'askMemberName' }),
        menu,
      ],
    }),
  );
}

/** One person, with what the head may decide about them. */
export function showMember(context: DeskContext, officialId: string): Move {
  const person = findPerson(context, officialId);
  if (person === undefined) return showMembers(context, [say('member.gone')]);
  const ways = isHeadHere(context) ? headsWays(context, officialId, person.roles.length > 0) : [];
  return show(
    context,
    card({
      lines: [personLine(person)],
      options: [
        ...ways.map(({ label, action }, index) => option(index + 1, label, action)),
        option(0, say('way.back'), { do: 'members' }, chip),
        menu,
      ],
    }),
  );
}

function headsWays(context: DeskContext, officialId: string, isActive: boolean) {
  if (!isActive) {
    return [
      {
        label: say('member.accept'),
        action: { do: 'decideMember', officialId, accepted: true, proposedBy: null },
      },
      {
        label: say('member.decline'),
        action: { do: 'decideMember', officialId, accepted: false, proposedBy: null },
      },
    ] as const;
  }
  if (officialId === context.official.id) return [];
  return [
    ...(isLinked(context, officialId)
      ? []
      : [{ label: say('member.invite'), action: { do: 'inviteMember', officialId } as const }]),
    { label: say('member.end'), action: { do: 'askEndRoles', officialId } as const },
  ];
}

export function isLinked({ facts }: DeskContext, officialId: string): boolean {
  return facts.colleagues.some((each) => each.officialId === officialId && each.accounts > 0);
}
