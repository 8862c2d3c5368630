import type { ScorecardStanding } from '../domain/course/scorecard-standing.ts';
import type { ScorecardTotals } from '../domain/scorecard/scorecard-totals.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import type { Event, Facts, Locale } from './facts.ts';
import { finishTurn } from './finish-turn.ts';
import type { Wanted } from './looked-up.ts';
import { isOutdated, withoutDrafts } from './outdated-card.ts';
import type { Reply } from './reply.ts';
import { type State, withoutPlace } from './state.ts';
import { watchApproval } from './topics/sending/watch-approval.ts';
import { createContext } from './turn.ts';

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
  return finishTurn(facts, here, watchApproval(facts.workplace, decide(createContext(facts, here), event)));
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
