import { asksForRetake, type Evidence, type RecordedEvidence } from '../../../domain/evidence/evidence.ts';
import type { Action } from '../../action.ts';
import { resumeWay } from '../../closed-items.ts';
import { findEvidence, provenItems } from '../../evidence-desk.ts';
import { lastTouchedItem } from '../../own-changes.ts';
import { type Line, say } from '../../reply.ts';
import {
  type Card,
  type CardOption,
  card,
  type DeskContext,
  type Move,
  option,
  show,
  withLead,
} from '../../turn.ts';
import { refusalToFile } from '../may-write.ts';
import { showMenu } from '../menu.ts';
import { evidenceFile } from './attached-files.ts';
import { evidenceLines, titleOf } from './evidence-lines.ts';

const chip = { shape: 'chip' } as const;

/** The document in this turn's world; a missing one is a card of a document of another unit. */
export function withDocument(
  context: DeskContext,
  evidenceId: string,
  go: (document: RecordedEvidence) => Move,
): Move {
  const document = findEvidence(context.desk, evidenceId);
  if (document === undefined)
    return show(context, withLead([say('evidence.notHere')], showMenu(context).card));
  return document.removed ? show(context, removedCard(context, document)) : go(document);
}

export function showEvidence(context: DeskContext, evidenceId: string): Move {
  return withDocument(context, evidenceId, (document) => show(context, evidenceCard(context, document)));
}

/** Sends the document as it stands: photographed pages as one PDF. */
export function viewEvidence(context: DeskContext, evidenceId: string): Move {
  return withDocument(context, evidenceId, (document) =>
    show(context, {
      ...withLead([say('evidence.sent', { title: titleOf(document) })], evidenceCard(context, document)),
      attached: [evidenceFile(document)],
    }),
  );
}

/** One document: what it is, what it proves, what is wrong with it, and what can be done. */
export function evidenceCard(context: DeskContext, document: RecordedEvidence): Card {
  const itemKeys = provenItems(context.desk, document);
  if (refusalToFile(context, itemKeys, document.purpose) !== null)
    return cardToRead(context, document, itemKeys);
  const photo = retakeOf(document);
  const asksPlace = itemKeys.length === 0;
  // What belongs to an explanation stays with the item that is explained.
  const isSupplement = document.purpose === 'supplement';
  const options = numbered([
    ...(photo === null
      ? []
      : [
          option(0, say('way.keepPage', { number: pageNumber(document, photo) }), {
            do: 'keepPage',
            evidenceId: document.id,
            photo,
          }),
        ]),
    ...(faultyPages(document) > 1
      ? [option(0, say('way.keepPages'), { do: 'keepPages', evidenceId: document.id })]
      : []),
    ...(asksPlace ? placeOptions(context, document) : []),
    ...(asksPlace || isSupplement ? [] : moveOption(context, document.id, itemKeys)),
    option(0, say('way.viewEvidence'), { do: 'viewEvidence', evidenceId: document.id }),
    ...(document.body.kind === 'scan'
      ? [option(0, say('way.pages'), { do: 'evidencePages', evidenceId: document.id, page: 0 })]
      : []),
    ...(asksPlace || isSupplement
      ? []
      : [option(0, say('way.alsoFor'), { do: 'askPlace', evidenceId: document.id })]),
    option(0, say('way.removeEvidence'), { do: 'removeEvidence', evidenceId: document.id }),
    ...explainOption(document, itemKeys),
    ...resumeOption(context, document),
  ]);
  return card({
    lines: [...evidenceLines(context, document), ...askedLines(document, photo, asksPlace)],
    options: [...options, ...backOf(document, itemKeys), option('#', say('way.menu'), { do: 'menu' }, chip)],
    itemKey: itemKeys[0] ?? null,
    seen: itemKeys[0] === context.state.itemKey ? context.state.seen : 0,
    evidence: { id: document.id, photo, asksPlace },
  });
}

/** For whoever may not write, or not now: nothing is asked for and nothing but looking is offered. */
function cardToRead(context: DeskContext, document: RecordedEvidence, itemKeys: readonly string[]): Card {
  return card({
    lines: evidenceLines(context, document),
    options: [
      option(1, say('way.viewEvidence'), { do: 'viewEvidence', evidenceId: document.id }),
      ...resumeOption(context, document).map((each) => ({ ...each, choice: '2' })),
      ...backOf(document, itemKeys),
      option('#', say('way.menu'), { do: 'menu' }, chip),
    ],
    itemKey: itemKeys[0] ?? null,
    seen: itemKeys[0] === context.state.itemKey ? context.state.seen : 0,
    evidence: { id: document.id, photo: null, asksPlace: false },
  });
}

