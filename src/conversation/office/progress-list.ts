import type { PictureOfProgress } from '../../domain/charts/picture.ts';
import { barsOfGroups, barsOfUnits } from '../../domain/charts/progress-bars.ts';
import { progressCurve } from '../../domain/charts/progress-curve.ts';
import type { Action } from '../action.ts';
import type { UnitProgress } from '../office.ts';
import { type Line, type ReplyFile, type Sentence, say } from '../reply.ts';
import { type CardOption, card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { besideLate, lateHeading, lateSentence, lateUnits, noneLate } from './late-units.ts';
import type { OfficeList } from './office-list.ts';
import { isWaiting, unitState } from './unit-lines.ts';

const PER_PAGE = 8;

/** What was asked of many units: the figures with their time, then the units a page at a time. */
export function showProgressList(context: OfficeContext, list: OfficeList, page: number): Move {
  const asked = membersOf(context, list);
  const menu = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });
  const figures = figuresLine(context, list);
  if (list.ask === 'byDay') return show(context, card({ lines: [figures], options: [menu] }));
  const { order, label, heading, none, notes } = lists[list.ask];
  const units = order(context, asked);
  const beside = notes(context, asked);
  if (units.length === 0)
    return show(context, card({ lines: [figures, none(context), ...beside], options: [menu] }));
  const pages = Math.ceil(units.length / PER_PAGE);
  const at = Math.min(page, pages - 1);
  return show(
    context,
    card({
      lines: [
        figures,
        heading(context, units.length),
        ...(pages > 1 ? [say('page.of', { page: at + 1, pages })] : []),
      ],
      options: [
        ...units
          .slice(at * PER_PAGE, (at + 1) * PER_PAGE)
          .map((unit, index) => wayToUnit(unit, index, label(context, unit))),
        ...(at + 1 < pages ? [option(9, say('way.more'), turnTo(list, at + 1), { shape: 'chip' })] : []),
        ...(at > 0 ? [option(0, say('way.back'), turnTo(list, at - 1), { shape: 'chip' })] : []),
        menu,
      ],
      notes: beside,
    }),
  );
}

/** What is listed for a question, and how it is said. */
interface Listing {
  readonly order: (context: OfficeContext, units: readonly UnitProgress[]) => readonly UnitProgress[];
  readonly label: (context: OfficeContext, unit: UnitProgress) => Sentence;
  readonly heading: (context: OfficeContext, count: number) => Line;
  readonly none: (context: OfficeContext) => Line;
  readonly notes: (context: OfficeContext, units: readonly UnitProgress[]) => readonly Line[];
}

const allUnits: Listing = {
  order: (_context, units) => units,
  label: (_context, unit) => say('office.unitLine', { unit: unit.name, state: unitState(unit) }),
  heading: (_context, count) => say('office.units.all', { count }),
  none: () => say('office.units.none'),
  notes: () => [],
};

const waitingUnits: Listing = {
  ...allUnits,
  order: (_context, units) => units.filter(isWaiting),
  heading: (_context, count) => say('office.units.waiting', { count }),
  none: () => say('office.units.allSent'),
};

const lists: { readonly [Ask in OfficeList['ask']]: Listing } = {
  progress: allUnits,
  byDay: allUnits,
  waiting: waitingUnits,
  slowest: {
    ...waitingUnits,
    order: (_context, units) => units.filter(isWaiting).sort((a, b) => shareOf(a) - shareOf(b)),
    heading: (_context, count) => say('office.units.slowest', { count }),
  },
  earliest: {
    ...allUnits,
    order: (_context, units) =>
      units.filter((unit) => !isWaiting(unit)).sort((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0)),
    heading: (_context, count) => say('office.units.earliest', { count }),
    none: () => say('office.units.noneSent'),
  },
  late: {
    order: lateUnits,
    label: lateSentence,
    heading: lateHeading,
    none: noneLate,
    notes: besideLate,
  },
};

/** The picture that goes with the answer: groups against each other where there are several, else units. */
export function progressPicture(context: OfficeContext, list: OfficeList): ReplyFile {
  return { kind: 'picture', name: 'tien-do.png', picture: pictureOf(context, list) };
}

function pictureOf(context: OfficeContext, list: OfficeList): PictureOfProgress {
  const { office, facts } = context;
  const { id, name, rehearsal, timeZone } = office.campaign;
  const of = {
    campaign: { id, name, rehearsal, timeZone },
    at: facts.sentAt,
    groups: groupNames(context, list),
  };
  const units = membersOf(context, list);
  if (list.ask === 'byDay' || list.ask === 'late')
    return { ...of, what: 'days', chart: progressCurve(office.campaign, units, facts.sentAt) };
  const among = list.groups.length === 0 && office.groups.length > 1;
  return list.ask === 'progress' && among
    ? { ...of, what: 'groups', chart: barsOfGroups(office.groups, units) }
    : { ...of, what: 'units', chart: barsOfUnits(units) };
}

/** One unit of a list as a way to its card. */
export function unitOption(unit: UnitProgress, index: number): CardOption {
  return wayToUnit(unit, index, say('office.unitLine', { unit: unit.name, state: unitState(unit) }));
}

function wayToUnit({ scorecardId }: UnitProgress, index: number, label: Sentence): CardOption {
  return option(index + 1, label, { do: 'officeUnit', scorecardId });
}

function turnTo(list: OfficeList, page: number): Action {
  return { do: 'officeAnswer', ask: list.ask, groups: [...list.groups], page };
}

function membersOf({ office }: OfficeContext, { groups }: OfficeList): readonly UnitProgress[] {
  return groups.length === 0 ? office.units : office.units.filter((unit) => groups.includes(unit.groupCode));
}

function groupNames({ office }: OfficeContext, { groups }: OfficeList): readonly string[] {
  return office.groups.filter(({ code }) => groups.includes(code)).map(({ name }) => name);
}

function shareOf({ answered, toAnswer }: UnitProgress): number {
  return toAnswer === 0 ? 0 : answered / toAnswer;
}

/** How many sent, are scoring and have not begun, with the time of these figures. */
export function figuresLine(context: OfficeContext, list: OfficeList): Line {
  const { facts } = context;
  const units = membersOf(context, list);
  const waiting = units.filter(isWaiting);
  const untouched = waiting.filter(({ answered }) => answered === 0).length;
  const names = groupNames(context, list);
  return say('office.figures', {
    where: names.length === 0 ? say('office.everywhere') : names.join(', '),
    sent: units.length - waiting.length,
    all: units.length,
    scoring: waiting.length - untouched,
    untouched,
    at: { moment: facts.sentAt },
  });
}
