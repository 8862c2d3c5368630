import type { Command } from '../../src/conversation/command.ts';
import type { Event, Facts, Locale } from '../../src/conversation/facts.ts';
import { nothingLookedUp } from '../../src/conversation/looked-up.ts';
import { initialState, type State } from '../../src/conversation/state.ts';
import { step, type Turn } from '../../src/conversation/step.ts';
import { emptyCourse } from '../../src/domain/course/course.ts';
import type { Evidence, RecordedEvidence } from '../../src/domain/evidence/evidence.ts';
import type { ExaminedFile } from '../../src/domain/evidence/examined-file.ts';
import { noReminderWishes } from '../../src/domain/reminders/reminder-settings.ts';
import type { Instant } from '../../src/domain/scaled.ts';
import type { RecordedEntry, ScoreChange } from '../../src/domain/scorecard/score-entry.ts';
import { grantsOf, peopleOf } from '../transcripts/people-of-campaign.ts';
import { TRANSCRIPT_START } from '../transcripts/run-transcript.ts';
import { demoSeed } from '../transcripts/seeds/demo-seed.ts';

const { campaign: seed, criteriaSets } = demoSeed();

/** What a person does next, in terms of the card in view, since histories are drawn before any card exists. */
export type Doing =
  | { readonly do: 'type'; readonly text: string }
  /** The option at this place of the card, counted round. */
  | { readonly do: 'tapPrinted' | 'typePrinted'; readonly nth: number }
  | { readonly do: 'tapAny'; readonly choice: string; readonly cardsBack: number }
  | { readonly do: 'sendOther' }
  | { readonly do: 'sendMedia'; readonly files: readonly ExaminedFile[]; readonly caption: string }
  /** An answer of the kind that the card asks for. */
  | { readonly do: 'answer'; readonly nth: number };

export interface Happening {
  readonly who: string;
  readonly doing: Doing;
}

/** One turn of a played history: what went into `step` and what came out. */
export interface Visit {
  readonly facts: Facts;
  readonly state: State;
  readonly event: Event;
  readonly turn: Turn;
}

/** Plays a history in the demo campaign, two minutes a message, and visits every turn. */
export function play(history: readonly Happening[], visit: (at: Visit) => void): void {
  const states = new Map<string, State>();
  const locales = new Map<string, Locale>();
  const entries = new Map<string, ReadonlyMap<string, RecordedEntry>>();
  const changes = new Map<string, readonly ScoreChange[]>();
  const evidence = new Map<string, readonly RecordedEvidence[]>();
  let lastChange = 0;
  let now: Instant = TRANSCRIPT_START;

  for (const { who, doing } of history) {
    now += 120_000;
    const state = states.get(who) ?? initialState;
    const event = eventOf(doing, state, now);
    const known = factsOf(who, state, now, locales.get(who) ?? 'vi', { entries, changes, evidence });
    const facts = withLookedUp(known, step(known, state, event).wants);
    const turn = step(facts, state, event);
    visit({ facts, state, event, turn });
    states.set(who, turn.state);
    const scorecardId = facts.workplace?.scorecardId ?? '';
    const documents = evidence.get(scorecardId) ?? [];
    evidence.set(scorecardId, withDocuments(documents, turn.commands, who, now));
    for (const command of turn.commands) {
      if (command.do === 'setLocale') locales.set(who, command.locale);
      if (command.do !== 'recordEntry') continue;
      const { itemKey, before, after, undoes } = command;
      const card = entries.get(scorecardId) ?? new Map<string, RecordedEntry>();
      const version = (card.get(itemKey)?.version ?? 0) + 1;
      entries.set(
        scorecardId,
        new Map(card).set(itemKey, { ...after, version, changedBy: who, changedAt: now }),
      );
      lastChange += 1;
      const change = { id: lastChange, itemKey, officialId: who, officialName: nameOf(who), at: now };
      const newest = { ...change, before, after, undoes };
      const rest = changes.get(scorecardId) ?? [];
      const sameItem = rest.filter((each) => each.itemKey === itemKey);
      changes.set(scorecardId, [newest, ...rest.filter((each) => each !== sameItem[4])]);
    }
  }
}

/** Nobody appraises in the demo campaign as it is played. */
function withLookedUp(facts: Facts, wants: Turn['wants']): Facts {
  return wants.some(({ what }) => what === 'appraisers')
    ? { ...facts, lookedUp: { ...facts.lookedUp, appraisers: [] } }
    : facts;
}

interface Kept {
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, RecordedEntry>>;
  readonly changes: ReadonlyMap<string, readonly ScoreChange[]>;
  readonly evidence: ReadonlyMap<string, readonly RecordedEvidence[]>;
}

