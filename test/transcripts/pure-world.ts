import { takeInFile } from '../../src/application/take-in-file.ts';
import type { Command } from '../../src/conversation/command.ts';
import type {
  Colleague,
  Event,
  Facts,
  InvitationFact,
  Locale,
  Membership,
  Workplace,
} from '../../src/conversation/facts.ts';
import { decodeState, encodeState, type State } from '../../src/conversation/state.ts';
import { step, type Turn } from '../../src/conversation/step.ts';
import { findInvitationCode } from '../../src/conversation/understanding/invitation.ts';
import type { CampaignImport } from '../../src/domain/campaign/campaign-import.ts';
import type { CriteriaSet } from '../../src/domain/criteria/criteria-set.ts';
import type { Evidence, RecordedEvidence } from '../../src/domain/evidence/evidence.ts';
import {
  type ExaminedFile,
  holdSecret,
  refusedBesideSecret,
} from '../../src/domain/evidence/examined-file.ts';
import type { Instant } from '../../src/domain/scaled.ts';
import type { RecordedEntry, ScoreChange } from '../../src/domain/scorecard/score-entry.ts';
import { render } from '../../src/wording/render.ts';
import type { Speech } from '../../src/wording/sentence-text.ts';
import { plainTraits } from '../../src/wording/traits.ts';
import { examineDescribed, fetchDescribed, mediaOf, memoryVault } from '../fakes/described-files.ts';
import type { World } from './world.ts';

export interface WorldSeed {
  readonly campaign: CampaignImport;
  readonly criteriaSets: readonly CriteriaSet[];
  /** Accounts that are linked from the start, by account. */
  readonly linked: ReadonlyMap<string, string>;
}

type AccountCommand = Extract<
  Command,
  { do: 'linkAccount' | 'linkByContact' | 'unlinkOfficial' | 'erasePerson' | 'noteReachability' }
>;

/** Stands for the random code of a real turn, which no transcript can foretell. */
const ISSUED_CODE = 'K7QM-2XWD-9TRA-B4HE';

/** How a turn is put on paper. */
export type WriteTurn = (turn: Turn, speech: Speech) => string;

const plainly: WriteTurn = ({ reply }, speech) =>
  reply === null
    ? ''
    : [...reply.files.map(({ name }) => `[${name}]`), render(reply, speech, plainTraits).text].join('\n');

/** Plays a transcript through `step` alone: state is encoded and decoded between any two messages. */
export function pureWorld(seed: WorldSeed, write: WriteTurn = plainly): World {
  const { campaign } = seed;
  const linked = new Map(seed.linked);
  const states = new Map<string, string>();
  const locales = new Map<string, Locale>();
  const invitations = new Map<string, { officialId: string; expiresAt: Instant; usedAt: Instant | null }>();
  const guesses = new Map<string, Instant[]>();
  const entries = new Map<string, Map<string, RecordedEntry>>();
  const changes = new Map<string, ScoreChange[]>();
  const evidence = new Map<string, readonly RecordedEvidence[]>();
  const vault = memoryVault();
  let sendings = 0;
  let lastChange = 0;

  const nameOf = (officialId: string) =>
    campaign.officials.find(({ id }) => id === officialId)?.name ?? officialId;

  function membershipsOf(officialId: string): Membership[] {
    const roles = campaign.officials.find(({ id }) => id === officialId)?.roles ?? [];
    return campaign.units
      .filter(({ id }) => roles.some(({ unitId }) => unitId === id))
      .map((unit) => ({
        scorecardId: unit.id,
        campaignName: campaign.campaign.name,
        unitId: unit.id,
        unitName: unit.name,
        roles: roles.filter(({ unitId }) => unitId === unit.id).map(({ role }) => role),
      }));
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
      profile: unit.profile,
      set,
      entries: entries.get(scorecardId) ?? new Map(),
      evidence: evidence.get(scorecardId) ?? [],
      changes: newestFirst.filter(
        (change) =>
          newestFirst.filter((other) => other.itemKey === change.itemKey && other.id > change.id).length < 5,
      ),
      officialNames: new Map(campaign.officials.map(({ id, name }) => [id, name])),
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

  function factsFor(account: string, state: State, event: Event, at: Instant): Facts {
    const officialId = linked.get(account);
    const memberships = officialId === undefined ? [] : membershipsOf(officialId);
    const chosen = memberships.find(({ scorecardId }) => scorecardId === state.scorecardId) ?? memberships[0];
    return {
      ...personFacts(officialId, chosen),
      sentAt: at,
      memberships,
      workplace: chosen === undefined ? null : workplaceOf(chosen.scorecardId),
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
      colleagues: chosen?.roles.includes('head') === true ? colleaguesOf(chosen.unitId, officialId) : [],
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
    if (command.do === 'recordEntry') record(officialId, command, scorecardId, at);
    else if (command.do === 'saveEvidence') saveEvidence(officialId, command.evidence, scorecardId, at);
    else if (command.do === 'countGuess') guesses.set(account, [...(guesses.get(account) ?? []), at]);
    else if (command.do === 'setLocale') locales.set(officialId, command.locale);
    else if (command.do === 'issueCode') {
      invitations.set(ISSUED_CODE, { officialId, expiresAt: at + 10 * 60_000, usedAt: null });
    } else applyToAccounts(account, command, at);
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
      case 'noteReachability':
        return;
    }
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

  function handle(account: string, event: Event, at: Instant): string {
    const key = linked.get(account) ?? account;
    const state = decodeState(states.get(key) ?? null);
    const facts = factsFor(account, state, event, at);
    const turn = step(facts, state, event);
    states.set(key, encodeState(turn.state));
    for (const command of turn.commands) apply(account, command, facts.workplace?.scorecardId ?? '', at);
    return write(turn, {
      locale: turn.locale,
      timeZone: campaign.campaign.timeZone,
      issuedCode: ISSUED_CODE,
    });
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
      const state = decodeState(states.get(linked.get(account) ?? account) ?? null);
      return [handle(account, { kind: 'choice', card: state.card - cardsBack, choice }, at)];
    },
    async invite(officialId, code, expiresAt) {
      invitations.set(findInvitationCode(code) ?? code, { officialId, expiresAt, usedAt: null });
    },
    async restart() {},
    async close() {},
  };
}
