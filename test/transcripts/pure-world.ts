import { planMornings } from '../../src/application/plan-mornings.ts';
import { takeInFile } from '../../src/application/take-in-file.ts';
import type { Command } from '../../src/conversation/command.ts';
import { APPRAISER_REMINDER } from '../../src/conversation/council/appraiser-reminder-key.ts';
import { layDesk } from '../../src/conversation/desk.ts';
import type {
  Colleague,
  Event,
  Facts,
  InvitationFact,
  Locale,
  Membership,
  Workplace,
} from '../../src/conversation/facts.ts';
import { nothingLookedUp, type Wanted, withWanted } from '../../src/conversation/looked-up.ts';
import type { MemberPlace, NewMember } from '../../src/conversation/new-member.ts';
import { cardOfNotice, type NoticeDraft, noticeChoice, noticeOfCard } from '../../src/conversation/notice.ts';
import type { Office, UnitProgress } from '../../src/conversation/office.ts';
import { ISSUED_RECEIPT, type Reply } from '../../src/conversation/reply.ts';
import { decodeState, encodeState, type State } from '../../src/conversation/state.ts';
import { step, type Turn } from '../../src/conversation/step.ts';
import { findInvitationCode } from '../../src/conversation/understanding/invitation.ts';
import { unitRoles } from '../../src/domain/authority/grant.ts';
import type { CampaignImport } from '../../src/domain/campaign/campaign-import.ts';
import { type Course, emptyCourse } from '../../src/domain/course/course.ts';
import type { CourseEvent } from '../../src/domain/course/course-event.ts';
import { afterEvent } from '../../src/domain/course/fold-course.ts';
import { scorecardStandingOf } from '../../src/domain/course/scorecard-standing.ts';
import type { CriteriaSet } from '../../src/domain/criteria/criteria-set.ts';
import type { Evidence, RecordedEvidence } from '../../src/domain/evidence/evidence.ts';
import {
  type ExaminedFile,
  holdSecret,
  refusedBesideSecret,
} from '../../src/domain/evidence/examined-file.ts';
import type { PublishedBoards } from '../../src/domain/publication/publication.ts';
import { rankBoard } from '../../src/domain/ranking/rank-board.ts';
import { noReminderWishes, type ReminderWishes } from '../../src/domain/reminders/reminder-settings.ts';
import type { PastResult } from '../../src/domain/results/past-result.ts';
import type { Instant } from '../../src/domain/scaled.ts';
import type { RecordedEntry, ScoreChange } from '../../src/domain/scorecard/score-entry.ts';
import { render } from '../../src/wording/render.ts';
import type { Speech } from '../../src/wording/sentence-text.ts';
import { plainTraits } from '../../src/wording/traits.ts';
import { examineDescribed, fetchDescribed, mediaOf, memoryVault } from '../fakes/described-files.ts';
import { nthReceiptId } from '../fakes/test-receipts.ts';
import { afterBegun, type Begun, type BegunPublication } from './begun.ts';
import { type LookedInto, lookedUpOf } from './looked-up-of.ts';
import { type MorningWorld, morningsInMemory } from './mornings-in-memory.ts';
import {
  contactsOf,
  grantsOf,
  type KnownOfficial,
  officesOf,
  peopleOf,
  readersOf,
} from './people-of-campaign.ts';
import type { World } from './world.ts';

export interface WorldSeed {
  readonly campaign: CampaignImport;
  readonly criteriaSets: readonly CriteriaSet[];
  /** Accounts that are linked from the start, by account. */
  readonly linked: ReadonlyMap<string, string>;
  /** What had happened before the story begins; left out: nothing. */
  readonly begun?: readonly Begun[];
  /** That results had been published by then. */
  readonly published?: BegunPublication;
  /** Results of the year before, by unit. */
  readonly past?: ReadonlyMap<string, PastResult>;
}

type AccountCommand = Extract<
  Command,
  {
    do:
      | 'linkAccount'
      | 'linkByContact'
      | 'unlinkOfficial'
      | 'erasePerson'
      | 'noteReachability'
      | 'deleteRehearsal'
      | 'setReminders'
      | 'addMember'
      | 'decideMember'
      | 'endRoles';
  }
