import { grantFault } from '../domain/authority/grant.ts';
import { type ScorecardStanding, scorecardStandingOf } from '../domain/course/scorecard-standing.ts';
import type { ScorecardTotals } from '../domain/scorecard/scorecard-totals.ts';
import type { Command } from './command.ts';
import { knownCodes } from './desk.ts';
import type { Event, Facts, Locale } from './facts.ts';
import { choose, followIntent } from './follow-intent.ts';
import { itemCard } from './item-card/item-card.ts';
import type { Wanted } from './looked-up.ts';
import { noticeChoice, noticeOfCard } from './notice.ts';
import { decideAtOffice } from './office/decide-at-office.ts';
import { showOfficeMenu } from './office/office-menu.ts';
import { performOfficeAction } from './office/perform-office-action.ts';
import {
  answersOutdatedCard,
  isOutdated,
  redrawOutdated,
  versionName,
  withoutDrafts,
} from './outdated-card.ts';
import { performAction } from './perform-action.ts';
import { LONGEST_MESSAGE, optionNamed, readTyped } from './read-typed.ts';
import { type Line, type Reply, say } from './reply.ts';
import { type State, withoutPlace } from './state.ts';
import { chooseUnit } from './topics/choose-unit.ts';
import { placeByText } from './topics/evidence/place-by-text.ts';
import { receiveMedia } from './topics/evidence/receive-media.ts';
import { answerContact, answerStranger, askInvitation } from './topics/link-account.ts';
import { showMenu, showUnits } from './topics/menu.ts';
import { laterSentence, stay } from './topics/plain-answers.ts';
import { watchApproval } from './topics/sending/watch-approval.ts';
import { stillUnplaced } from './topics/unplaced-explanation.ts';
import {
  type Card,
  card,
  createContext,
  type DeskContext,
  type Move,
  show,
  type TurnContext,
  withLead,
} from './turn.ts';
import type { Intent } from './understanding/intent.ts';

/** What one event led to. */
export interface Turn {
  readonly state: State;
  /** Null where nothing is to be said. */
  readonly reply: Reply | null;
  readonly commands: readonly Command[];
  /** Totals after the commands, when there is a scorecard at hand. */
  readonly totals: ScorecardTotals | null;
  /** What lists show of that scorecard's course after the commands; null where there are none. */
  readonly standing: ScorecardStanding | null;
  readonly locale: Locale;
  /** Not empty: nothing else of the turn counts, and the step is to be asked again with this looked up. */
  readonly wants: readonly Wanted[];
}

/**
 * One step of the conversation: pure and total. The same facts, state and event give the same turn, whatever the
 * channel, the hour or the machine.
 */
export function step(facts: Facts, state: State, event: Event): Turn {
  const here = stateHere(facts, state);
  return finish(facts, here, watchApproval(facts.workplace, decide(createContext(facts, here), event)));
}

/**
 * What the state says of another scorecard means nothing on this one: numbers, drafts and places are dropped. So is
 * the place at a scorecard that is there no longer, as after a rehearsal. What somebody typed is kept.
 */
function stateHere({ workplace, office, memberships, lookedUp }: Facts, state: State): State {
  const here = workplace?.scorecardId ?? office?.opened?.scorecardId ?? null;
  const officeCampaignId = office?.campaign.id ?? null;
  const known = [...memberships, ...(office?.units ?? [])].map(({ scorecardId }) => scorecardId);
  // A scorecard that the step asked for itself stands in the place of the one that was opened before.
  const isAnother = here === null || (office !== null && lookedUp.opened !== null);
  const isHere =
    state.officeCampaignId === officeCampaignId &&
    (state.scorecardId === null ||
      (isAnother ? known.includes(state.scorecardId) : state.scorecardId === here));
  if (!isHere) return { ...withoutPlace(state), scorecardId: here, officeCampaignId };
  // What a notice opened at an office is asked about further, so the next message has to find it.
  const at = { ...state, scorecardId: state.scorecardId ?? here };
  return workplace !== null && isOutdated(at, workplace) ? withoutDrafts(at) : at;
}

function decide(context: TurnContext, event: Event): Move {
  const { official } = context.facts;
  if (event.kind === 'group') return show(context, card({ lines: [say('group.refused')] }));
  if (event.kind === 'withdrawal') return silently(context, { do: 'erasePerson' });
  if (event.kind === 'reachability') return noteReachability(context, event.reachable);
  if (official === null) {
    return event.kind === 'contact'
      ? answerContact(context, event.own)
      : answerStranger(context, event.kind === 'text' ? read(context, event.text) : []);
  }
  const answered = answerNotice(context, event);
  if (answered !== null) return answered;
  const { office } = context.facts;
  if (office !== null) return decideAtOffice({ ...context, office, official }, event);
  if (context.desk === null) return decideWithoutDesk(context, event);
  return decideAtDesk({ ...context, desk: context.desk, official }, event);
}

