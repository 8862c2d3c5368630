import { resultsHash } from '../../domain/appraisal/result-standing.ts';
import { isWithin } from '../../domain/campaign/phase-at.ts';
import { spaced } from '../office/end-question.ts';
import type { UnitProgress } from '../office.ts';
import { gap, type Line, type Sentence, say } from '../reply.ts';
import { type CardOption, card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { classLines } from './class-lines.ts';
import { refuseEarly, refuseOnlooker } from './council-rights.ts';
import { type UnitsToConfirm, unitsToConfirm } from './ready-units.ts';
import { figuresOf } from './result-lines.ts';
import { showResultUnits, toPreview, toUnits } from './result-units.ts';
import { namesOf, unitNames } from './unit-names.ts';
import { backTo, toMenu } from './ways.ts';

/** Lines that are no options are short, so more of them fit on a page than units of a list. */
const PER_PAGE = 15;
/** Groups that are offered by themselves. */
const MOST_GROUPS = 6;

/** Chốt một lượt: what would be confirmed, and what would not and why, before anything is. */
export function previewConfirmation(
  context: OfficeContext,
  groups: readonly string[],
  page: number,
  lead: readonly Line[] = [],
): Move {
  const refused = refuseOnlooker(context) ?? refuseEarly(context);
  if (refused !== null) return refused;
  const found = unitsToConfirm(context, groups);
  const { ready } = found;
  const [first] = found.refused;
  if (ready.length === 0 && first !== undefined) return showResultUnits(context, 'all', 0, spaced(first.why));
  const pages = Math.max(1, Math.ceil(ready.length / PER_PAGE));
  const at = Math.min(page, pages - 1);
  const turnTo = (to: number) => ({ do: 'previewConfirmation' as const, groups: [...groups], page: to });
  const others = leftOut(found);
  return show(
    context,
    card({
      lines: [
        ...lead,
        ready.length === 0
          ? say('council.together.none', { where: where(context, groups) })
          : say('council.together.heading', { where: where(context, groups), count: ready.length }),
        ...(pages > 1 ? [say('page.of', { page: at + 1, pages })] : []),
        ...ready
          .slice(at * PER_PAGE, (at + 1) * PER_PAGE)
          .map(({ unit, result }) =>
            say('council.together.unit', { unit: unit.name, ...figuresOf(context.office, result) }),
          ),
        ...classLines(context.office.campaign, ready),
        ...(others.length === 0 ? [] : [gap, ...others]),
        ...(ready.length === 0
          ? []
          : [gap, ...explaining(context, found), say('council.together.consequence')]),
      ],
      options: [
        ...(ready.length === 0 ? [] : confirmOptions(context, groups, found)),
        ...(at + 1 < pages ? [option(9, say('way.more'), turnTo(at + 1), { shape: 'chip' })] : []),
        backTo(at > 0 ? turnTo(at - 1) : groups.length > 0 ? toPreview : toUnits),
        toMenu,
      ],
    }),
  );
}

/** All that is shown, and where there are several groups each by itself. */
function confirmOptions(
  context: OfficeContext,
  groups: readonly string[],
  { ready }: UnitsToConfirm,
): readonly CardOption[] {
  const count = ready.length;
  const inGroups = context.office.groups.flatMap(({ code, name }) => {
    const inside = ready.filter(({ unit }) => unit.groupCode === code).length;
    return inside === 0 ? [] : [{ code, name, count: inside }];
  });
  return [
    option(1, say('council.way.confirmThese', { count }), {
      do: 'confirmResults',
      groups: [...groups],
      results: resultsHash(ready),
    }),
    ...(inGroups.length < 2 || inGroups.length > MOST_GROUPS ? [] : inGroups).map((group, index) =>
      option(index + 2, say('council.way.onlyGroup', { group: group.name, count: group.count }), {
        do: 'previewConfirmation',
        groups: [group.code],
        page: 0,
      }),
    ),
  ];
}

export function where({ office }: OfficeContext, groups: readonly string[]): Sentence {
  const names = office.groups.filter(({ code }) => groups.includes(code)).map(({ name }) => name);
  return names.length === 0
    ? say('text.verbatim', { text: office.campaign.name })
    : say('text.verbatim', { text: names.join('; ') });
}

/** Units that are not confirmed with the others, and why. */
function leftOut({ own, refused, open, reopened, notSent, confirmed }: UnitsToConfirm): readonly Line[] {
  const line = (units: readonly UnitProgress[], said: (count: number, names: Sentence) => Sentence) =>
    units.length === 0 ? [] : [said(units.length, unitNames(units))];
  return [
    ...line(own, (count, names) => say('council.together.own', { count, names })),
    ...line(
      refused.map(({ unit }) => unit),
      (count, names) => say('council.together.refused', { count, names }),
    ),
    ...(open.length === 0
      ? []
      : [say('council.together.open', { count: open.length, names: namesOf(open.map(openName)) })]),
    ...line(reopened, (count, names) => say('council.together.reopened', { count, names })),
    ...line(notSent, (count, names) => say('council.together.notSent', { count, names })),
    ...line(confirmed, (count, names) => say('council.together.confirmed', { count, names })),
  ];
}

function openName({ name, judged, toJudge }: UnitProgress): Sentence {
  return say('council.together.openUnit', { unit: name, left: toJudge - judged, all: toJudge });
}

/** Units may still answer, which confirming would cut off. */
function explaining({ facts, office }: OfficeContext, { ready }: UnitsToConfirm): readonly Line[] {
  const window = office.campaign.phases.explanation;
  if (window === null || !isWithin(window, facts.sentAt)) return [];
  const units = ready.map(({ unit }) => unit).filter(({ flagged, explained }) => explained < flagged);
  if (units.length === 0) return [];
  const names = namesOf(
    units.map(({ name, flagged, explained }) =>
      say('council.together.explainingUnit', { unit: name, count: flagged - explained }),
    ),
  );
  const until = { lockOf: window.closesAt };
  return [say('council.together.explaining', { count: units.length, names, until })];
}