>;

type ScorecardCommand = Extract<
  Command,
  {
    do:
      | 'recordEntry'
      | 'saveEvidence'
      | 'recordCourse'
      | 'extendUnits'
      | 'confirmResults'
      | 'submit'
      | 'withdrawReceipt';
  }
>;

const SCORECARD_COMMANDS: readonly Command['do'][] = [
  'recordEntry',
  'saveEvidence',
  'recordCourse',
  'extendUnits',
  'confirmResults',
  'submit',
  'withdrawReceipt',
];

function isOfScorecard(command: Command): command is ScorecardCommand {
  return SCORECARD_COMMANDS.includes(command.do);
}

/** Stands for the random code of a real turn, which no transcript can foretell. */
export const ISSUED_CODE = 'K7QM-2XWD-9TRA-B4HE';

/** How a turn is put on paper. */
export type WriteTurn = (said: Pick<Turn, 'reply'> & { readonly card: number }, speech: Speech) => string;

const plainly: WriteTurn = ({ reply }, speech) =>
  reply === null
    ? ''
    : [...reply.files.map(({ name }) => `[${name}]`), render(reply, speech, plainTraits).text].join('\n');

interface KeptNotice {
  readonly id: number;
  readonly draft: NoticeDraft;
  readonly at: Instant;
  told: boolean;
  dropped: boolean;
}

type Place = Pick<Facts, 'memberships' | 'offices' | 'workplace' | 'office' | 'lookedUp' | 'notice'>;

function factOf({ id, draft }: KeptNotice): NonNullable<Facts['notice']> {
  const options = draft.options.map(({ choice, action }) => ({ choice, action }));
  return { id, campaignId: draft.campaignId, scorecardId: draft.scorecardId, options };
}

function sortKey({ groupCode, code, unitId }: UnitProgress): string {
  return [groupCode, code, unitId].join('\0');
}

