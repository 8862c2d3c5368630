import type { Evidence } from '../evidence/evidence.ts';
import type { Answer } from '../scorecard/answer.ts';
import type { ScoreEntry } from '../scorecard/score-entry.ts';
import { canonicalSet, canonicalText } from './canonical-text.ts';

/** One row of the table as it is approved: what was answered, and the documents in use that prove it. */
export function entryLine(entry: ScoreEntry | undefined, documents: readonly Evidence[]): string {
  return canonicalText({
    entry: entryContent(entry),
    documents: canonicalSet(documents.map(documentContent)),
  });
}

/** What an undo leaves behind, a blank entry, is no entry. */
function entryContent(entry: ScoreEntry | undefined): object | null {
  if (entry === undefined) return null;
  const { answer, underCase, notApplicable, explanation, points } = entry;
  if (answer === null && notApplicable === null && explanation === null) return null;
  return { answer: answer && answerContent(answer), underCase, notApplicable, explanation, points };
}

/** Boxes are ticked in any order. */
function answerContent(answer: Answer): object {
  switch (answer.kind) {
    case 'parts':
      return { ...answer, met: canonicalSet(answer.met) };
    case 'cases':
      return { ...answer, knockOuts: canonicalSet(answer.knockOuts) };
    default:
      return answer;
  }
}

/**
 * The bytes, what the report prints of the document, and the marks that appraisers see. Sizes, hashes of pictures and
 * signatures follow from the bytes; who added it and when is told by the audit trail.
 */
function documentContent({ id, name, body, fields }: Evidence): object {
  return { id, name, fields, body: body.kind === 'scan' ? scanContent(body) : fileContent(body) };
}

function scanContent({ pages }: Extract<Evidence['body'], { kind: 'scan' }>): object {
  const kept = pages.map(({ original, page, turns, faults, kept }) => ({
    original,
    page,
    turns,
    faults: canonicalSet(faults),
    kept,
  }));
  return { kind: 'scan', pages: kept };
}

function fileContent({ file }: Extract<Evidence['body'], { kind: 'file' }>): object {
  return { kind: 'file', file: { sha256: file.sha256, kind: file.kind, flags: canonicalSet(file.flags) } };
}
