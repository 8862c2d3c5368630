import { indexBounds } from '../../domain/campaign/classify.ts';
import { lockOf } from '../../domain/campaign/effective-window.ts';
import { nextClass } from '../../domain/scorecard/next-class.ts';
import { index } from '../../domain/scorecard/score-index.ts';
import { resumeWay } from '../closed-items.ts';
import { scopeSaid, untilSaid } from '../more-time.ts';
import { type Line, say } from '../reply.ts';
import { ownResultOf } from '../result/own-result.ts';
import { deadlineLine, progressLine } from '../standing.ts';
import { type CardOption, card, type DeskContext, type Move, option, show } from '../turn.ts';

/** At most this many items are named; more would not be read on a phone. */
const MOST_NAMED = 8;

const chip = { shape: 'chip' } as const;

/** Score by domain, the unit's own maximum, index and class, said to be provisional. */
export function showScore(context: DeskContext): Move {
  const { desk } = context;
  const { overall, domains } = desk.totals;
  const extra: readonly Line[] = [
    ...(overall.bonus > 0 || overall.penalty > 0
      ? [
          say('score.bonusPenalty', {
            bonus: { points: overall.bonus },
            penalty: { points: overall.penalty },
          }),
        ]
      : []),
    ...(overall.heldByOthers > 0
      ? [say('done.heldByOthers', { points: { points: overall.heldByOthers } })]
      : []),
    ...(desk.work.profile.ranked ? [] : [say('score.notRanked', { unit: desk.work.unitName })]),
  ];
  return show(
    context,
    card({
      lines: [
        say('score.heading', { unit: desk.work.unitName }),
        progressLine(desk),
        say('score.index', {
          index: { index: index(desk.totals), bounds: indexBounds(desk.work.campaign.classification) },
          points: { points: overall.points, digits: 2 },
          maximum: { points: overall.maximum },
        }),
        { gap: true },
        ...domains
          .filter(({ maximum }) => maximum > 0)
          .map((total) => {
            const domain = desk.work.set.domains.find(({ key }) => key === total.domainKey);
            return say('score.domain', {
              code: domain?.code ?? '',
              name: domain?.name ?? '',
              points: { points: total.points, digits: 2 },
              maximum: { points: total.maximum },
            });
          }),
        ...extra,
        say('done.provisional'),
      ],
      options: [
        option(1, say('way.nextClass'), { do: 'nextClass' }, chip),
        option(2, say('way.missing'), { do: 'missing', page: 0 }, chip),
        ...numberedFrom(3, [
          ...resumeWay(context, 0),
          ...(ownResultOf(desk.work, context.facts.sentAt) === null
            ? []
            : [option(0, say('result.way.result'), { do: 'ownResult' }, chip)]),
        ]),
        option('#', say('way.menu'), { do: 'menu' }, chip),
      ],
      footer: [deadlineLine(context)],
    }),
  );
}

/** The smallest set of criteria that reaches the next class, or that it cannot be reached. */
export function showNextClass(context: DeskContext): Move {
  const { desk } = context;
  const next = nextClass(desk.work.set, desk.work.profile, desk.work.campaign, desk.work.entries);
  const nameOfClass = desk.band?.name ?? say('class.none');
  const ways = (first: number) => [
    ...resumeWay(context, first),
    option(0, say('way.back'), { do: 'back' }, chip),
    option('#', say('way.menu'), { do: 'menu' }, chip),
  ];
  if (next.kind !== 'reachable') {
    const line =
      next.kind === 'top'
        ? say('nextClass.top', { class: nameOfClass })
        : say('nextClass.cannot', { next: next.band.name, missing: { points: next.missing } });
    return show(
      context,
      card({
        lines: [progressLine(desk), line, say('done.provisional')],
        options: ways(1),
        footer: [deadlineLine(context)],
      }),
    );
  }
  const named = next.items.slice(0, MOST_NAMED);
  const options = named.map(({ itemKey, gain }, index) => {
    const item = desk.byKey.get(itemKey)?.item;
    return option(
      index + 1,
      say('mark.unanswered', { code: item?.code ?? '', name: item?.name ?? '' }),
      { do: 'open', itemKey },
      { trailing: say('nextClass.gain', { gain: { points: gain, digits: 2 } }) },
    );
  });
  const more = next.items.length - named.length;
  return show(
    context,
    card({
      lines: [
        say('nextClass.heading', {
          class: nameOfClass,
          next: next.band.name,
          missing: { points: next.missing },
        }),
        more > 0
          ? say('nextClass.itemsFirst', { count: next.items.length, shown: named.length })
          : say('nextClass.items', { count: next.items.length }),
        { gap: true },
      ],
      options: [...options, ...ways(options.length + 1)],
      footer: [deadlineLine(context)],
    }),
  );
}