/** An option of a notice, tapped or typed; null where the event is none, or there is no such option. */
function answerNotice(context: TurnContext, event: Spoken): Move | null {
  const { official, notice, office } = context.facts;
  const choice =
    event.kind === 'text'
      ? noticeChoice(event.text)
      : event.kind === 'choice' && noticeOfCard(event.card) !== null
        ? event.choice
        : null;
  const option = notice?.options.find((each) => each.choice === choice);
  if (official === null || choice === null || option === undefined) return null;
  const gone = noticeGone(context);
  if (office !== null) {
    const atOffice = { ...context, office, official };
    return gone === null
      ? performOfficeAction(atOffice, option.action)
      : showOfficeMenu(atOffice, [gone, { gap: true }]);
  }
  if (context.desk === null) return null;
  const atDesk = { ...context, desk: context.desk, official };
  return gone === null ? performAction(atDesk, option.action) : stay(atDesk, [gone]);
}

/**
 * A role that ended leads to another unit or campaign of the person's, which the notice never meant; null where the
 * place is the one that it was about.
 */
function noticeGone({ facts, desk, opened }: TurnContext): Line | null {
  const { scorecardId = null, campaignId = null } = facts.notice ?? {};
  if (scorecardId !== null)
    return scorecardId === (desk ?? opened)?.work.scorecardId ? null : say('units.gone');
  const here = facts.office?.campaign.id ?? desk?.work.campaign.id;
  return campaignId === null || campaignId === here ? null : say('impartial.otherCampaign');
}

function decideAtDesk(context: DeskContext, event: Spoken): Move {
  if (answersOutdatedCard(context, event, (text) => read(context, text))) return redrawOutdated(context);
  switch (event.kind) {
    case 'choice':
      return event.card === context.state.card
        ? choose(context, event.choice)
        : stay(context, [say('card.stale')]);
    case 'contact':
      return stay(context, [say('link.already', { name: context.official.name })]);
    case 'media':
      return receiveMedia(context, event);
    case 'unsupported':
      return stay(context, [say('evidence.unsupported')]);
    case 'text':
      return event.text.length > LONGEST_MESSAGE
        ? stay(context, [say('refusal.messageTooLong', { most: LONGEST_MESSAGE })])
        : followText(context, event.text);
  }
}

/** What a person says, as against what a channel reports about them. */
type Spoken = Exclude<Event, { kind: 'group' | 'withdrawal' | 'reachability' }>;

/** Somebody who opens the door is greeted; nothing is said to somebody who closed it. */
function noteReachability(context: TurnContext, reachable: boolean): Move {
  const command: Command = { do: 'noteReachability', reachable };
  if (!reachable) return silently(context, command);
  const { desk } = context;
  const { official } = context.facts;
  const greeting =
    desk === null || official === null ? askInvitation(context) : showMenu({ ...context, desk, official });
  return { ...greeting, commands: [command] };
}

function silently(context: TurnContext, command: Command): Move {
  return { context, card: card({ lines: [] }), commands: [command], silent: true };
}

/** A line that stands as words on the card is that option; anything else is understood. */
function followText(context: DeskContext, text: string): Move {
  const option = optionNamed(context.state, text);
  if (option !== null) return choose(context, option);
  const placed = placeByText(context, text);
  if (placed !== null) return placed;
  const [first, ...rest] = readBesideDocument(context, text);
  if (first === undefined) return stay(context, []);
  return rest.reduce<Move>((move, intent) => andThen(move, intent, text), followIntent(context, first, text));
}

/** Two wishes in one line: the second is answered below the first. */
function andThen(move: Move, intent: Intent, text: string): Move {
  const { context } = move;
  if (move.wants !== undefined) return move;
  if (context.desk === null || context.facts.official === null) return move;
  const next = followIntent(
    { ...context, desk: context.desk, official: context.facts.official },
    intent,
    text,
  );
  return {
    ...next,
    card: withLead(told(move.card), next.card),
    commands: [...move.commands, ...next.commands],
    wants: [...(move.wants ?? []), ...(next.wants ?? [])],
  };
}

/** Of a list whose entries stood among the options; with more of them the second answer is out of sight. */
const MOST_ENTRIES = 4;

/** What a card says, with the first entries of a list that stood among its options. */
function told({ lines, options }: Card): readonly Line[] {
  const entries = options.flatMap(({ label, trailing }) =>
    trailing === null ? [] : [say('twoWishes.entry', { label, trailing })],
  );
  const last = lines.at(-1);
  const isOpen = last !== undefined && 'gap' in last;
  return [...(isOpen ? lines.slice(0, -1) : lines), ...entries.slice(0, MOST_ENTRIES)];
}

