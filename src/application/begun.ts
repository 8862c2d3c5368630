import type { Workplace } from '../conversation/facts.ts';
import { type CourseEvent, courseEventSchema } from '../domain/course/course-event.ts';
import { afterEvent } from '../domain/course/fold-course.ts';
import type { Evidence } from '../domain/evidence/evidence.ts';
import type { SignedReceipt } from '../domain/receipt/signed-receipt.ts';
import type { Instant } from '../domain/scaled.ts';
import type { ScoreEntry } from '../domain/scorecard/score-entry.ts';

/** What had happened to one unit's scorecard before anybody came to it. */
export interface Begun {
  readonly unitId: string;
  /** Who filled it in, and when (ms UTC). */
  readonly by: string;
  readonly at: Instant;
  readonly entries: ReadonlyMap<string, ScoreEntry>;
  readonly evidence?: readonly Evidence[];
  readonly events?: readonly BegunEvent[];
  /** Of the sending among the events; left out: none can be looked up. */
  readonly receipt?: SignedReceipt;
}

export interface BegunEvent {
  readonly by: string;
  readonly at: Instant;
  readonly event: CourseEvent;
}

/** The workplace after what had happened. */
export function afterBegun<Place extends Workplace>(work: Place, begun: Begun): Place {
  const { by, at, entries, evidence = [], events = [] } = begun;
  const recorded = [...entries].map(
    ([key, entry]) => [key, { ...entry, version: 1, changedBy: by, changedAt: at }] as const,
  );
  const course = events.reduce(
    (before, each) =>
      afterEvent(before, {
        sequence: before.sequence + 1,
        at: each.at,
        officialId: each.by,
        event: courseEventSchema.parse(each.event),
      }),
    work.course,
  );
  return {
    ...work,
    entries: new Map([...work.entries, ...recorded]),
    evidence: [
      ...work.evidence,
      ...evidence.map((document) => ({ ...document, version: 1, addedBy: by, addedAt: at })),
    ],
    course,
  };
}
