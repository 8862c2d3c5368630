import type { Evidence, RecordedEvidence } from '../../../domain/evidence/evidence.ts';
import { afterEvidence, findEvidence, provenItems } from '../../evidence-desk.ts';
import { type Line, type Sentence, say } from '../../reply.ts';
import { type Card, card, type DeskContext, type Move, option, show, withLead } from '../../turn.ts';
import { refusalToFile } from '../may-write.ts';
import { stay } from '../plain-answers.ts';
import { evidenceCard, optionsOnceRemoved, withDocument } from './evidence-card.ts';
import { codesOf, titleOf } from './evidence-lines.ts';

/** Saves documents, unless the unit may not write now; `draw` sees the world after it. */
export function saveEvidence(
  context: DeskContext,
  documents: readonly Evidence[],
  lead: readonly Line[],
  draw: (after: DeskContext) => Card,
): Move {
  const refusal = documents.map((document) => refusalToSave(context, document)).find((each) => each !== null);
  if (refusal !== undefined) return stay(context, [refusal]);
  const after = documents.reduce(afterEvidence, context);
  return {
    context: after,
    card: withLead(lead, draw(after)),
    commands: documents.map((evidence) => ({ do: 'saveEvidence', evidence: plainEvidence(evidence) })),
  };
}

/** What it proved before counts as well: an item that is locked must not lose its document. */
function refusalToSave(context: DeskContext, { id, itemKeys, purpose }: Evidence): Sentence | null {
  const before = findEvidence(context.desk, id)?.itemKeys ?? [];
  return refusalToFile(context, [...new Set([...before, ...itemKeys])], purpose);
}

/** Saves one document and shows it. */
export function saveAndShow(context: DeskContext, document: Evidence, lead: readonly Line[]): Move {
  return saveEvidence(context, [document], lead, (after) =>
    evidenceCard(after, recordedIn(after, document.id)),
  );
}

export function recordedIn(context: DeskContext, evidenceId: string): RecordedEvidence {
  const document = findEvidence(context.desk, evidenceId);
  if (document === undefined) throw new Error(`no such document: ${evidenceId}`);
  return document;
}

/** Adds items to what the document proves. */
export function placeEvidence(context: DeskContext, evidenceId: string, itemKeys: readonly string[]): Move {
  return withDocument(context, evidenceId, (document) => {
    const all = [...new Set([...document.itemKeys, ...itemKeys])];
    return saveAndShow(context, { ...document, itemKeys: all }, [
      say('evidence.placed', { codes: codesOf(context, itemKeys) }),
    ]);
  });
}

export function moveEvidence(context: DeskContext, evidenceId: string, from: string, itemKey: string): Move {
  return withDocument(context, evidenceId, (document) => {
    const others = document.itemKeys.filter((key) => key !== from && key !== itemKey);
    return saveAndShow(context, { ...document, itemKeys: [...others, itemKey] }, [
      say('evidence.moved', { from: codesOf(context, [from]), to: codesOf(context, [itemKey]) }),
    ]);
  });
}

/** Asks for the codes of further items; they are read by `placeByText`. */
export function askPlace(context: DeskContext, evidenceId: string): Move {
  return withDocument(context, evidenceId, (document) =>
    show(
      context,
      card({
        lines: [say('evidence.askCodes', { title: titleOf(document) })],
        options: [option(0, say('way.back'), { do: 'showEvidence', evidenceId }, { shape: 'chip' })],
        itemKey: provenItems(context.desk, document)[0] ?? null,
        evidence: { id: evidenceId, photo: null, asksPlace: true },
      }),
    ),
  );
}

/** Nothing is deleted: the document stays on record and can be taken back. */
export function removeEvidence(context: DeskContext, evidenceId: string): Move {
  return withDocument(context, evidenceId, (document) =>
    saveEvidence(context, [{ ...document, removed: true }], [], () =>
      card({
        lines: [
          say(document.purpose === 'supplement' ? 'result.supplement.removed' : 'evidence.removed', {
            title: titleOf(document),
          }),
        ],
        options: optionsOnceRemoved(context, document),
        itemKey: provenItems(context.desk, document)[0] ?? null,
        evidence: { id: evidenceId, photo: null, asksPlace: false },
      }),
    ),
  );
}

export function restoreEvidence(context: DeskContext, evidenceId: string): Move {
  const document = findEvidence(context.desk, evidenceId);
  if (document?.removed !== true)
    return withDocument(context, evidenceId, (found) => saveAndShow(context, found, []));
  return saveAndShow(context, { ...document, removed: false }, [
    say('evidence.restored', { title: titleOf(document) }),
  ]);
}

/** Only what a document is made of: a recorded one brings its version and author along. */
function plainEvidence({ id, name, body, fields, itemKeys, removed, purpose }: Evidence): Evidence {
  return { id, name, body, fields, itemKeys, removed, ...(purpose === undefined ? {} : { purpose }) };
}
