import type { BegunEvent } from '../../application/begun.ts';
import type { Workplace } from '../../conversation/facts.ts';
import type { Verdict } from '../../domain/appraisal/verdict.ts';
import { type PlacedItem, placedItems } from '../../domain/criteria/criteria-set.ts';
import { type Instant, points } from '../../domain/scaled.ts';
import { type ItemTotal, isAssessed, itemTotals } from '../../domain/scorecard/item-totals.ts';
import { pts } from '../authoring.ts';
import { scored } from './fill-in.ts';
import { appraiserOf } from './officials.ts';
import type { UnitStory } from './unit-story.ts';

/** In milliseconds. */
export const HOUR = 3_600_000;

/** Appraisers take an item in five minutes, on the day on which the unit's turn is, from 8 o'clock on. */
const TIME_PER_ITEM = HOUR / 12;

/** The start of a day in the campaign's zone, counted back from today. */
export type StartOfDay = (daysAgo: number) => Instant;

/** The first round of a unit whose scorecard was sent, and what the unit explained after it. */
export function judge(work: Workplace, story: UnitStory, startOf: StartOfDay): readonly BegunEvent[] {
  const { set, profile, campaign, entries } = work;
  const totals = itemTotals(set, profile, campaign.referenceDays, entries);
  const beganAt = startOf(15 - (story.filling.seed % 10)) + 8 * HOUR;
  const verdicts = placedItems(set).flatMap((placed, index): readonly BegunEvent[] => {
    const { item, domain } = placed;
    const isLeft = [domain.key, item.key].some((key) => story.notYet.includes(key));
    const verdict = isLeft ? null : verdictOn(work, placed, totals, story);
    if (verdict === null) return [];
    return [
      {
        by: appraiserOf(domain.key),
        at: beganAt + index * TIME_PER_ITEM,
        event: { kind: 'itemAppraised', itemKey: item.key, round: 1, verdict },
      },
    ];
  });
  return [...verdicts, ...explanationOf(work, story, startOf)];
}

/** Null where nothing is to be judged: the unit is not assessed on it, or claimed no bonus. */
function verdictOn(
  { campaign, entries }: Workplace,
  { item }: PlacedItem,
  totals: ReadonlyMap<string, ItemTotal>,
  { findings, satisfaction }: UnitStory,
): Verdict | null {
  const total = totals.get(item.key);
  if (total === undefined || !isAssessed(total.state)) return null;
  if (total.state === 'notSelfScored') return item.counts === 'regular' ? awarded(item, satisfaction) : null;
  const finding = findings[item.key];
  const entryVersion = entries.has(item.key) ? 1 : 0;
  if (finding === undefined)
    return entryVersion === 0 ? null : { kind: 'agreed', entryVersion, points: total.points };
  if (finding.kind === 'asked') return { kind: 'asked', entryVersion, text: finding.text };
  const pointsOf = (itemKey: string) => totals.get(itemKey)?.points ?? null;
  const { points: earned, ...answer } = scored(item, finding.answer, {
    pointsOf,
    referenceDays: campaign.referenceDays,
  });
  const { code, text } = finding;
  return {
    kind: 'changed',
    entryVersion,
    award: { kind: 'answer', ...answer },
    points: earned,
    reason: { code, text },
  };
}

/** What the survey and the council give. */
function awarded({ rule, maxPoints }: PlacedItem['item'], satisfaction: number): Verdict {
  const isSurvey = rule.kind === 'notSelfScored' && rule.by === 'survey';
  return {
    kind: 'changed',
    entryVersion: 0,
    award: isSurvey ? { kind: 'share', percent: satisfaction * 10_000 } : { kind: 'points' },
    points: isSurvey ? points((maxPoints * satisfaction) / 100) : pts('1,75'),
    reason: { code: 'other', text: isSurvey ? SURVEY : COUNCIL },
  };
}

const SURVEY = 'Theo báo cáo kết quả điều tra xã hội học năm của tỉnh.';
const COUNCIL = 'Theo phiếu chấm của các thành viên Hội đồng thẩm định.';

/** Two days ago, after the first round was shown to the units. */
function explanationOf(
  { people }: Workplace,
  { explained }: UnitStory,
  startOf: StartOfDay,
): readonly BegunEvent[] {
  const by = people.find(({ roles }) => roles.includes('scorer'))?.officialId;
  if (explained === null || by === undefined) return [];
  const { itemKey, text } = explained;
  return [{ by, at: startOf(2) + 15 * HOUR, event: { kind: 'itemExplained', itemKey, text } }];
}
