import type { Action } from '../action.ts';
import { hasCouncil } from '../council/council-menu.ts';
import { gap, type Line, type Sentence, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show, want } from '../turn.ts';
import { waitingAnswers } from './answers-list.ts';
import { isWaiting, myWork, onlyAppraises, settledOf } from './my-work.ts';
import { roundLines } from './round-lines.ts';

interface Way {
  readonly label: Sentence;
  readonly action: Action;
  /** What names the option when typed whole, folded. */
  readonly word?: string;
}

/** Việc thẩm định của tôi: how far it is, and the ways into it. For somebody who only appraises it is the menu. */
export function showAppraisalDesk(context: OfficeContext, lead: readonly Line[] = []): Move {
  const work = myWork(context);
  if (work === null) return want(context, { what: 'work' });
  const { office, facts, official } = context;
  const items = work.units.flatMap((unit) => unit.items);
  const waiting = items.filter(({ state }) => isWaiting(context, state)).length;
  const answers = waitingAnswers(work);
  const explained = answers.filter(({ state }) => state === 'explained').length;
  const unsent = office.units.filter(({ submittedAt }) => submittedAt === null).length;
  const isElsewhereToo = facts.memberships.length > 0 || facts.offices.length > 1;
  const ways: readonly Way[] = [
    ...(waiting === 0
      ? []
      : [
          {
            label: say('appraisal.way.start', { count: waiting }),
            action: { do: 'appraisalStart' } as const,
            word: 'tiep tuc',
          },
        ]),
    { label: say('appraisal.way.units'), action: { do: 'appraisalUnits', page: 0 }, word: 'theo don vi' },
    { label: say('appraisal.way.items'), action: { do: 'appraisalItems', page: 0 }, word: 'theo tieu chi' },
    ...(answers.length === 0
      ? []
      : [
          {
            label: say('appraisal.way.answers', { explained, open: answers.length - explained }),
            action: { do: 'appraisalAnswers', page: 0 } as const,
            word: 'giai trinh',
          },
        ]),
    ...(onlyAppraises(context) ? menuWays(isElsewhereToo) : []),
    ...(onlyAppraises(context) && hasCouncil(context)
      ? [{ label: say('council.way.menu'), action: { do: 'council' } as const }]
      : []),
  ];
  return show(
    context,
    card({
      lines: [
        ...lead,
        say('appraisal.desk.heading', { name: official.name, campaign: office.campaign.name }),
        items.length === 0
          ? say('appraisal.desk.nothing')
          : {
              progress: { done: settledOf(items), all: items.length },
              words: say('appraisal.desk.progress', { done: settledOf(items), all: items.length }),
            },
        ...(unsent === 0 ? [] : [say('appraisal.desk.unsent', { count: unsent })]),
        ...work.own.map(({ name }) => say('appraisal.ownUnit', { unit: name })),
        gap,
      ],
      options: [
        ...ways.map(({ label, action, word }, index) =>
          option(index + 1, label, action, word === undefined ? {} : { word }),
        ),
        ...(onlyAppraises(context) ? [] : [option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' })]),
      ],
      footer: roundLines(context),
    }),
  );
}

function menuWays(isElsewhereToo: boolean): readonly Way[] {
  return [
    { label: say('way.help'), action: { do: 'help' } },
    { label: say('way.language'), action: { do: 'language' } },
    ...(isElsewhereToo ? [{ label: say('way.units'), action: { do: 'units' } as const }] : []),
  ];
}