/** When the campaign opened and locks, and how long is left. */
export function showDeadline(context: DeskContext): Move {
  const { campaign } = context.desk.work;
  return show(
    context,
    card({
      lines: [
        say('deadline.heading', { campaign: campaign.name }),
        say('deadline.opens', { opens: { moment: campaign.opensAt } }),
        deadlineLine(context),
        ...reopenedLines(context),
        ...laterLines(context),
        progressLine(context.desk),
      ],
      options: [
        option(1, say('way.missing'), { do: 'missing', page: 0 }, chip),
        ...numberedFrom(2, [
          ...resumeWay(context, 0),
          ...(isClosed(context) ? [option(0, say('reopening.way.ask'), { do: 'reopening' }, chip)] : []),
        ]),
        option('#', say('way.menu'), { do: 'menu' }, chip),
      ],
    }),
  );
}

function numberedFrom(first: number, options: readonly CardOption[]): readonly CardOption[] {
  return options.map((each, index) => ({ ...each, choice: String(first + index) }));
}

function isClosed({ desk: { work }, facts }: DeskContext): boolean {
  const { campaign, course } = work;
  return course.submission !== null || facts.sentAt >= lockOf(campaign, course.extensions, null);
}

/** Items that are open longer than the scorecard. */
function reopenedLines({ desk: { work }, facts }: DeskContext): readonly Line[] {
  const { campaign, course } = work;
  return course.extensions
    .filter(({ itemKeys, closesAt }) => itemKeys !== null && closesAt > facts.sentAt)
    .map(({ itemKeys, closesAt }) =>
      say('deadline.items', {
        what: scopeSaid(work, itemKeys),
        until: untilSaid(closesAt, campaign.timeZone),
      }),
    );
}

const phaseKeys = {
  survey: 'deadline.phase.survey',
  appraisal: 'deadline.phase.appraisal',
  explanation: 'deadline.phase.explanation',
  secondAppraisal: 'deadline.phase.secondAppraisal',
} as const;

/** The last day without penalty, and what follows in the campaign. */
function laterLines({ desk: { work }, facts }: DeskContext): readonly Line[] {
  const { lateSubmission, phases, timeZone } = work.campaign;
  const due =
    lateSubmission === null || lateSubmission.dueAt <= facts.sentAt
      ? []
      : [say('deadline.due', { until: untilSaid(lateSubmission.dueAt, timeZone) })];
  const windows = (['survey', 'appraisal', 'explanation', 'secondAppraisal'] as const).flatMap((name) => {
    const window = phases[name];
    return window === null || window.closesAt <= facts.sentAt
      ? []
      : [
          say('deadline.phase', {
            what: say(phaseKeys[name]),
            opens: { moment: window.opensAt },
            until: untilSaid(window.closesAt, timeZone),
          }),
        ];
  });
  const publication =
    phases.publication === null || phases.publication <= facts.sentAt
      ? []
      : [say('deadline.publication', { at: { moment: phases.publication } })];
  return [...due, ...windows, ...publication];
}
