import type { CriteriaDomain, PlacedItem } from '../../domain/criteria/criteria-set.ts';
import type { RecordedEvidence } from '../../domain/evidence/evidence.ts';
import type { ItemState } from '../../domain/scorecard/scorecard-totals.ts';
import type { Action } from '../action.ts';
import { resumeWay } from '../closed-items.ts';
import { itemTotal, openItems } from '../desk.ts';
import { lacksProof, unplacedEvidence } from '../evidence-desk.ts';
import { type Sentence, say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import { deadlineLine, progressLine } from '../standing.ts';
import { type CardOption, card, type DeskContext, type Move, option, show } from '../turn.ts';
import { titleOf } from './evidence/evidence-lines.ts';

/** How many items one card lists, so that it stays readable on a phone. */
const PAGE = 8;

/** The task list: every domain with how far it is. */
export function showTasks(context: DeskContext): Move {
  const { desk } = context;
  const domains = desk.totals.domains.filter(({ maximum, toAnswer }) => maximum > 0 || toAnswer > 0);
  const options = domains.map((total, index) => {
    const domain = domainOf(context, total.domainKey);
    const done = total.toAnswer > 0 && total.answered === total.toAnswer;
    return option(
      index + 1,
      say(done ? 'tasks.domainDone' : 'tasks.domain', {
        code: domain.code,
        name: domain.name,
        answered: total.answered,
        all: total.toAnswer,
      }),
      { do: 'domainTasks', domainKey: total.domainKey, page: 0 },
      {
        trailing: say('tasks.points', {
          points: { points: total.points, digits: 2 },
          maximum: { points: total.maximum },
        }),
      },
    );
  });
  return show(
    context,
    card({
      lines: [say('tasks.heading', { unit: desk.work.unitName }), progressLine(desk), { gap: true }],
      options: [...options, ...waysFrom(context, options.length + 1)],
      footer: [deadlineLine(context)],
    }),
  );
}

/** The items of one domain with the state of each. */
export function showDomain(context: DeskContext, domainKey: string, page: number): Move {
  const domain = domainOf(context, domainKey);
  const items = context.desk.placed.filter((each) => each.domain.key === domainKey);
  return showItems(
    context,
    items,
    page,
    say('tasks.domainHeading', { code: domain.code, name: domain.name }),
    (next) => ({ do: 'domainTasks', domainKey, page: next }),
  );
}

/** What is still missing: items without an answer, items without proof where it is asked for, documents nobody placed. */
export function showMissing(context: DeskContext, page: number): Move {
  const open = openItems(context.desk);
  const lacking = context.desk.placed.filter(({ item }) => lacksProof(context.desk, item.key));
  const unplaced = unplacedEvidence(context.desk);
  const points = open.reduce((sum, { item }) => sum + itemTotal(context.desk, item.key).maximum, 0);
  if (open.length === 0 && lacking.length === 0 && unplaced.length === 0) {
    return show(
      context,
      card({
        lines: [say('missing.none'), progressLine(context.desk)],
        options: [option(1, say('way.score'), { do: 'score' }), ...waysFrom(context, 2)],
        footer: [deadlineLine(context)],
      }),
    );
  }
  const [heading = say('missing.none'), ...more] = [
    ...(open.length === 0
      ? []
      : [
          say('missing.heading', {
            count: open.length,
            points: { points: points as typeof context.desk.totals.overall.points },
          }),
        ]),
    ...(lacking.length === 0 ? [] : [say('missing.noProof', { count: lacking.length })]),
    ...(unplaced.length === 0 ? [] : [say('evidence.unplaced', { count: unplaced.length })]),
  ];
  return showItems(context, [...open, ...lacking], page, heading, (next) => ({ do: 'missing', page: next }), {
    lines: more,
    unplaced,
  });
}

/** What a list of missing things says beside the items. */
interface MissingToo {
  readonly lines: readonly Sentence[];
  readonly unplaced: readonly RecordedEvidence[];
}

/** Items of one tiêu chí, or those that share a code. */
export function showSome(context: DeskContext, items: readonly PlacedItem[], heading: Sentence): Move {
  return showItems(context, items, 0, heading, () => ({ do: 'tasks' }));
}

function showItems(
  context: DeskContext,
  items: readonly PlacedItem[],
  page: number,
  heading: Sentence,
  turnTo: (page: number) => Action,
  also: MissingToo | null = null,
): Move {
  const pages = Math.max(1, Math.ceil(items.length / PAGE));
  const at = Math.min(page, pages - 1);
  const shown = items.slice(at * PAGE, (at + 1) * PAGE);
  const listed = shown.map(({ item }, index) => {
    const { state, points, maximum } = itemTotal(context.desk, item.key);
    return option(
      index + 1,
      say(lacksProof(context.desk, item.key) ? 'mark.noProof' : stateMarks[state], {
        code: item.code,
        name: item.name,
      }),
      also !== null && lacksProof(context.desk, item.key)
        ? { do: 'itemEvidence', itemKey: item.key }
        : { do: 'open', itemKey: item.key },
      {
        trailing:
          points === null
            ? say('tasks.upTo', { maximum: { points: maximum > 0 ? maximum : item.maxPoints } })
            : say('tasks.points', { points: { points, digits: 2 }, maximum: { points: item.maxPoints } }),
      },
    );
  });
  const waiting = at === pages - 1 ? (also?.unplaced ?? []) : [];
  const options = [
    ...listed,
    ...waiting.map((document, index) =>
      option(listed.length + index + 1, titleOf(document), { do: 'showEvidence', evidenceId: document.id }),
    ),
  ];
  const chip = { shape: 'chip' } as const;
  const turning: CardOption[] = [];
  if (at > 0)
    turning.push(
      option(options.length + 1, say('way.previousPage'), turnTo(at - 1), { ...chip, word: 'trang truoc' }),
    );
  if (at < pages - 1)
    turning.push(
      option(options.length + turning.length + 1, say('way.nextPage'), turnTo(at + 1), {
        ...chip,
        word: 'trang sau',
      }),
    );
  const paging = pages > 1 ? [say('tasks.page', { page: at + 1, pages })] : [];
  return show(
    context,
    card({
      lines: [heading, ...(also?.lines ?? []), ...paging, { gap: true }],
      options: [...options, ...turning, ...waysFrom(context, options.length + turning.length + 1)],
      footer: [deadlineLine(context)],
    }),
  );
}

const stateMarks: { readonly [State in ItemState]: SentenceKey } = {
  answered: 'mark.answered',
  notApplicable: 'mark.notApplicable',
  unanswered: 'mark.unanswered',
  needsReanswer: 'mark.needsReanswer',
  exempt: 'mark.exempt',
  otherKind: 'mark.exempt',
  notSelfScored: 'mark.notSelfScored',
};

function waysFrom(context: DeskContext, first: number): readonly CardOption[] {
  const chip = { shape: 'chip' } as const;
  return [
    ...resumeWay(context, first),
    option(0, say('way.back'), { do: 'back' }, chip),
    option('#', say('way.menu'), { do: 'menu' }, chip),
  ];
}

function domainOf(context: DeskContext, domainKey: string): CriteriaDomain {
  const domain = context.desk.work.set.domains.find(({ key }) => key === domainKey);
  if (domain === undefined) throw new Error(`no such domain: ${domainKey}`);
  return domain;
}
