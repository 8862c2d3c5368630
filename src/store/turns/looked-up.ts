import { type LookedUp, nothingLookedUp, type Wanted } from '../../conversation/looked-up.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { SqlTransaction } from '../sql-session.ts';
import { loadAcross } from './across.ts';
import { loadAppraisers, loadAppraisersOf } from './appraisers.ts';
import { loadBoard } from './board.ts';
import { loadOverseers } from './people.ts';
import { loadUnitWork } from './unit-work.ts';
import { loadScorecard, type TurnMemory } from './workplace.ts';

/** What a step wanted of one campaign. `opened` is only noted: the office loads it in its place. */
export async function loadLookedUp(
  db: SqlTransaction,
  memory: TurnMemory,
  campaignId: string | null,
  wanted: readonly Wanted[],
  at: Instant,
): Promise<LookedUp> {
  let found = nothingLookedUp;
  if (campaignId === null) return found;
  for (const each of wanted) {
    switch (each.what) {
      case 'opened':
        found = { ...found, opened: each.scorecardId };
        break;
      case 'board':
        found = { ...found, board: await loadBoard(db, campaignId) };
        break;
      case 'across':
        found = { ...found, across: await loadAcross(db, memory, { campaignId, ...each }) };
        break;
      case 'appraisers':
        found = { ...found, appraisers: await loadAppraisers(db, memory, campaignId, at) };
        break;
      case 'appraisersOf': {
        const { scorecardId } = each;
        const appraisers = await loadAppraisersOf(db, memory, campaignId, scorecardId, at);
        found = { ...found, appraisersOf: { scorecardId, appraisers } };
        break;
      }
      case 'work':
        found = { ...found, work: await loadUnitWork(db, memory, campaignId, at) };
        break;
      case 'beside': {
        const { scorecardId } = each;
        const scorecard = await loadScorecard(db, memory, scorecardId, at);
        const isHere = scorecard?.campaign.id === campaignId;
        found = { ...found, beside: { scorecardId, scorecard: isHere ? scorecard : null } };
        break;
      }
      case 'overseers':
        found = { ...found, overseers: await loadOverseers(db, campaignId, at) };
        break;
    }
  }
  return found;
}