/** The documents after these commands. */
export function withDocuments(
  known: readonly RecordedEvidence[],
  commands: readonly Command[],
  who: string,
  at: Instant,
): readonly RecordedEvidence[] {
  return commands.reduce(
    (all, command) => (command.do === 'saveEvidence' ? withDocument(all, command.evidence, who, at) : all),
    known,
  );
}

function withDocument(
  known: readonly RecordedEvidence[],
  document: Evidence,
  who: string,
  at: Instant,
): readonly RecordedEvidence[] {
  const before = known.find(({ id }) => id === document.id);
  const recorded: RecordedEvidence = {
    ...document,
    version: (before?.version ?? 0) + 1,
    addedBy: before?.addedBy ?? who,
    addedAt: before?.addedAt ?? at,
  };
  return before === undefined
    ? [...known, recorded]
    : known.map((each) => (each.id === document.id ? recorded : each));
}

function factsOf(
  who: string,
  state: State,
  sentAt: Instant,
  locale: Locale,
  { entries, changes, evidence }: Kept,
): Facts {
  const official = seed.officials.find(({ id }) => id === who);
  const memberships = seed.units
    .filter((unit) => official?.roles.some(({ unitId }) => unitId === unit.id))
    .map((unit) => ({
      scorecardId: unit.id,
      campaignId: seed.campaign.id,
      campaignName: seed.campaign.name,
      unitId: unit.id,
      unitName: unit.name,
      roles: official?.roles.filter(({ unitId }) => unitId === unit.id).map(({ role }) => role) ?? [],
    }));
  const chosen = memberships.find(({ scorecardId }) => scorecardId === state.scorecardId) ?? memberships[0];
  const unit = seed.units.find(({ id }) => id === chosen?.unitId);
  const group = seed.groups.find(({ code }) => code === unit?.groupCode);
  const set = criteriaSets.find(({ slug }) => slug === group?.criteriaSetSlug);
  return {
    sentAt,
    official: official === undefined ? null : { id: who, name: nameOf(who), locale },
    memberships,
    grants: grantsOf(seed, who),
    offices: [],
    office: null,
    lookedUp: nothingLookedUp,
    reminderWishes: noReminderWishes,
    notice: null,
    workplace:
      unit === undefined || set === undefined
        ? null
        : {
            scorecardId: unit.id,
            campaign: seed.campaign,
            unitId: unit.id,
            unitName: unit.name,
            unitCode: unit.code,
            profile: unit.profile,
            set,
            entries: entries.get(unit.id) ?? new Map(),
            evidence: evidence.get(unit.id) ?? [],
            changes: changes.get(unit.id) ?? [],
            officialNames: new Map(seed.officials.map(({ id, name }) => [id, name])),
            course: emptyCourse,
            publication: null,
            past: null,
            ...peopleOf(seed, unit.id),
          },
    invitation: { kind: 'none' },
    contact: { kind: 'unknown' },
    linkedChannels: ['web'],
    colleagues: [],
    recentGuesses: 0,
    turnId: `t${sentAt}`,
  };
}

function eventOf(doing: Doing, state: State, now: Instant): Event {
  if (doing.do === 'sendMedia')
    return { kind: 'media', id: `t${now}`, files: [...doing.files], caption: doing.caption };
  if (doing.do === 'type') return { kind: 'text', text: doing.text };
  if (doing.do === 'answer') return { kind: 'text', text: fittingAnswer(doing.nth, state) };
  if (doing.do === 'sendOther') return { kind: 'unsupported', what: 'sticker' };
  if (doing.do === 'tapAny')
    return { kind: 'choice', card: state.card - doing.cardsBack, choice: doing.choice };
  const printed = state.options[doing.nth % Math.max(1, state.options.length)]?.choice ?? '1';
  return doing.do === 'tapPrinted'
    ? { kind: 'choice', card: state.card, choice: printed }
    : { kind: 'text', text: printed };
}

const figures: Readonly<Record<string, readonly string[]>> = {
  share: ['23/25', '92 %', '100', '55,5', '0/7'],
  count: ['0', '1', '3', '12'],
  points: ['0', '0,5', '1', '1,5'],
  day: ['10/01', '15/02', '30/12', 'không'],
  text: ['Đơn vị đã báo cáo', 'để sau'],
};

function fittingAnswer(nth: number, { listening, options }: State): string {
  const fitting = figures[listening.kind];
  if (fitting !== undefined) return fitting[nth % fitting.length] ?? '';
  const answers = options.filter(({ action }) => action.do === 'answer' || action.do === 'resume');
  return answers[nth % Math.max(1, answers.length)]?.choice ?? 'tiếp';
}

function nameOf(officialId: string): string {
  return seed.officials.find(({ id }) => id === officialId)?.name ?? officialId;
}
