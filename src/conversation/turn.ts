import type { CourseEvent, RecordedCourseEvent } from '../domain/course/course-event.ts';
import { afterEvent } from '../domain/course/fold-course.ts';
import type { ScoreChange, ScoreEntry } from '../domain/scorecard/score-entry.ts';
import { foldVietnamese } from '../domain/text.ts';
import type { Action } from './action.ts';
import type { Command } from './command.ts';
import { type Desk, layDesk, withEntry } from './desk.ts';
import type { Facts } from './facts.ts';
import type { Wanted } from './looked-up.ts';
import type { Office } from './office.ts';
import type { Line, ReplyFile, ReplyOption } from './reply.ts';
import type { Draft, EvidenceFocus, State } from './state.ts';
import type { Listening } from './understanding/intent.ts';

/** What a topic may look at while it answers. */
export interface TurnContext {
  readonly facts: Facts;
  readonly state: State;
  /** Null while the person is not linked, has no unit to score for, or is at an office. */
  readonly desk: Desk | null;
  /** The scorecard that the office looks into. */
  readonly opened: Desk | null;
  /** What is said stands beside a card that is drawn anyway, so nothing in view is drawn again. */
  readonly isBeside?: true;
}

/** A context in which there is a scorecard at hand. */
export interface DeskContext extends TurnContext {
  readonly desk: Desk;
  readonly official: NonNullable<Facts['official']>;
}

/** A context in which the person works for a whole campaign. */
export interface OfficeContext extends TurnContext {
  readonly office: Office;
  readonly official: NonNullable<Facts['official']>;
}

export interface CardOption extends ReplyOption {
  readonly action: Action;
  /** What names the option when typed whole, folded; null where only its choice does. */
  readonly word: string | null;
}

/** One message to the person, with what its numbers mean and what is expected next. */
export interface Card {
  readonly lines: readonly Line[];
  readonly options: readonly CardOption[];
  /** What numbers of the card before still do, though they are not printed again. */
  readonly stillMeant: State['options'];
  readonly notes: readonly Line[];
  readonly footer: readonly Line[];
  readonly listening: Listening;
  readonly itemKey: string | null;
  readonly seen: number;
  readonly draft: Draft | null;
  readonly awaiting: State['awaiting'];
  readonly asking: State['asking'];
  readonly boardQuestion: State['boardQuestion'];
  readonly progressQuestion: State['progressQuestion'];
  readonly evidence: EvidenceFocus | null;
  readonly attached: readonly ReplyFile[];
}

/** What a topic decided. `context` is the world after its commands, for whoever draws the next card. */
export interface Move {
  readonly context: TurnContext;
  readonly card: Card;
  readonly commands: readonly Command[];
  /** Nothing is said, and the place in the conversation stays as it was. */
  readonly silent?: true;
  /** What must be looked up before anything can be decided. */
  readonly wants?: readonly Wanted[];
}

export function createContext(facts: Facts, state: State): TurnContext {
  const opened = facts.office?.opened ?? null;
  return {
    facts,
    state,
    desk: facts.workplace === null ? null : layDesk(facts.workplace),
    opened: opened === null ? null : layDesk(opened),
  };
}

/** A move that changes nothing but the card. */
export function show(context: TurnContext, card: Card): Move {
  return { context, card, commands: [] };
}

/** Nothing is decided before this is looked up. */
export function want(context: TurnContext, ...wants: readonly Wanted[]): Move {
  return { context, card: card({ lines: [] }), commands: [], wants };
}

/** The same card with lines before it. */
export function withLead(lead: readonly Line[], card: Card): Card {
  return { ...card, lines: lead.length === 0 ? card.lines : [...lead, { gap: true }, ...card.lines] };
}

export function option(
  choice: string | number,
  label: ReplyOption['label'],
  action: Action,
  look: {
    readonly shape?: ReplyOption['shape'];
    readonly trailing?: ReplyOption['trailing'];
    readonly word?: string;
  } = {},
): CardOption {
  return {
    choice: String(choice),
    label,
    action,
    shape: look.shape ?? 'line',
    trailing: look.trailing ?? null,
    word: look.word ?? wordOf(label),
  };
}

/** A label that comes from the table, such as a level's, may be typed instead of its number. */
function wordOf({ say: key, with: params }: ReplyOption['label']): string | null {
  return key === 'text.verbatim' && typeof params.text === 'string' ? optionWord(params.text) : null;
}

const LONGEST_WORD = 200;

/** A line as options are named by: folded, spaced once, without a full stop; null where no letter is left. */
export function optionWord(text: string): string | null {
  const folded = foldVietnamese(text.slice(0, LONGEST_WORD))
    .replace(/\s+/gu, ' ')
    .replace(/[.!;,]+$/u, '')
    .trim();
  return /\p{L}/u.test(folded) && text.length <= LONGEST_WORD ? folded : null;
}

/** A card that offers options and waits for nothing else. Fields that a topic does not name stay empty. */
export function card(parts: Partial<Card> & Pick<Card, 'lines'>): Card {
  const options = parts.options ?? [];
  return {
    options,
    stillMeant: [],
    notes: [],
    footer: [],
    listening: listeningToOptions(options),
    itemKey: null,
    seen: 0,
    draft: null,
    awaiting: null,
    asking: null,
    boardQuestion: null,
    progressQuestion: null,
    evidence: null,
    attached: [],
    ...parts,
  };
}

/** Listening for the numbers of these options and nothing more. */
function listeningToOptions(options: readonly CardOption[]): Listening {
  const count = Math.max(0, ...options.map((each) => Number(each.choice)).filter(Number.isInteger));
  return { kind: 'options', count, several: false, yes: null, no: null, pointsAllowed: false };
}

/** The context after an entry is written by the person of this turn; the change stands first among the changes. */
export function afterEntry(
  context: DeskContext,
  itemKey: string,
  entry: ScoreEntry,
  undoes: number | null = null,
): DeskContext {
  const { work } = context.desk;
  const before = work.entries.get(itemKey) ?? null;
  const change: ScoreChange = {
    id: Math.max(0, ...work.changes.map(({ id }) => id)) + 1,
    itemKey,
    officialId: context.official.id,
    officialName: context.official.name,
    at: context.facts.sentAt,
    before,
    after: entry,
    undoes,
  };
  const desk = withEntry(
    { ...context.desk, work: { ...work, changes: [change, ...work.changes] } },
    itemKey,
    {
      ...entry,
      version: (before?.version ?? 0) + 1,
      changedBy: context.official.id,
      changedAt: context.facts.sentAt,
    },
  );
  return { ...context, desk, facts: { ...context.facts, workplace: desk.work } };
}

/** The context after a fact is recorded in the course of the scorecard at hand. */
export function afterCourse(context: DeskContext, event: CourseEvent): DeskContext {
  const desk = withCourse(context, context.desk, event);
  return { ...context, desk, facts: { ...context.facts, workplace: desk.work } };
}

/** The same for the scorecard that the office has opened. */
export function afterOpenedCourse(context: OfficeContext, opened: Desk, event: CourseEvent): OfficeContext {
  const desk = withCourse(context, opened, event);
  const office = { ...context.office, opened: desk.work };
  return { ...context, office, opened: desk, facts: { ...context.facts, office } };
}

function withCourse({ facts }: TurnContext, desk: Desk, event: CourseEvent): Desk {
  const { course } = desk.work;
  const recorded: RecordedCourseEvent = {
    sequence: course.sequence + 1,
    at: facts.sentAt,
    officialId: facts.official?.id ?? '',
    event,
  };
  return { ...desk, work: { ...desk.work, course: afterEvent(course, recorded) } };
}
