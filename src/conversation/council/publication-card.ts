import type { PublicationCheck } from '../../domain/publication/publication-check.ts';
import { dayOf } from '../local-days.ts';
import { type Line, say } from '../reply.ts';
import { type CardOption, card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { type Publishable, publicationFault, withResults } from './publication-facts.ts';
import { showPublished } from './published-card.ts';
import { unitNames } from './unit-names.ts';
import { backTo, toMenu } from './ways.ts';

/** What stands between the campaign and its publication, or the publication as it stands. */
export function showPublication(context: OfficeContext, lead: readonly Line[] = []): Move {
  const { publication } = context.office;
  return publication !== null && context.office.roles.includes('organiser')
    ? showPublished(context, publication, lead)
    : withResults(context, (found) => checklist(context, found, lead));
}

function checklist(context: OfficeContext, { check }: Publishable, lead: readonly Line[]): Move {
  const { campaign } = context.office;
  const { sent, units, confirmed, notSent } = check;
  const fault = publicationFault(check);
  const planned = campaign.phases.publication;
  return show(
    context,
    card({
      lines: [
        ...lead,
        say('council.publish.heading', { campaign: campaign.name, at: { moment: context.facts.sentAt } }),
        {
          progress: { done: confirmed, all: sent },
          words: say('council.publish.counts', { sent, units, confirmed }),
        },
        ...(planned === null
          ? []
          : [say('council.publish.planned', { day: { calendarDay: dayOf(planned, campaign.timeZone) } })]),
        ...(notSent.length === 0
          ? []
          : [say('council.publish.notSent', { count: notSent.length, names: unitNames(notSent) })]),
        ...(fault === null ? [] : [fault]),
      ],
      options: [...waysOn(check, fault === null), backTo({ do: 'council' }), toMenu],
    }),
  );
}

function waysOn({ notConfirmed, notSent }: PublicationCheck, isReady: boolean): readonly CardOption[] {
  const listed = (only: 'notConfirmed' | 'notSent') => ({ do: 'resultUnits', only, page: 0 }) as const;
  const ways = [
    ...(isReady
      ? [
          {
            label:
              notSent.length === 0
                ? say('council.way.preview')
                : say('council.way.publishAnyway', { count: notSent.length }),
            action: { do: 'previewPublication', group: 0 } as const,
          },
        ]
      : []),
    ...(notConfirmed.length === 0
      ? []
      : [
          {
            label: say('council.way.notConfirmed', { count: notConfirmed.length }),
            action: listed('notConfirmed'),
          },
        ]),
    ...(notSent.length === 0
      ? []
      : [{ label: say('council.way.notSent', { count: notSent.length }), action: listed('notSent') }]),
  ];
  return ways.map(({ label, action }, index) => option(index + 1, label, action));
}
