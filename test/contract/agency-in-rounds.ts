import type { Write } from '../../src/application/ports/turn-commit.ts';
import type { Campaign } from '../../src/domain/campaign/campaign.ts';
import { NO_PHASES } from '../../src/domain/campaign/phases.ts';
import type { CourseEvent } from '../../src/domain/course/course-event.ts';
import { scorecardStandingOf } from '../../src/domain/course/scorecard-standing.ts';
import type { ScoreEntry } from '../../src/domain/scorecard/score-entry.ts';
import { totalScorecard } from '../../src/domain/scorecard/scorecard-totals.ts';
import type { Store } from '../../src/store/open-store.ts';
import { pts, yes } from '../domain/build.ts';
import { afterBegun } from '../transcripts/begun.ts';
import { accountOf, agency, agencyOfficials, agencySet } from './agency.ts';
import { at, submitted } from './reminded-agency.ts';
import { play } from './turn-driver.ts';

/** Whom the tests listen to: scorer, head, organiser, leader, appraiser. */
export const everybody = ['an', 'binh', 'linh', 'chi', 'hai'] as const;

/** The agency with an organiser and an appraiser; its units score until 07/11/2026 and are appraised in two rounds. */
export async function openAppraised({ campaigns }: Store, changes: Partial<Campaign> = {}): Promise<void> {
  const imported = agency();
  const campaign: Campaign = {
    ...imported.campaign,
    opensAt: at('19/10 08:00'),
    locksAt: at('08/11 00:00'),
    phases: {
      ...NO_PHASES,
      appraisal: { opensAt: at('09/11 08:00'), closesAt: at('21/11 00:00') },
      explanation: { opensAt: at('23/11 08:00'), closesAt: at('28/11 00:00') },
      secondAppraisal: { opensAt: at('30/11 08:00'), closesAt: at('05/12 00:00') },
    },
    ...changes,
  };
  const officials = [
    ...agencyOfficials,
    { id: 'linh', name: 'Đặng Linh', roles: [{ role: 'organiser' as const, unitId: null }] },
    { id: 'hai', name: 'Hoàng Hải', roles: [{ role: 'appraiser' as const, unitId: null }] },
  ];
  await campaigns.storeCriteriaSet(agencySet, 1);
  await campaigns.storeCampaign({ ...imported, campaign, officials }, 1);
  for (const id of everybody) await campaigns.linkAccount(accountOf(id), id, 1);
}

/** Both items answered with yes. */
const answered: ReadonlyMap<string, ScoreEntry> = new Map([
  ['a', yes],
  ['b', yes],
]);

type Verdict = Extract<CourseEvent, { kind: 'itemAppraised' }>['verdict'];

export function appraised(itemKey: string, round: 1 | 2, verdict: 'agreed' | 'asked' | number): CourseEvent {
  return { kind: 'itemAppraised', itemKey, round, verdict: verdictOf(itemKey, verdict) };
}

function verdictOf(itemKey: string, verdict: 'agreed' | 'asked' | number): Verdict {
  if (verdict === 'agreed') return { kind: 'agreed', entryVersion: 1, points: pts(itemKey === 'a' ? 1 : 2) };
  if (verdict === 'asked') return { kind: 'asked', entryVersion: 1, text: 'Bổ sung văn bản' };
  return {
    kind: 'changed',
    entryVersion: 1,
    award: { kind: 'points' },
    points: pts(verdict),
    reason: { code: 'other', text: 'Theo hồ sơ' },
  };
}

/** Something happens to the scorecard of a unit, entries first. */
export async function happened(
  { turns, scorecards }: Store,
  instant: number,
  unitId: string,
  by: string,
  events: readonly CourseEvent[],
  entries: ReadonlyMap<string, ScoreEntry> = new Map(),
): Promise<void> {
  const work = await scorecards.load(`k2026:${unitId}`);
  if (work === null) throw new Error(`no scorecard of ${unitId}`);
  const facts = events.map((event) => ({ by, at: instant, event }));
  const after = afterBegun(work, { unitId, by, at: instant, entries, events: facts });
  const {
    points,
    maximum,
    answered: done,
    toAnswer,
  } = totalScorecard(after.set, after.profile, after.campaign, after.entries).overall;
  const { outcome } = await play(turns, accountOf(by), `happened-${instant}-${unitId}`, () => ({
    scorecard: {
      id: work.scorecardId,
      expectedVersion: work.scorecardVersion,
      totals: { points, maximum, answered: done, toAnswer },
      standing: scorecardStandingOf(after),
    },
    writes: [
      ...[...entries].map(
        ([itemKey, entry]): Write => ({
          kind: 'saveEntry',
          itemKey,
          officialId: by,
          at: instant,
          before: null,
          after: entry,
          undoes: null,
        }),
      ),
      ...events.map((event): Write => ({ kind: 'appendCourse', event, officialId: by, at: instant })),
    ],
  }));
  if (outcome.kind !== 'committed') throw new Error(`did not happen: ${outcome.kind}`);
}

/** The unit fills everything in and sends it. */
export function sends(store: Store, instant: number, unitId: string): Promise<void> {
  return happened(store, instant, unitId, 'binh', [submitted], answered);
}