function askedLines(document: RecordedEvidence, photo: string | null, asksPlace: boolean): readonly Line[] {
  const more = document.body.kind === 'scan' && photo === null ? [say('evidence.morePages')] : [];
  return [
    ...(photo !== null && isTooSmall(document, photo) ? [say('evidence.sendAsFile')] : []),
    ...(photo === null ? [] : [say('evidence.askRetake', { number: pageNumber(document, photo) })]),
    ...(asksPlace ? [say('evidence.askPlace')] : more),
  ];
}

/** Messengers shrink what is sent as a picture, and leave alone what is sent as a file. */
function isTooSmall({ body }: RecordedEvidence, photo: string): boolean {
  if (body.kind !== 'scan') return false;
  return body.pages.some(({ original, faults }) => original === photo && faults.includes('tooSmall'));
}

function faultyPages({ body }: RecordedEvidence): number {
  return body.kind === 'scan' ? body.pages.filter(asksForRetake).length : 0;
}

/** The first page that is to be photographed again. */
function retakeOf({ body }: RecordedEvidence): string | null {
  return body.kind === 'scan' ? (body.pages.find(asksForRetake)?.original ?? null) : null;
}

function pageNumber({ body }: RecordedEvidence, photo: string): number {
  return body.kind === 'scan' ? body.pages.findIndex(({ original }) => original === photo) + 1 : 1;
}

/** Where an unplaced document most likely belongs: the item scored last. */
function placeOptions(context: DeskContext, { id }: RecordedEvidence): readonly CardOption[] {
  const last = lastTouchedItem(context);
  const item = last === null ? undefined : context.desk.byKey.get(last)?.item;
  return item === undefined
    ? []
    : [
        option(0, say('way.placeFor', { code: item.code, name: item.name }), {
          do: 'placeEvidence',
          evidenceId: id,
          itemKey: item.key,
        }),
      ];
}

/** A photograph often belongs to the item that was scored just before the one in view. */
function moveOption(context: DeskContext, id: string, itemKeys: readonly string[]): readonly CardOption[] {
  const [only] = itemKeys;
  const last = lastTouchedItem(context);
  const item = last === null ? undefined : context.desk.byKey.get(last)?.item;
  if (item === undefined || only === undefined || itemKeys.length > 1 || only === item.key) return [];
  return [
    option(0, say('way.moveTo', { code: item.code }), {
      do: 'moveEvidence',
      evidenceId: id,
      from: only,
      itemKey: item.key,
    }),
  ];
}

export function backOf({ purpose }: Evidence, [itemKey]: readonly string[]): readonly CardOption[] {
  const back: Action =
    itemKey === undefined
      ? { do: 'tasks' }
      : { do: purpose === 'supplement' ? 'difference' : 'open', itemKey };
  return [option(0, say('way.back'), back, chip)];
}

/** Documents alone explain little: whoever sent them first goes on to the text. */
function explainOption({ purpose }: RecordedEvidence, [itemKey]: readonly string[]): readonly CardOption[] {
  return purpose === 'supplement' && itemKey !== undefined
    ? [option(0, say('way.explain'), { do: 'askItemExplanation', itemKey })]
    : [];
}

/** Nobody goes on scoring from what was added after the scorecard was sent. */
export function resumeOption(context: DeskContext, { purpose }: Evidence): readonly CardOption[] {
  return purpose === 'supplement' ? [] : resumeWay(context, 0);
}

export function numbered(options: readonly CardOption[]): readonly CardOption[] {
  return options.map((each, index) => ({ ...each, choice: String(index + 1) }));
}

/** The document's card, or the one of a removed document. */
export function cardOf(context: DeskContext, document: RecordedEvidence): Card {
  return document.removed ? removedCard(context, document) : evidenceCard(context, document);
}

function removedCard(context: DeskContext, document: RecordedEvidence): Card {
  return card({
    lines: [
      say(document.purpose === 'supplement' ? 'result.supplement.isRemoved' : 'evidence.isRemoved', {
        title: titleOf(document),
      }),
    ],
    options: optionsOnceRemoved(context, document),
  });
}

export function optionsOnceRemoved(context: DeskContext, document: RecordedEvidence): readonly CardOption[] {
  const { id: evidenceId, purpose } = document;
  const restore = option(1, say('way.restoreEvidence'), { do: 'restoreEvidence', evidenceId });
  const menu = option('#', say('way.menu'), { do: 'menu' }, chip);
  return purpose === 'supplement'
    ? [restore, ...backOf(document, provenItems(context.desk, document)), menu]
    : [restore, ...resumeWay(context, 2), menu];
}
