import { type PlacedItem, placedItems } from '../../domain/criteria/criteria-set.ts';
import { showOfficeMenu } from '../office/office-menu.ts';
import { gap, say } from '../reply.ts';
import { type CardOption, card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { showAcross } from './across-units.ts';
import { showAnswers } from './answers-list.ts';
import type { AppraisalAction } from './appraisal-action.ts';
import { showAppraisalDesk } from './appraisal-desk.ts';
import { chip } from './pages.ts';
import { shortName } from './place-lines.ts';
import type { AppraisalWords } from './read-appraisal-words.ts';
import { showItem } from './show-item.ts';
import { startAppraisal } from './start-appraisal.ts';
import { showUnitItems } from './unit-items.ts';
import { showItemsToJudge, showUnitsToJudge } from './work-lists.ts';

const MOST_CHOICES = 9;
const menu = option('#', say('way.menu'), { do: 'menu' }, chip);

/** What an appraiser said about appraisal. */
export function answerWords(context: OfficeContext, words: AppraisalWords): Move {
  switch (words.kind) {
    case 'desk':
      return showAppraisalDesk(context);
    case 'goOn':
      return startAppraisal(context);
    case 'answers':
      return showAnswers(context, 0);
    case 'list':
      return words.of === 'units' ? showUnitsToJudge(context, 0) : showItemsToJudge(context, 0);
    case 'noUnit':
      return showOfficeMenu(context, [say('office.noSuchUnit', { named: words.named }), gap]);
    case 'item':
      return aboutItem(context, words.code, words.compare);
    case 'units':
      return aboutUnits(context, words);
  }
}

function aboutUnits(
  context: OfficeContext,
  { scorecardIds, named, code }: Extract<AppraisalWords, { kind: 'units' }>,
): Move {
  const units = context.office.units.filter(({ scorecardId }) => scorecardIds.includes(scorecardId));
  const actions = units.flatMap(({ scorecardId, groupCode, name }) =>
    code === null
      ? [{ label: say('text.verbatim', { text: name }), action: unitAction(scorecardId) }]
      : itemsOfCode(context, groupCode, code).map(({ item }) => ({
          label: say('appraisal.which.itemOfUnit', {
            unit: name,
            code: item.code,
            name: shortName(item.name),
          }),
          action: itemAction(scorecardId, item.key),
        })),
  );
  if (actions.length === 0) return noSuchCode(context, code ?? '');
  return oneOf(context, say('appraisal.which', { named }), actions);
}

/** In the unit whose items are on the card, where it has the item, unless every unit was meant. */
function aboutItem(context: OfficeContext, code: string, compare: boolean): Move {
  const here = unitOnCard(context);
  const inUnit = here === undefined || compare ? [] : itemsOfCode(context, here.groupCode, code);
  const actions =
    here !== undefined && inUnit.length > 0
      ? inUnit.map(({ item }) => ({
          label: say('appraisal.which.item', { code: item.code, name: shortName(item.name) }),
          action: itemAction(here.scorecardId, item.key),
        }))
      : context.office.groups.flatMap((group) =>
          itemsOfCode(context, group.code, code).map(({ item }) => ({
            label: say('appraisal.which.itemOfGroup', {
              group: group.name,
              code: item.code,
              name: shortName(item.name),
            }),
            action: acrossAction(group.code, item.key),
          })),
        );
  if (actions.length === 0) return noSuchCode(context, code);
  return oneOf(context, say('appraisal.which', { named: code }), actions);
}

/** The scorecard that was opened last may be of another unit than the card is about. */
function unitOnCard({ office, state }: OfficeContext) {
  const named = new Set(
    state.options.flatMap(({ action }) =>
      'target' in action && 'scorecardId' in action.target ? [action.target.scorecardId] : [],
    ),
  );
  return named.size === 1 ? office.units.find(({ scorecardId }) => named.has(scorecardId)) : undefined;
}

type Way = { readonly label: CardOption['label']; readonly action: AppraisalAction };

function oneOf(context: OfficeContext, heading: ReturnType<typeof say>, ways: readonly Way[]): Move {
  const [only] = ways;
  if (only !== undefined && ways.length === 1) return go(context, only.action);
  const options = ways
    .slice(0, MOST_CHOICES)
    .map(({ label, action }, index) => option(index + 1, label, action));
  return show(context, card({ lines: [heading], options: [...options, menu] }));
}

function go(context: OfficeContext, action: AppraisalAction): Move {
  switch (action.do) {
    case 'appraiseItem':
      return showItem(context, action.target);
    case 'appraisalUnit':
      return showUnitItems(context, action.scorecardId, action.page, action.near);
    case 'appraisalAcross':
      return showAcross(context, action);
    default:
      return showAppraisalDesk(context);
  }
}

function noSuchCode(context: OfficeContext, code: string): Move {
  return showOfficeMenu(context, [say('appraisal.noSuchCode', { code }), gap]);
}

/** The items that a code stands for in a group: itself, or those under a criterion. */
function itemsOfCode({ office }: OfficeContext, groupCode: string, code: string): readonly PlacedItem[] {
  const set = office.sets.get(groupCode);
  if (set === undefined) return [];
  const said = plain(code);
  const all = placedItems(set);
  const own = all.filter(({ item }) => plain(item.code) === said);
  return own.length > 0 ? own : all.filter(({ criterion }) => plain(criterion.code) === said);
}

function plain(code: string): string {
  return code.normalize('NFC').trim().toUpperCase().replace(/\.+$/u, '');
}

function unitAction(scorecardId: string): AppraisalAction {
  return { do: 'appraisalUnit', scorecardId, page: 0, near: null };
}

function itemAction(scorecardId: string, itemKey: string): AppraisalAction {
  return { do: 'appraiseItem', target: { scorecardId, itemKey, walk: 'unit' } };
}

function acrossAction(groupCode: string, itemKey: string): AppraisalAction {
  return { do: 'appraisalAcross', groupCode, itemKey, page: 0, near: null };
}
