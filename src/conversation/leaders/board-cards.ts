import type { Line, ReplyFile } from '../reply.ts';
import { say } from '../reply.ts';
import { type CardOption, card, type Move, option, show } from '../turn.ts';
import type { Asker } from './asker.ts';
import type { BoardQuestion, Place } from './board-question.ts';
import { wholeRanking } from './board-question.ts';

const PER_PAGE = 8;

/** One page of what was asked. */
export interface BoardPage {
  readonly question: BoardQuestion;
  /** The unit that the answer came to, about which a short line asks further; otherwise those of the question. */
  readonly about?: Place;
  readonly lines: readonly Line[];
  /** What can be chosen or is only listed, in order; numbered page by page. */
  readonly items: readonly Item[];
  readonly notes: readonly Line[];
  /** Further ways, as chips under the list. */
  readonly ways?: readonly Way[];
  readonly files: readonly ReplyFile[];
}

/** One line of a page, and what it asks when chosen. */
export interface Item {
  readonly label: CardOption['label'];
  readonly trailing?: CardOption['trailing'];
  readonly leadsTo: BoardQuestion;
}

interface Way {
  readonly label: CardOption['label'];
  readonly leadsTo: BoardQuestion;
}

export function showBoardPage(asker: Asker, page: BoardPage, number: number): Move {
  const { question, about, lines, items, notes, ways = [], files } = page;
  const pages = Math.max(1, Math.ceil(items.length / PER_PAGE));
  const at = Math.min(number, pages - 1);
  const shown = items.slice(at * PER_PAGE, (at + 1) * PER_PAGE);
  const turnTo = (to: number) => ({ do: 'board', question, page: to }) as const;
  const more = pages > 1 ? [say('page.of', { page: at + 1, pages })] : [];
  const numberOf = (index: number) => shown.length + 1 + index;
  return show(
    asker.context,
    card({
      lines: [...lines, ...more],
      options: [
        ...shown.map(({ label, trailing = null, leadsTo }, index) =>
          option(index + 1, label, asks(leadsTo), { trailing }),
        ),
        ...(pages > 1
          ? [
              ...(at + 1 < pages ? [option(9, say('way.more'), turnTo(at + 1), { shape: 'chip' })] : []),
              ...(at > 0 ? [option(0, say('way.back'), turnTo(at - 1), { shape: 'chip' })] : []),
            ]
          : ways.map(({ label, leadsTo }, index) =>
              option(numberOf(index), label, asks(leadsTo), { shape: 'chip' }),
            )),
        option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
      ],
      notes,
      boardQuestion: about === undefined ? question : { ...question, units: [about] },
      // The picture is of all pages, so it comes with the first.
      attached: at === 0 ? files : [],
    }),
  );
}

function asks(question: BoardQuestion) {
  return { do: 'board', question, page: 0 } as const;
}

/** The unit in its ranking. */
export function askedOfUnit(
  ask: BoardQuestion['ask'],
  unit: { readonly scorecardId: string; readonly name: string },
) {
  return { ...wholeRanking, ask, units: [placeOf(unit)] } satisfies BoardQuestion;
}

export function askedOfGroup(ask: BoardQuestion['ask'], groupCode: string) {
  return { ...wholeRanking, ask, groups: [groupCode] } satisfies BoardQuestion;
}

export function placeOf({
  scorecardId,
  name,
}: {
  readonly scorecardId: string;
  readonly name: string;
}): Place {
  return { named: name, among: [scorecardId], count: 1 };
}