/** Plays a transcript through `step` alone: state is encoded and decoded between any two messages. */
export function pureWorld(
  seed: WorldSeed,
  write: WriteTurn = plainly,
  visit: (at: { readonly facts: Facts; readonly turn: Turn }) => void = () => undefined,
): World {
  let campaign: Omit<CampaignImport, 'officials'> & { readonly officials: readonly KnownOfficial[] } =
    seed.campaign;
  const linked = new Map(seed.linked);
  const states = new Map<string, string>();
  const locales = new Map<string, Locale>();
  const invitations = new Map<string, { officialId: string; expiresAt: Instant; usedAt: Instant | null }>();
  const guesses = new Map<string, Instant[]>();
  const entries = new Map<string, Map<string, RecordedEntry>>();
  const changes = new Map<string, ScoreChange[]>();
  const evidence = new Map<string, readonly RecordedEvidence[]>();
  const vault = memoryVault();
  const courses = new Map<string, Course>();
  const notices: KeptNotice[] = [];
  const wishes = new Map<string, ReminderWishes>();
  const mornings = morningsInMemory(new Map(), morningAt);
  let sendings = 0;
  let turns = 0;
  let lastChange = 0;
  let issued = 0;
  let isDeleted = false;
  let published: PublishedBoards | null = null;

  function begin(begun: Begun): void {
    const { unitId, by, at } = begun;
    const work = afterBegun(workplaceOf(unitId), begun);
    entries.set(unitId, new Map(work.entries));
    evidence.set(unitId, work.evidence);
    courses.set(unitId, work.course);
    for (const [itemKey, after] of begun.entries) {
      lastChange += 1;
      const change = { id: lastChange, itemKey, officialId: by, officialName: nameOf(by), at };
      const known = changes.get(unitId) ?? [];
      changes.set(unitId, [...known, { ...change, before: null, after, undoes: null }]);
    }
  }

  function nameOf(officialId: string): string {
    return campaign.officials.find(({ id }) => id === officialId)?.name ?? officialId;
  }

  for (const each of seed.begun ?? []) begin(each);
  if (seed.published !== undefined) {
    const { board } = lookedUpOf(lookedInto(), [{ what: 'board' }], seed.published.at);
    const boards = board === null ? [] : rankBoard(seed.campaign.campaign, board.groups, board.units);
    published = { publication: { id: 'begun', ...seed.published }, boards };
  }

  function membershipsOf(officialId: string): Membership[] {
    if (isDeleted) return [];
    const roles = (campaign.officials.find(({ id }) => id === officialId)?.roles ?? []).filter(
      ({ role }) => role !== 'appraiser' && role !== 'appraisalLead',
    );
    return campaign.units
      .filter(({ id }) => roles.some(({ unitId, pending }) => unitId === id && pending !== true))
      .map((unit) => ({
        scorecardId: unit.id,
        campaignId: campaign.campaign.id,
        campaignName: campaign.campaign.name,
        unitId: unit.id,
        unitName: unit.name,
        roles: roles
          .filter(({ unitId, pending }) => unitId === unit.id && pending !== true)
          .map(({ role }) => role),
      }));
  }

  function placeOf(
    officialId: string | undefined,
    state: State,
    event: Event,
    at: Instant,
    wanted: readonly Wanted[],
  ): Place {
    const memberships = officialId === undefined ? [] : membershipsOf(officialId);
    const offices = isDeleted ? [] : officesOf(campaign, officialId);
    const notice = answeredNotice(officialId, event);
    const asked = memberships.find(({ scorecardId }) => scorecardId === notice?.draft.scorecardId);
    const common = { memberships, offices, notice: notice === undefined ? null : factOf(notice) };
    const office = offices.find(({ campaignId }) =>
      notice === undefined
        ? campaignId === state.officeCampaignId || memberships.length === 0
        : campaignId === notice.draft.campaignId,
    );
    const lookedUp = lookedUpOf(lookedInto(), wanted, at);
    if (office !== undefined && asked === undefined) {
      const before = notice === undefined ? state.scorecardId : notice.draft.scorecardId;
      const openedId = lookedUp.opened ?? before;
      return { ...common, lookedUp, workplace: null, office: officeOf(office.roles, openedId, at) };
    }
    const chosen =
      asked ?? memberships.find(({ scorecardId }) => scorecardId === state.scorecardId) ?? memberships[0];
    return {
      ...common,
      lookedUp: memberships.length === 0 ? nothingLookedUp : lookedUp,
      office: null,
      workplace: chosen === undefined ? null : workplaceOf(chosen.scorecardId),
    };
  }

  function answeredNotice(officialId: string | undefined, event: Event): KeptNotice | undefined {
    const own = notices.filter(({ draft, told }) => told && draft.officialId === officialId);
    if (event.kind === 'text' && noticeChoice(event.text) !== null)
      return own.findLast(({ draft }) => draft.options.length > 0);
    return event.kind === 'choice' ? own.find(({ id }) => id === noticeOfCard(event.card)) : undefined;
  }

  function officeOf(roles: Office['roles'], openedId: string | null, at: Instant): Office {
    const units = campaign.units
      .map((unit): UnitProgress => {
        const work = workplaceOf(unit.id);
        const { points, maximum, answered, toAnswer } = layDesk(work).totals.overall;
        const { domains: _domains, ...standing } = scorecardStandingOf(work);
        return {
          scorecardId: unit.id,
          unitId: unit.id,
          code: unit.code,
          name: unit.name,
          groupCode: unit.groupCode,
          ...unit.profile,
          points,
          maximum,
          answered,
          toAnswer,
          people: work.people
            .filter(({ roles }) => roles.some((role) => unitRoles.includes(role)))
            .map(({ officialId }) => officialId),
          linked: [...linked.values()].some((id) =>
            membershipsOf(id).some(({ unitId }) => unitId === unit.id),
          ),
          ...standing,
        };
      })
      .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    const isUnit = campaign.units.some(({ id }) => id === openedId);
    return {
      campaign: campaign.campaign,
      roles,
      groups: campaign.groups
        .map(({ code, name }) => ({ code, name }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
      units,
      contacts: contactsOf(campaign, linked),
      lastSending: lastSending(at),
      opened: openedId !== null && isUnit ? workplaceOf(openedId) : null,
      sets: new Map(
        campaign.groups.flatMap(({ code, criteriaSetSlug }) => {
          const set = seed.criteriaSets.find(({ slug }) => slug === criteriaSetSlug);
          return set === undefined ? [] : [[code, set] as const];
        }),
      ),
      publication: published?.publication ?? null,
    };
  }

  /** Nobody sends what is told here, so it waits; or there is nobody to tell. */
  function lastSending(at: Instant): Office['lastSending'] {
    const sent = notices.filter(({ draft }) => draft.batch !== undefined);
    const batch = sent.at(-1)?.draft.batch;
    if (batch === undefined) return null;
    const batches = new Map(sent.toReversed().map((each) => [each.draft.batch, each.at]));
    const last = sent.filter(({ draft }) => draft.batch === batch);
    const unreachable = last.filter(({ dropped }) => dropped).length;
    return {
      batch,
      sentAt: batches.get(batch) ?? 0,
      planned: last.length,
      waiting: last.length - unreachable,
      delivered: 0,
      unreachable,
      dropped: 0,
      actedUpon: 0,
      paidMessages: 0,
      sentToday: [...batches.values()].filter((sentAt) => sentAt > at - 86_400_000).length,
    };
  }

  function workplaceOf(scorecardId: string): Workplace {
    const unit = campaign.units.find(({ id }) => id === scorecardId);
    const group = campaign.groups.find(({ code }) => code === unit?.groupCode);
    const set = seed.criteriaSets.find(({ slug }) => slug === group?.criteriaSetSlug);
    if (unit === undefined || set === undefined) throw new Error(`no such scorecard: ${scorecardId}`);
    const newestFirst = [...(changes.get(scorecardId) ?? [])].reverse();
    return {
      scorecardId,
      campaign: campaign.campaign,
      unitId: unit.id,
      unitName: unit.name,
      unitCode: unit.code,
      profile: unit.profile,
      set,
      entries: entries.get(scorecardId) ?? new Map(),
      evidence: evidence.get(scorecardId) ?? [],
      changes: newestFirst.filter(
        (change) =>
          newestFirst.filter((other) => other.itemKey === change.itemKey && other.id > change.id).length < 5,
      ),
      officialNames: new Map(campaign.officials.map(({ id, name }) => [id, name])),
      course: courses.get(scorecardId) ?? emptyCourse,
      publication: published?.publication ?? null,
      past: seed.past?.get(unit.id) ?? null,
      ...peopleOf(campaign, unit.id),
    };
  }

  function lookedInto(): LookedInto {
    const { groups, units, officials } = campaign;
    return {
      groups: groups.map(({ code, name, ranked }) => ({ code, name, ranked })),
      works: units.map(({ id, groupCode }) => ({ ...workplaceOf(id), groupCode })),
      published,
      officials: officials.map(({ id, name }) => ({
        id,
        name,
        grants: grantsOf(campaign, id, seed.criteriaSets),
        reachable: [...linked.values()].includes(id),
        remindedAt: notices
          .filter(({ draft }) => draft.officialId === id && draft.key.startsWith(APPRAISER_REMINDER))
          .map(({ at }) => at),
      })),
    };
  }

  function colleaguesOf(unitId: string, ownId: string | undefined): Colleague[] {
    return campaign.officials
      .filter(({ id, roles }) => id !== ownId && roles.some((role) => role.unitId === unitId))
      .map(({ id, name }) => ({
        officialId: id,
        name,
        accounts: [...linked.values()].filter((officialId) => officialId === id).length,
      }));
  }

  function factsFor(
    account: string,
    state: State,
    event: Event,
    at: Instant,
    wanted: readonly Wanted[],
  ): Facts {
    const officialId = linked.get(account);
    const place = placeOf(officialId, state, event, at, wanted);
    const chosen = place.memberships.find(({ scorecardId }) => scorecardId === place.workplace?.scorecardId);
    return {
      ...personFacts(officialId, chosen),
      ...place,
      turnId: `t${turns}`,
      sentAt: at,
      reminderWishes: wishes.get(officialId ?? '') ?? noReminderWishes,
      grants: isDeleted ? [] : grantsOf(campaign, officialId, seed.criteriaSets),
      invitation: event.kind === 'text' ? invitationIn(event.text) : { kind: 'none' },
      contact: { kind: 'unknown' },
      recentGuesses: (guesses.get(account) ?? []).filter((guess) => guess > at - 15 * 60_000).length,
    };
  }

  function personFacts(
    officialId: string | undefined,
    chosen: Membership | undefined,
  ): Pick<Facts, 'official' | 'linkedChannels' | 'colleagues'> {
    if (officialId === undefined) return { official: null, linkedChannels: [], colleagues: [] };
    return {
      official: { id: officialId, name: nameOf(officialId), locale: locales.get(officialId) ?? 'vi' },
      linkedChannels: ['web'],
      colleagues:
        chosen?.roles.some((role) => role === 'head' || role === 'scorer') === true
          ? colleaguesOf(chosen.unitId, officialId)
          : [],
    };
  }

  function invitationIn(text: string): InvitationFact {
    const code = findInvitationCode(text);
    if (code === null) return { kind: 'none' };
    const found = invitations.get(code);
    return found === undefined
      ? { kind: 'unknown' }
      : { kind: 'found', id: code, officialName: nameOf(found.officialId), ...found };
  }

  function apply(account: string, command: Command, scorecardId: string, at: Instant): void {
    const officialId = linked.get(account) ?? '';
    if (isOfScorecard(command)) applyToScorecard(officialId, command, scorecardId, at);
    else if (command.do === 'publishResults' || command.do === 'withdrawPublication')
      changePublication(officialId, command, at);
    else if (command.do === 'notify') addNotice(command.notice, at);
    else if (command.do === 'countGuess') guesses.set(account, [...(guesses.get(account) ?? []), at]);
    else if (command.do === 'setLocale') locales.set(officialId, command.locale);
    else if (command.do === 'issueCode') issueCode(officialId, command, at);
    else applyToAccounts(account, command, at);
  }

  function changePublication(
    by: string,
    command: Extract<Command, { do: 'publishResults' | 'withdrawPublication' }>,
    at: Instant,
  ): void {
    if (command.do === 'withdrawPublication') {
      published = null;
      return;
    }
    const { publicationId: id, decision, boards } = command;
    published = { publication: { id, by, at, decision }, boards };
  }

  function issueCode(
    ownId: string,
    { officialId }: Extract<Command, { do: 'issueCode' }>,
    at: Instant,
  ): void {
    const lasts = officialId === undefined ? 10 * 60_000 : 7 * 86_400_000;
    invitations.set(ISSUED_CODE, { officialId: officialId ?? ownId, expiresAt: at + lasts, usedAt: null });
  }

  function addMember({ officialId: id, name, role, unitId, status }: NewMember): void {
    const pending = status === 'pending';
    const official: KnownOfficial = { id, name, roles: [{ role, unitId, ...(pending ? { pending } : {}) }] };
    campaign = { ...campaign, officials: [...campaign.officials, official] };
  }

  function changeRoles({ officialId, unitId }: MemberPlace, what: 'confirm' | 'end'): void {
    const officials = campaign.officials.map((official) => {
      if (official.id !== officialId) return official;
      const [here, elsewhere] = [true, false].map((isHere) =>
        official.roles.filter((role) => (role.unitId === unitId) === isHere),
      );
      const confirmed = (here ?? []).map(({ role }) => ({ role, unitId }));
      return { ...official, roles: [...(elsewhere ?? []), ...(what === 'confirm' ? confirmed : [])] };
    });
    campaign = { ...campaign, officials };
  }

  function applyToScorecard(
    officialId: string,
    command: ScorecardCommand,
    scorecardId: string,
    at: Instant,
  ): void {
    switch (command.do) {
      case 'recordEntry':
        record(officialId, command, scorecardId, at);
        return;
      case 'saveEvidence':
        saveEvidence(officialId, command.evidence, scorecardId, at);
        return;
      case 'recordCourse':
      case 'extendUnits':
        applyToCourses(officialId, command, scorecardId, at);
        return;
      case 'confirmResults':
        for (const each of command.scorecards)
          recordCourse(
            officialId,
            { kind: 'resultConfirmed', resultHash: each.resultHash },
            each.scorecardId,
            at,
          );
        return;
      case 'submit':
        submit(officialId, command, at);
        return;
      case 'withdrawReceipt':
        return;
    }
  }

  function applyToAccounts(account: string, command: AccountCommand, at: Instant): void {
    switch (command.do) {
      case 'linkAccount': {
        linked.set(account, command.officialId);
        const invitation = invitations.get(command.invitationId);
        if (invitation !== undefined) invitation.usedAt = at;
        return;
      }
      case 'linkByContact':
        linked.set(account, command.officialId);
        return;
      case 'unlinkOfficial':
        for (const [each, owner] of linked) if (owner === command.officialId) linked.delete(each);
        return;
      case 'erasePerson':
        linked.delete(account);
        states.delete(account);
        return;
      case 'deleteRehearsal':
        isDeleted = true;
        return;
      case 'setReminders':
        wishes.set(linked.get(account) ?? '', command.wishes);
        return;
      case 'addMember':
        addMember(command.member);
        return;
      case 'decideMember':
        changeRoles(command, command.accepted ? 'confirm' : 'end');
        return;
      case 'endRoles':
        changeRoles(command, 'end');
        return;
      case 'noteReachability':
        return;
    }
  }

  function morningAt(at: Instant): MorningWorld {
    return {
      campaign: campaign.campaign,
      people: readersOf(campaign, linked).map(({ officialId, ...person }) => ({
        ...person,
        officialId,
        wishes: wishes.get(officialId) ?? noReminderWishes,
      })),
      units: officeOf([], null, at).units,
      lookedInto: lookedInto(),
      told: new Set(notices.map(({ draft }) => draft.key)),
      add: addNotice,
    };
  }

  function applyToCourses(
    officialId: string,
    command: Extract<Command, { do: 'recordCourse' | 'extendUnits' }>,
    scorecardId: string,
    at: Instant,
  ): void {
    const ids =
      command.do === 'recordCourse' ? [scorecardId] : command.scorecards.map((each) => each.scorecardId);
    for (const id of ids) recordCourse(officialId, command.event, id, at);
  }

  function recordCourse(officialId: string, event: CourseEvent, scorecardId: string, at: Instant): void {
    const course = courses.get(scorecardId) ?? emptyCourse;
    courses.set(scorecardId, afterEvent(course, { sequence: course.sequence + 1, at, officialId, event }));
  }

  function submit(officialId: string, command: Extract<Command, { do: 'submit' }>, at: Instant): void {
    const { contentHash, latePenalty } = command.manifest;
    issued += 1;
    const receiptId = nthReceiptId(issued);
    const event = { kind: 'submitted', receiptId, contentHash, latePenalty } as const;
    recordCourse(officialId, event, command.scorecardId, at);
  }

  function addNotice(draft: NoticeDraft, at: Instant): void {
    if (notices.some(({ draft: { key } }) => key === draft.key)) return;
    notices.push({ id: notices.length + 1, draft, at, told: false, dropped: false });
  }

  function saveEvidence(officialId: string, document: Evidence, scorecardId: string, at: Instant): void {
    const known = evidence.get(scorecardId) ?? [];
    const before = known.find(({ id }) => id === document.id);
    const recorded = {
      ...document,
      version: (before?.version ?? 0) + 1,
      addedBy: before?.addedBy ?? officialId,
      addedAt: before?.addedAt ?? at,
    };
    evidence.set(
      scorecardId,
      before === undefined
        ? [...known, recorded]
        : known.map((each) => (each.id === document.id ? recorded : each)),
    );
  }

  async function examined(words: string): Promise<ExaminedFile> {
    const parts = { vault, examine: examineDescribed, fetch: fetchDescribed };
    const taken = await takeInFile(parts, mediaOf(words));
    if (taken.kind !== 'examined') throw new Error(`not taken in: ${words}`);
    return taken.file;
  }

  function record(
    officialId: string,
    command: Extract<Command, { do: 'recordEntry' }>,
    scorecardId: string,
    at: Instant,
  ): void {
    const { itemKey, before, after, undoes } = command;
    const card = new Map(entries.get(scorecardId));
    const version = (card.get(itemKey)?.version ?? 0) + 1;
    card.set(itemKey, { ...after, version, changedBy: officialId, changedAt: at });
    entries.set(scorecardId, card);
    lastChange += 1;
    const change = {
      id: lastChange,
      itemKey,
      officialId,
      officialName: nameOf(officialId),
      at,
      before,
      after,
      undoes,
    };
    changes.set(scorecardId, [...(changes.get(scorecardId) ?? []), change]);
  }

  /** Asked again with what it wants to know, until it wants nothing more. */
  function asked(account: string, state: State, event: Event, at: Instant) {
    let wanted: readonly Wanted[] = [];
    for (let reads = 0; reads < 4; reads += 1) {
      const facts = factsFor(account, state, event, at, wanted);
      const turn = step(facts, state, event);
      if (turn.wants.length === 0) return { facts, turn };
      wanted = withWanted(wanted, turn.wants);
    }
    throw new Error('a step wants to know more without end');
  }

  function handle(account: string, event: Event, at: Instant): string {
    const key = linked.get(account) ?? account;
    const state = decodeState(states.get(key) ?? null);
    turns += 1;
    const { facts, turn } = asked(account, state, event, at);
    visit({ facts, turn });
    states.set(key, encodeState(turn.state));
    const scorecardId = facts.workplace?.scorecardId ?? facts.office?.opened?.scorecardId ?? '';
    for (const command of turn.commands) apply(account, command, scorecardId, at);
    return write(
      { reply: turn.reply, card: turn.state.card },
      {
        locale: turn.locale,
        timeZone: campaign.campaign.timeZone,
        issuedCode: ISSUED_CODE,
        receiptName: (receiptId) => (receiptId === ISSUED_RECEIPT ? nthReceiptId(issued) : receiptId),
      },
    );
  }

  return {
    async send(account, files, caption, at) {
      sendings += 1;
      const each = await Promise.all(files.map(examined));
      const secret = holdSecret(each);
      const looked = secret ? refusedBesideSecret(each) : each;
      return [
        handle(
          account,
          { kind: 'media', id: `t${sendings}`, files: looked, caption: secret ? '' : caption },
          at,
        ),
      ];
    },
    type: async (account, text, at) => [handle(account, { kind: 'text', text }, at)],
    async tap(account, choice, cardsBack, at) {
      const officialId = linked.get(account);
      const last = notices.findLast(({ told, draft }) => told && draft.officialId === officialId);
      if (noticeChoice(choice) !== null && last !== undefined)
        return [handle(account, { kind: 'choice', card: cardOfNotice(last.id) - cardsBack, choice }, at)];
      const state = decodeState(states.get(linked.get(account) ?? account) ?? null);
      return [handle(account, { kind: 'choice', card: state.card - cardsBack, choice }, at)];
    },
    async invite(officialId, code, expiresAt) {
      invitations.set(findInvitationCode(code) ?? code, { officialId, expiresAt, usedAt: null });
    },
    async planMornings(at) {
      await planMornings({ mornings: mornings(at), windowOf: () => null, now: () => at });
    },
    async notices(at) {
      const told: { account: string; text: string }[] = [];
      for (const notice of notices) {
        const { draft } = notice;
        if (notice.told || notice.dropped || draft.dueAt > at) continue;
        const account = [...linked].find(([, officialId]) => officialId === draft.officialId)?.[0];
        notice.dropped = account === undefined || (draft.expiresAt !== null && draft.expiresAt <= at);
        if (account === undefined || notice.dropped) continue;
        notice.told = true;
        const { lines, options } = draft;
        const reply: Reply = { lines, options, notes: [], footer: [], files: [] };
        const locale = locales.get(draft.officialId) ?? 'vi';
        const speech = { locale, timeZone: campaign.campaign.timeZone };
        told.push({ account, text: write({ reply, card: cardOfNotice(notice.id) }, speech) });
      }
      const order = [...seed.linked.keys()];
      return told.sort((a, b) => order.indexOf(a.account) - order.indexOf(b.account));
    },
    async restart() {},
    async close() {},
  };
}
