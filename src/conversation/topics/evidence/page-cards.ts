import type { EvidencePage, RecordedEvidence } from '../../../domain/evidence/evidence.ts';
import { provenItems } from '../../evidence-desk.ts';
import { say } from '../../reply.ts';
import { type CardOption, card, type DeskContext, type Move, option, show, withLead } from '../../turn.ts';
import { recordedIn, saveEvidence } from './change-evidence.ts';
import { evidenceCard, numbered, withDocument } from './evidence-card.ts';
import { faultsSaid, titleOf } from './evidence-lines.ts';

const PAGES_SHOWN = 8;
const chip = { shape: 'chip' } as const;

interface PlacedPage {
  readonly document: RecordedEvidence;
  readonly pages: readonly EvidencePage[];
  readonly page: EvidencePage;
  readonly at: number;
}

/** The pages of a document, eight at a time. */
export function showPages(context: DeskContext, evidenceId: string, from: number): Move {
  return withDocument(context, evidenceId, (document) => {
    const pages = pagesOf(document);
    const last = Math.max(0, Math.ceil(pages.length / PAGES_SHOWN) - 1);
    const at = Math.min(from, last);
    const shown = pages.slice(at * PAGES_SHOWN, (at + 1) * PAGES_SHOWN);
    const turnTo = (page: number, key: 'way.previousPage' | 'way.nextPage') =>
      option(0, say(key), { do: 'evidencePages', evidenceId, page }, chip);
    return show(
      context,
      card({
        lines: [say('pages.heading', { title: titleOf(document) })],
        options: [
          ...numbered([
            ...shown.map((page, index) => pageOption(evidenceId, page, at * PAGES_SHOWN + index + 1)),
            ...(at > 0 ? [turnTo(at - 1, 'way.previousPage')] : []),
            ...(at < last ? [turnTo(at + 1, 'way.nextPage')] : []),
          ]),
          option(0, say('way.back'), { do: 'showEvidence', evidenceId }, chip),
        ],
        itemKey: provenItems(context.desk, document)[0] ?? null,
        evidence: { id: evidenceId, photo: null, asksPlace: false },
      }),
    );
  });
}

function pageOption(evidenceId: string, page: EvidencePage, number: number): CardOption {
  const label =
    page.faults.length === 0
      ? say('pages.page', { number })
      : say('pages.faultyPage', { number, faults: faultsSaid(page.faults) });
  return option(0, label, { do: 'evidencePage', evidenceId, photo: page.original });
}

/** One page and what can be done with it; a photograph sent now takes its place. */
export function showPage(context: DeskContext, evidenceId: string, photo: string): Move {
  return withPage(context, evidenceId, photo, (placed) => show(context, pageCard(context, placed)));
}

function pageCard(context: DeskContext, { document, pages, page, at }: PlacedPage) {
  const which = { evidenceId: document.id, photo: page.original };
  const options = [
    option(0, say('way.turnPage'), { do: 'turnPage', ...which }),
    ...(at > 0 ? [option(0, say('way.pageUp'), { do: 'movePage', ...which, by: -1 })] : []),
    ...(at < pages.length - 1 ? [option(0, say('way.pageDown'), { do: 'movePage', ...which, by: 1 })] : []),
    ...(pages.length > 1 ? [option(0, say('way.removePage'), { do: 'removePage', ...which })] : []),
    ...(page.faults.length > 0 && !page.kept
      ? [option(0, say('way.keepPage', { number: at + 1 }), { do: 'keepPage', ...which })]
      : []),
    option(0, say('way.viewEvidence'), { do: 'viewEvidence', evidenceId: document.id }),
  ];
  const backTo = Math.floor(at / PAGES_SHOWN);
  return card({
    lines: [
      say('pages.one', { number: at + 1, pages: pages.length, title: titleOf(document) }),
      ...(page.faults.length === 0 ? [] : [say('pages.faults', { faults: faultsSaid(page.faults) })]),
      say('pages.replace'),
    ],
    options: [
      ...numbered(options as readonly CardOption[]),
      option(0, say('way.back'), { do: 'evidencePages', evidenceId: document.id, page: backTo }, chip),
    ],
    itemKey: provenItems(context.desk, document)[0] ?? null,
    evidence: { id: document.id, photo: page.original, asksPlace: false },
  });
}

