import { lockOf } from '../domain/campaign/effective-window.ts';
import { isSubmitted } from '../domain/course/submitted.ts';
import { nextClass } from '../domain/scorecard/next-class.ts';
import type { Desk } from './desk.ts';
import { type Line, type ProgressLine, type Sentence, say } from './reply.ts';
import { phaseNow } from './result/phase-now.ts';
import type { DeskContext } from './turn.ts';

/** Where the unit stands, in one line: bar, answered of all, points of the unit's maximum, class, what is missing. */
export function progressLine(desk: Desk): ProgressLine {
  const { answered, toAnswer } = desk.totals.overall;
  return { progress: { done: answered, all: toAnswer }, words: standingSentence(desk) };
}

function standingSentence(desk: Desk): Sentence {
  const { work, totals, band } = desk;
  const { answered, toAnswer, points, maximum } = totals.overall;
  const common = {
    answered,
    all: toAnswer,
    points: { points, digits: 2 },
    maximum: { points: maximum },
    class: band === null ? say('class.none') : band.name,
  };
  // What was published is the result, and no class of the self-score stands beside it.
  if (work.publication !== null) return say('standing.published', common);
  const next = nextClass(work.set, work.profile, work.campaign, work.entries);
  return next.kind === 'reachable'
    ? say('standing.withNext', {
        ...common,
        missing: { points: next.missing, digits: 2 },
        next: next.band.name,
      })
    : say('standing.plain', common);
}

/**
 * When self-scoring locks, of an item where one is named, and how long that is from now; once it was sent, what happens
 * with it now and until when.
 */
export function deadlineLine(context: DeskContext, itemKey: string | null = null): Line {
  const { campaign, course } = context.desk.work;
  const { sentAt } = context.facts;
  if (course.submission !== null && isSubmitted(course, itemKey)) {
    const sent = say('deadline.sent', { at: { exactMoment: course.submission.at } });
    const now = phaseNow(context.desk.work, sentAt);
    return now === null ? sent : say('result.phase.line', { sent, now });
  }
  const locksAt = lockOf(campaign, course.extensions, itemKey);
  return sentAt >= locksAt
    ? say(course.submission === null ? 'deadline.passedUnsent' : 'deadline.passed', {
        lock: { closedAt: locksAt },
      })
    : say('deadline.line', { lock: { lockOf: locksAt }, left: { from: sentAt, until: locksAt } });
}
