import { gap, type Line, type Sentence, say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import { channelNames } from '../topics/accounts.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { mayListUnreached, type Unreached, unreachedIn } from './unreached-in.ts';

const PER_PAGE = 8;

const unreachedKinds = ['noContact', 'unlinked', 'unheard'] as const;

const wording: {
  readonly [Kind in Unreached['kind']]: { readonly count: SentenceKey; readonly advice: SentenceKey };
} = {
  noContact: { count: 'unreached.count.noContact', advice: 'unreached.do.noContact' },
  unlinked: { count: 'unreached.count.unlinked', advice: 'unreached.do.unlinked' },
  unheard: { count: 'unreached.count.unheard', advice: 'unreached.do.unheard' },
};

/** Who cannot be told anything and what was tried, a page at a time, with what to do about it. */
export function showUnreached(context: OfficeContext, page: number): Move {
  const { office, facts } = context;
  const menu = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });
  const only = (line: Line) => show(context, card({ lines: [line], options: [menu] }));
  if (!mayListUnreached(context))
    return only(say('unreached.organiserOnly', { organiser: office.campaign.organiser }));
  const all = unreachedIn(office);
  if (all.length === 0) return only(say('unreached.none', { at: { moment: facts.sentAt } }));
  const kinds = unreachedKinds.filter((wanted) => all.some(({ kind }) => kind === wanted));
  const counts = kinds.map((wanted) =>
    say(wording[wanted].count, { count: all.filter(({ kind }) => kind === wanted).length }),
  );
  const pages = Math.ceil(all.length / PER_PAGE);
  const at = Math.min(page, pages - 1);
  const turnTo = (to: number) => ({ do: 'unreached', page: to }) as const;
  return show(
    context,
    card({
      lines: [
        say('unreached.heading', { counts, at: { moment: facts.sentAt } }),
        ...(pages > 1 ? [say('page.of', { page: at + 1, pages })] : []),
        ...all.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map(lineOf),
        gap,
        ...kinds.map((kind) => say(wording[kind].advice)),
      ],
      options: [
        ...(at + 1 < pages ? [option(9, say('way.more'), turnTo(at + 1), { shape: 'chip' })] : []),
        ...(at > 0 ? [option(0, say('way.back'), turnTo(at - 1), { shape: 'chip' })] : []),
        menu,
      ],
    }),
  );
}

function lineOf(each: Unreached): Sentence {
  switch (each.kind) {
    case 'noContact':
      return say('reminder.noContact', { unit: each.unit });
    case 'unlinked':
      return say('unreached.unlinked', { units: named(each.units), name: each.name });
    case 'unheard':
      return say('unreached.unheard', {
        units: named(each.units),
        name: each.name,
        tried: each.tried.map((channel) => say(channelNames[channel])),
      });
  }
}

function named(units: readonly string[]): readonly Sentence[] {
  return units.map((unit) => say('text.verbatim', { text: unit }));
}