/** Linked, but without a unit at hand: choosing one is all there is to do; later wishes are answered honestly. */
function decideWithoutDesk(context: TurnContext, event: Spoken): Move {
  const { memberships, official } = context.facts;
  if (memberships.length === 0) {
    const wishes = event.kind === 'text' ? read(context, event.text) : [];
    const later = wishes.flatMap((intent) =>
      intent.kind === 'later' ? [laterSentence(intent.wish, say('organiser.unnamed'))] : [],
    );
    const lines = isProposed(context)
      ? [say('member.youArePending')]
      : [say('noUnit.plain', { name: official?.name ?? '' })];
    return show(context, card({ lines: [...later, ...lines] }));
  }
  const said = event.kind === 'choice' ? event.choice : event.kind === 'text' ? event.text.trim() : '';
  const chosen = context.state.options.find((each) => each.choice === said)?.action;
  return chosen?.do === 'chooseUnit' ? chooseUnit(context, chosen.scorecardId) : showUnits(context);
}

/** Somebody brought in whom the head has not confirmed yet. */
function isProposed({ facts }: TurnContext): boolean {
  return facts.grants.some((grant) => grantFault(grant, facts.sentAt) === 'pendingMember');
}

function read(context: TurnContext, text: string): readonly Intent[] {
  const { desk } = context;
  return readTyped(context, text, desk?.work.campaign ?? null, desk === null ? new Set() : knownCodes(desk));
}

/** A document's card is shown instead of its item's: a figure that means nothing there is the item's answer. */
function readBesideDocument(context: DeskContext, text: string): readonly Intent[] {
  const intents = read(context, text);
  const { evidence, itemKey } = context.state;
  const isUnknown = intents.every(({ kind }) => kind === 'unknown');
  if (!isUnknown || evidence === null || itemKey === null || !context.desk.byKey.has(itemKey)) return intents;
  const { listening } = itemCard(context, itemKey);
  const figures = read({ ...context, state: { ...context.state, listening } }, text);
  return figures.every(({ kind }) => kind === 'value' || kind === 'impossibleValue') ? figures : intents;
}

function finish(facts: Facts, before: State, move: Move): Turn {
  const { context } = move;
  const mark = rehearsalMark(facts);
  const commands = move.commands.map((command) => withMark(command, mark));
  const desk = context.desk ?? context.opened;
  const said = {
    commands,
    totals: desk?.totals ?? null,
    standing: desk === null || commands.length === 0 ? null : scorecardStandingOf(desk.work),
    wants: move.wants ?? [],
    locale: context.facts.official?.locale ?? 'vi',
  } as const;
  if (move.silent === true) return { ...said, state: before, reply: null };
  const {
    lines,
    options,
    stillMeant,
    notes,
    footer,
    listening,
    itemKey,
    seen,
    draft,
    awaiting,
    asking,
    boardQuestion,
    progressQuestion,
    evidence,
  } = move.card;
  return {
    ...said,
    state: {
      ...context.state,
      card: before.card + 1,
      scorecardId: context.state.scorecardId ?? facts.workplace?.scorecardId ?? null,
      setVersion: facts.workplace === null ? null : versionName(facts.workplace.set),
      listening,
      itemKey,
      aside: itemKey === null ? placeLeft(context.state) : null,
      seen,
      draft,
      awaiting,
      asking,
      boardQuestion,
      progressQuestion,
      evidence,
      unplacedExplanation: stillUnplaced(before, context.state, commands),
      options: [
        ...options.map(({ choice, action, word }) => ({
          choice,
          action,
          ...(word === null ? {} : { word }),
        })),
        ...stillMeant.filter(({ choice }) => options.every((each) => each.choice !== choice)),
      ],
    },
    reply: {
      lines,
      options: options.map(({ action: _action, word: _word, ...shown }) => shown),
      notes,
      footer: [...footer, ...mark],
      files: move.card.attached,
    },
  };
}

/** Stands under everything that is said in a rehearsal, and over every notice out of it. */
function rehearsalMark({ workplace, office }: Facts): readonly Line[] {
  const campaign = workplace?.campaign ?? office?.campaign;
  return campaign?.rehearsal === true ? [say('rehearsal.mark')] : [];
}

function withMark(command: Command, mark: readonly Line[]): Command {
  if (command.do !== 'notify') return command;
  return { ...command, notice: { ...command.notice, lines: [...mark, ...command.notice.lines] } };
}

/** Where "chấm tiếp" leads back to from a card that is about no item. */
function placeLeft({ itemKey, draft, aside }: State): State['aside'] {
  return itemKey === null ? aside : { itemKey, draft };
}
