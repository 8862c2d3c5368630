import type { Command } from '../../src/conversation/command.ts';
import type { Event, Facts, Locale, Membership, Workplace } from '../../src/conversation/facts.ts';
import { decodeState, encodeState, type State } from '../../src/conversation/state.ts';
import { step } from '../../src/conversation/step.ts';
import { findInvitationCode } from '../../src/conversation/understanding/invitation.ts';
import type { CampaignImport } from '../../src/domain/campaign/campaign-import.ts';
import type { CriteriaSet } from '../../src/domain/criteria/criteria-set.ts';
import type { Instant } from '../../src/domain/scaled.ts';
import type { RecordedEntry, ScoreChange } from '../../src/domain/scorecard/score-entry.ts';
import { render } from '../../src/wording/render.ts';
import { plainTraits } from '../../src/wording/traits.ts';
import type { World } from './world.ts';

export interface WorldSeed {
  readonly campaign: CampaignImport;
  readonly criteriaSets: readonly CriteriaSet[];
  /** Accounts that are linked from the start, by account. */
  readonly linked: ReadonlyMap<string, string>;
}

/** Plays a transcript through `step` alone: state is encoded and decoded between any two messages. */
export function pureWorld(seed: WorldSeed): World {
  const { campaign } = seed;
  const linked = new Map(seed.linked);
  const states = new Map<string, string>();
  const locales = new Map<string, Locale>();
  const invitations = new Map<string, { officialId: string; expiresAt: Instant; usedAt: Instant | null }>();
  const guesses = new Map<string, Instant[]>();
  const entries = new Map<string, Map<string, RecordedEntry>>();
  const changes = new Map<string, ScoreChange[]>();
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
      changes: newestFirst.filter(
        (change) =>
          newestFirst.filter((other) => other.itemKey === change.itemKey && other.id > change.id).length < 5,
      ),
      officialNames: new Map(campaign.officials.map(({ id, name }) => [id, name])),
    };
  }

  function factsFor(account: string, state: State, event: Event, at: Instant): Facts {
    const officialId = linked.get(account);
    const code = event.kind === 'text' ? findInvitationCode(event.text) : null;
    const found = code === null ? undefined : invitations.get(code);
    const memberships = officialId === undefined ? [] : membershipsOf(officialId);
    const chosen = memberships.find(({ scorecardId }) => scorecardId === state.scorecardId) ?? memberships[0];
    return {
      sentAt: at,
      official:
        officialId === undefined
          ? null
          : { id: officialId, name: nameOf(officialId), locale: locales.get(officialId) ?? 'vi' },
      memberships,
      workplace: chosen === undefined ? null : workplaceOf(chosen.scorecardId),
      invitation:
        code === null
          ? { kind: 'none' }
          : found === undefined
            ? { kind: 'unknown' }
            : { kind: 'found', id: code, officialName: nameOf(found.officialId), ...found },
      recentGuesses: (guesses.get(account) ?? []).filter((guess) => guess > at - 15 * 60_000).length,
    };
  }

  function apply(account: string, command: Command, scorecardId: string, at: Instant): void {
    switch (command.do) {
      case 'linkAccount': {
        linked.set(account, command.officialId);
        const invitation = invitations.get(command.invitationId);
        if (invitation !== undefined) invitation.usedAt = at;
        return;
      }
      case 'countGuess':
        guesses.set(account, [...(guesses.get(account) ?? []), at]);
        return;
      case 'setLocale':
        locales.set(linked.get(account) ?? '', command.locale);
        return;
      case 'recordEntry':
        record(linked.get(account) ?? '', command, scorecardId, at);
    }
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
    return render(turn.reply, { locale: turn.locale, timeZone: campaign.campaign.timeZone }, plainTraits)
      .text;
  }

  return {
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
