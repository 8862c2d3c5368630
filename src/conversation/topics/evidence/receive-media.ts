import { type Evidence, filesOfEvidence, type RecordedEvidence } from '../../../domain/evidence/evidence.ts';
import type { AcceptedFile, ExaminedFile } from '../../../domain/evidence/examined-file.ts';
import { findEvidence } from '../../evidence-desk.ts';
import type { Event } from '../../facts.ts';
import { type Line, say } from '../../reply.ts';
import { supplementHint, supplementItems } from '../../result/supplements.ts';
import { card, type DeskContext, type Move, option, withLead } from '../../turn.ts';
import { refusalToFile } from '../may-write.ts';
import { stay } from '../plain-answers.ts';
import { asksSignedReport, receiveSignedReport } from '../sending/receive-signed-report.ts';
import { recordedIn, saveEvidence } from './change-evidence.ts';
import { backOf, evidenceCard, numbered, resumeOption } from './evidence-card.ts';
import { refusedLine, titleOf } from './evidence-lines.ts';
import { MOST_PAGES, newPage, withoutDoubles } from './new-pages.ts';
import { pagesOf, withPages } from './page-cards.ts';
import { isQuotaUsed } from './quota.ts';
import { readPlace, type SaidPlace } from './said-codes.ts';

type Media = Extract<Event, { kind: 'media' }>;

/**
 * Pictures become pages: of the page that is being photographed again, of the document in view, or of a new one.
 * Every other file is a document of its own. What a caption names comes before the item in view; with neither the
 * document waits and the person is asked.
 */
export function receiveMedia(context: DeskContext, media: Media): Move {
  if (asksSignedReport(context)) return receiveSignedReport(context, media);
  const { id, files, caption } = media;
  const accepted = files.filter((file): file is AcceptedFile => file.ok);
  const refused = files.flatMap((file: ExaminedFile, index) =>
    file.ok ? [] : [refusedLine(file.name, index + 1, file.refusal)],
  );
  const place = placeOf(context, caption);
  const mayNot = refusalToFile(context, place.checked, place.purpose);
  if (mayNot !== null)
    return stay(context, [...refused, mayNot, say('evidence.notKept'), ...supplementHint(context, place)]);
  if (accepted.length === 0) return stay(context, refused.length === 0 ? [say('evidence.nothing')] : refused);
  if (isQuotaUsed(context, accepted)) {
    return stay(context, [
      ...refused,
      ...accepted.map(({ name }, index) => refusedLine(name, index + 1, 'quotaUsed')),
    ]);
  }
  const documents = [
    ...scanOf(
      context,
      accepted.filter(({ page }) => page !== null),
      place,
      id,
    ),
    ...accepted
      .filter(({ page }) => page === null)
      .map((file, index) => fileDocument(context, file, place, `${id}-${index + 1}`)),
  ];
  const lead = [
    ...refused,
    ...noRoomLine(accepted, documents),
    ...place.unclear.map((code) => say('evidence.unclearCode', { code })),
  ];
  return saveEvidence(context, documents, lead, (after) => savedCard(after, documents));
}

/** Where documents go, and the items whose permission is asked before they are looked at. */
interface Place extends SaidPlace {
  /** The caption names items itself. */
  readonly named: boolean;
  readonly purpose?: 'supplement';
  readonly checked: readonly string[];
}

/** Once the first round may be seen, what is sent for an item belongs to its explanation. */
function placeOf(context: DeskContext, caption: string): Place {
  const said = readPlace(context, caption);
  const explained = supplementItems(context, said.itemKeys);
  const named = said.itemKeys.length > 0;
  if (explained !== null)
    return { ...said, named, itemKeys: explained, checked: explained, purpose: 'supplement' };
  const { itemKey } = context.state;
  return { ...said, named, checked: itemKey === null ? [] : [itemKey] };
}

