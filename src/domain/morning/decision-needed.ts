import { resultStage } from '../appraisal/result-stage.ts';
import { roundAt } from '../appraisal/round-at.ts';
import type { Round } from '../appraisal/verdict.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { workingDaysLeft } from '../campaign/working-days.ts';
import type { Instant } from '../scaled.ts';
import type { MorningUnit } from './morning-unit.ts';

/** The one thing that waits for a decision (việc chờ quyết định), the most urgent first. */
export type Decision =
  /** Requests for more time; `since`: of the one that waits longest (ms UTC). */
  | { readonly kind: 'requests'; readonly count: number; readonly since: Instant }
  /** Results that the council can confirm. */
  | { readonly kind: 'confirm'; readonly count: number }
  /** Everything that was sent is confirmed, and nothing is published. */
  | { readonly kind: 'publish'; readonly count: number }
  /** Items that nobody judged yet in a round that ends within 3 working days. */
  | { readonly kind: 'behind'; readonly round: Round; readonly left: number; readonly closesAt: Instant };

export interface DecisionScene {
  readonly campaign: Pick<Campaign, 'phases' | 'timeZone' | 'holidays' | 'extraWorkingDays'>;
  readonly now: Instant;
  readonly units: readonly MorningUnit[];
  /** When the request was made that waits longest (ms UTC); null: none waits. */
  readonly oldestRequestAt: Instant | null;
  /** Items that units were asked about and have not explained. */
  readonly asked: number;
  readonly publishedAt: Instant | null;
}

const FEW_WORKING_DAYS = 3;

/** Null where nothing waits, and once the results are published. */
export function decisionNeeded(scene: DecisionScene): Decision | null {
  if (scene.publishedAt !== null) return null;
  return toDecide(scene) ?? toConfirm(scene) ?? toPublish(scene) ?? behind(scene);
}

function toDecide({ units, oldestRequestAt: since }: DecisionScene): Decision | null {
  const count = units.reduce((sum, { openRequests }) => sum + openRequests, 0);
  return count === 0 || since === null ? null : { kind: 'requests', count, since };
}

/** While units may still explain, nothing is final. */
function toConfirm({ campaign: { phases }, now, units }: DecisionScene): Decision | null {
  if (phases.explanation !== null && now < phases.explanation.closesAt) return null;
  const count = units.filter((unit) => resultStage(unit) === 'ready').length;
  return count === 0 ? null : { kind: 'confirm', count };
}

function toPublish({ units }: DecisionScene): Decision | null {
  const sent = units.filter(({ submittedAt }) => submittedAt !== null);
  const isReady = sent.length > 0 && sent.every(({ confirmedAt }) => confirmedAt !== null);
  return isReady ? { kind: 'publish', count: sent.length } : null;
}

/** In the first round what a unit was asked about waits for the unit. */
function behind({ campaign, now, units, asked }: DecisionScene): Decision | null {
  const round = roundAt(campaign, now);
  const window = round === null ? null : campaign.phases[round === 1 ? 'appraisal' : 'secondAppraisal'];
  if (round === null || window === null) return null;
  if (workingDaysLeft(now, window.closesAt, campaign, campaign.timeZone) >= FEW_WORKING_DAYS) return null;
  const open = units.reduce((sum, { judged, toJudge }) => sum + toJudge - judged, 0);
  const left = round === 1 ? open - asked : open;
  return left <= 0 ? null : { kind: 'behind', round, left, closesAt: window.closesAt };
}