export function turnPage(context: DeskContext, evidenceId: string, photo: string): Move {
  return withPage(context, evidenceId, photo, (placed) => {
    const turned = {
      ...placed.page,
      turns: (placed.page.turns + 1) % 4,
      faults: placed.page.faults.filter((fault) => fault !== 'sideways'),
    };
    const said = [say('pages.turned', { number: placed.at + 1 })];
    return saveEvidence(context, [withPageChanged(placed, turned)], said, (after) =>
      pageOf(after, evidenceId, photo),
    );
  });
}

/** The person takes the page as it is; it stays marked for whoever appraises. */
export function keepPage(context: DeskContext, evidenceId: string, photo: string): Move {
  return withPage(context, evidenceId, photo, (placed) => {
    const said = [say('pages.kept', { number: placed.at + 1 })];
    return saveEvidence(context, [withPageChanged(placed, { ...placed.page, kept: true })], said, (after) =>
      evidenceCard(after, recordedIn(after, evidenceId)),
    );
  });
}

function withPageChanged({ document, pages, at }: PlacedPage, page: EvidencePage): RecordedEvidence {
  return withPages(
    document,
    pages.map((each, index) => (index === at ? page : each)),
  );
}

/** Every page as it is, where asking page by page would tire people out. */
export function keepPages(context: DeskContext, evidenceId: string): Move {
  return withDocument(context, evidenceId, (document) => {
    const pages = pagesOf(document).map((page) => (page.faults.length > 0 ? { ...page, kept: true } : page));
    return saveEvidence(context, [withPages(document, pages)], [say('pages.allKept')], (after) =>
      evidenceCard(after, recordedIn(after, evidenceId)),
    );
  });
}

export function movePage(context: DeskContext, evidenceId: string, photo: string, by: -1 | 1): Move {
  return withPage(context, evidenceId, photo, ({ document, pages, page, at }) => {
    const to = Math.min(Math.max(at + by, 0), pages.length - 1);
    const others = pages.filter((each) => each !== page);
    const moved = [...others.slice(0, to), page, ...others.slice(to)];
    return saveEvidence(
      context,
      [withPages(document, moved)],
      [say('pages.moved', { number: to + 1 })],
      (after) => pageOf(after, evidenceId, photo),
    );
  });
}

/** The photograph stays in the vault: its page only leaves the document. */
export function removePage(context: DeskContext, evidenceId: string, photo: string): Move {
  return withPage(context, evidenceId, photo, ({ document, pages, page, at }) => {
    if (pages.length === 1)
      return show(context, withLead([say('pages.lastOne')], pageOf(context, evidenceId, photo)));
    return saveEvidence(
      context,
      [
        withPages(
          document,
          pages.filter((each) => each !== page),
        ),
      ],
      [say('pages.removed', { number: at + 1 })],
      (after) => showPages(after, evidenceId, 0).card,
    );
  });
}

function pageOf(context: DeskContext, evidenceId: string, photo: string) {
  return showPage(context, evidenceId, photo).card;
}

/** A page that somebody replaced or removed meanwhile leads back to the pages there are. */
function withPage(
  context: DeskContext,
  evidenceId: string,
  photo: string,
  go: (placed: PlacedPage) => Move,
): Move {
  return withDocument(context, evidenceId, (document) => {
    const pages = pagesOf(document);
    const at = pages.findIndex(({ original }) => original === photo);
    const page = pages[at];
    return page === undefined ? showPages(context, evidenceId, 0) : go({ document, pages, page, at });
  });
}

export function pagesOf({ body }: RecordedEvidence): readonly EvidencePage[] {
  return body.kind === 'scan' ? body.pages : [];
}

export function withPages(document: RecordedEvidence, pages: readonly EvidencePage[]): RecordedEvidence {
  return { ...document, body: { kind: 'scan', pages: [...pages] } };
}