/** Photographs that did not fit: said, since nobody counts a hundred pages again. */
function noRoomLine(accepted: readonly AcceptedFile[], documents: readonly Evidence[]): readonly Line[] {
  const kept = new Set(documents.flatMap(filesOfEvidence).map(({ sha256 }) => sha256));
  const left = new Set(accepted.map(({ original }) => original).filter((each) => !kept.has(each)));
  return left.size === 0 ? [] : [say('evidence.noRoom', { most: MOST_PAGES, count: left.size })];
}

function itemsFor({ state, desk }: DeskContext, { itemKeys }: SaidPlace): string[] {
  if (itemKeys.length > 0) return [...itemKeys];
  return state.itemKey !== null && desk.byKey.has(state.itemKey) ? [state.itemKey] : [];
}

function fileDocument(context: DeskContext, file: AcceptedFile, place: Place, id: string): Evidence {
  const { original, size, kind, flags, signatures, fields, name } = file;
  return {
    id,
    name: place.name ?? name,
    body: { kind: 'file', file: { sha256: original, size, kind, flags, signatures } },
    fields,
    itemKeys: itemsFor(context, place),
    removed: false,
    ...purposeOf(place),
  };
}

function purposeOf({ purpose }: Place): Pick<Evidence, 'purpose'> {
  return purpose === undefined ? {} : { purpose };
}

function scanOf(
  context: DeskContext,
  pictures: readonly AcceptedFile[],
  place: Place,
  id: string,
): readonly Evidence[] {
  const [first] = pictures;
  if (first === undefined) return [];
  const open = scanInView(context, pictures, place);
  if (open === null || place.named || place.name !== null) {
    return [
      {
        id,
        name: place.name,
        body: { kind: 'scan', pages: withoutDoubles([], pictures) },
        fields: first.fields,
        itemKeys: itemsFor(context, place),
        removed: false,
        ...purposeOf(place),
      },
    ];
  }
  const photo = context.state.evidence?.photo ?? null;
  const pages = pagesOf(open);
  const at = pages.findIndex(({ original }) => original === photo);
  const retaken = pages[at];
  const [again, ...others] = pictures.filter((each) =>
    pages.every((page) => page.original !== each.original),
  );
  if (retaken === undefined || again === undefined) return [withPages(open, withoutDoubles(pages, pictures))];
  const replaced = { ...newPage(again), retakes: retaken.retakes + 1 };
  const kept = pages.map((page, index) => (index === at ? replaced : page));
  return [withPages(open, withoutDoubles(kept, others))];
}

/** The document in view, when it is one of photographs and has room, or nothing new comes, or a page is to be replaced. */
function scanInView(
  context: DeskContext,
  pictures: readonly AcceptedFile[],
  { purpose }: Place,
): RecordedEvidence | null {
  const { id, photo } = context.state.evidence ?? { id: null, photo: null };
  const found = findEvidence(context.desk, id);
  if (found === undefined || found.removed || found.body.kind !== 'scan') return null;
  if (found.purpose !== purpose) return null;
  const { pages } = found.body;
  const has = (original: string | null) => pages.some((page) => page.original === original);
  const takesMore =
    pages.length < MOST_PAGES || has(photo) || pictures.every(({ original }) => has(original));
  return takesMore ? found : null;
}

function savedCard(context: DeskContext, documents: readonly Evidence[]) {
  const [first] = documents;
  if (first === undefined) throw new Error('nothing was saved');
  const saved = documents.map(savedLine);
  if (documents.length === 1) return withLead(saved, evidenceCard(context, recordedIn(context, first.id)));
  const itemKey = first.itemKeys.find((key) => context.desk.byKey.has(key)) ?? null;
  return card({
    lines: saved,
    options: [
      ...numbered([
        ...documents.map((document) =>
          option(0, titleOf(document), { do: 'showEvidence', evidenceId: document.id }),
        ),
        ...resumeOption(context, first),
      ]),
      ...(first.purpose === 'supplement' && itemKey !== null ? backOf(first, [itemKey]) : []),
      option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
    ],
    itemKey,
  });
}

function savedLine(document: Evidence): Line {
  const { body } = document;
  return body.kind === 'scan'
    ? say('evidence.savedPages', { pages: body.pages.length })
    : say('evidence.savedFile', { title: titleOf(document) });
}
