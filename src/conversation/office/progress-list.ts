import type { PictureOfProgress } from '../../domain/charts/picture.ts';
import { barsOfGroups, barsOfUnits } from '../../domain/charts/progress-bars.ts';
import { progressCurve } from '../../domain/charts/progress-curve.ts';
import type { Action } from '../action.ts';
import type { UnitProgress } from '../office.ts';
import { type Line, type ReplyFile, say } from '../reply.ts';
import { type CardOption, card, type Move, type OfficeContext, option, show } from '../turn.ts';
import type { OfficeList } from './office-list.ts';
import { isWaiting, unitState } from './unit-lines.ts';

const PER_PAGE = 8;

/** What was asked of many units: the figures with their time, then the units a page at a time. */
export function showProgressList(context: OfficeContext, list: OfficeList, page: number): Move {
  const asked = membersOf(context, list);
  const menu = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });
  const figures = figuresLine(context, list);
  if (list.ask === 'byDay') return show(context, card({ lines: [figures], options: [menu] }));
  const units = inAskedOrder(list, asked);
  if (units.length === 0) return show(context, card({ lines: [figures, noneLine(list)], options: [menu] }));
  const pages = Math.ceil(units.length / PER_PAGE);
  const at = Math.min(page, pages - 1);
  return show(
    context,
    card({
      lines: [
        figures,
        headingOf(list, units.length),
        ...(pages > 1 ? [say('page.of', { page: at + 1, pages })] : []),
      ],
      options: [
        ...units.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map(unitOption),
        ...(at + 1 < pages ? [option(9, say('way.more'), turnTo(list, at + 1), { shape: 'chip' })] : []),
        ...(at > 0 ? [option(0, say('way.back'), turnTo(list, at - 1), { shape: 'chip' })] : []),
        menu,
      ],
    }),
  );
}

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
  if (list.ask === 'byDay')
    return { ...of, what: 'days', chart: progressCurve(office.campaign, units, facts.sentAt) };
  const among = list.groups.length === 0 && office.groups.length > 1;
  return list.ask === 'progress' && among
    ? { ...of, what: 'groups', chart: barsOfGroups(office.groups, units) }
    : { ...of, what: 'units', chart: barsOfUnits(units) };
}

/** One unit of a list as a way to its card. */
export function unitOption(unit: UnitProgress, index: number): CardOption {
  return option(index + 1, say('office.unitLine', { unit: unit.name, state: unitState(unit) }), {
    do: 'officeUnit',
    scorecardId: unit.scorecardId,
  });
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

function inAskedOrder({ ask }: OfficeList, units: readonly UnitProgress[]): readonly UnitProgress[] {
  if (ask === 'progress') return units;
  if (ask === 'earliest')
    return units
      .filter((unit) => !isWaiting(unit))
      .sort((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0));
  const waiting = units.filter(isWaiting);
  return ask === 'slowest' ? waiting.sort((a, b) => shareOf(a) - shareOf(b)) : waiting;
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

function headingOf({ ask }: OfficeList, count: number): Line {
  if (ask === 'progress') return say('office.units.all', { count });
  if (ask === 'earliest') return say('office.units.earliest', { count });
  return say(ask === 'slowest' ? 'office.units.slowest' : 'office.units.waiting', { count });
}

function noneLine({ ask }: OfficeList): Line {
  if (ask === 'earliest') return say('office.units.noneSent');
  return say(ask === 'progress' ? 'office.units.none' : 'office.units.allSent');
}
