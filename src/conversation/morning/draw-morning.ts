import type { Decision } from '../../domain/morning/decision-needed.ts';
import type { MorningCard, OpenPhase } from '../../domain/morning/morning-card.ts';
import { type MorningSlot, morningKey } from '../../domain/morning/morning-slot.ts';
import type { Moved, RankMoves } from '../../domain/morning/rank-moves.ts';
import type { Action } from '../action.ts';
import type { NoticeDraft, NoticeOption } from '../notice.ts';
import { gap, type Line, type Sentence, say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';

/** Whom a card is for. */
export interface MorningReader {
  readonly officialId: string;
  /** Whether the person may see rankings as they stand. */
  readonly seesRanks: boolean;
  /** Whether the person organises, and not only looks on. */
  readonly organises: boolean;
}

const MOST_NAMED = 3;
const MOST_GROUPS = 4;

/** A morning card as the notice that tells it, at most twelve lines: what stands where, and one thing to decide. */
export function morningNotice(
  campaign: { readonly id: string; readonly name: string },
  card: MorningCard,
  { officialId, seesRanks, organises }: MorningReader,
  slot: MorningSlot,
): NoticeDraft {
  const ranks = seesRanks ? card.ranks : null;
  return {
    key: morningKey(campaign.id, slot.day, officialId),
    officialId,
    purpose: 'reminder',
    campaignId: campaign.id,
    scorecardId: null,
    lines: [
      say('morning.heading', { campaign: campaign.name, at: { moment: card.now } }),
      ...progressLines(card),
      ...(ranks === null ? [] : rankLines(ranks)),
      decisionLine(card.decision),
      gap,
    ],
    options: optionsOf(card.decision, organises, ranks),
    dueAt: card.now,
    expiresAt: slot.expiresAt,
  };
}

function progressLines(card: MorningCard): readonly Line[] {
  const { publishedAt, appraisal, sent, now, open } = card;
  if (publishedAt !== null) return [say('morning.published', { at: { moment: publishedAt } })];
  const left =
    open === null
      ? []
      : [
          say(closings[open.phase], {
            left: { from: now, until: open.closesAt },
            lock: { closedAt: open.closesAt },
          }),
        ];
  return [
    { progress: sent, words: say('morning.sent', { ...sent }) },
    ...(appraisal === null ? groupLine(card) : []),
    ...left,
    ...riskLines(card),
    ...(appraisal === null ? [] : appraisalLines(appraisal)),
  ];
}

function groupLine({ groups }: MorningCard): readonly Line[] {
  if (groups.length < 2 || groups.length > MOST_GROUPS) return [];
  return [say('morning.groups', { groups: groups.map((group) => say('morning.group', { ...group })) })];
}

const closings: { readonly [Phase in OpenPhase]: SentenceKey } = {
  selfScoring: 'reminder.leftToScore',
  appraisal: 'reminder.leftToAppraise',
  explanation: 'reminder.leftToExplain',
  secondAppraisal: 'duty.leftToAppraiseAgain',
};

/** Named while units score; later the few that were given more time are counted, since there is more to say. */
function riskLines({ atRisk, appraisal }: MorningCard): readonly Line[] {
  if (atRisk.length === 0) return [];
  if (appraisal !== null) return [say('morning.riskCount', { count: atRisk.length })];
  const more = atRisk.length - MOST_NAMED;
  return [
    say('morning.risk', { count: atRisk.length }),
    ...atRisk
      .slice(0, MOST_NAMED)
      .map(({ name, answered, toAnswer }) =>
        say('morning.riskUnit', { unit: name, done: answered, all: toAnswer }),
      ),
    ...(more > 0 ? [say('morning.riskMore', { count: more })] : []),
  ];
}

function appraisalLines({
  items,
  units,
  confirmed,
  explained,
}: NonNullable<MorningCard['appraisal']>): readonly Line[] {
  if (units.all === 0) return [];
  return [
    say('morning.judged', {
      done: units.done,
      all: units.all,
      items: items.done,
      allItems: items.all,
    }),
    ...(explained === null || explained.all === 0 ? [] : [say('morning.explained', { ...explained })]),
    say('morning.confirmed', { ...confirmed }),
  ];
}

function rankLines({ since, up, down, fresh, gone, furthest }: RankMoves): readonly Line[] {
  const changes: readonly Sentence[] = [
    ...(up > 0 ? [say('morning.up', { count: up })] : []),
    ...(down > 0 ? [say('morning.down', { count: down })] : []),
    ...(fresh > 0 ? [say('morning.fresh', { count: fresh })] : []),
    ...(gone > 0 ? [say('morning.gone', { count: gone })] : []),
  ];
  const day = { calendarDay: since };
  if (changes.length === 0) return [say('morning.ranksSame', { day })];
  return [say('morning.ranks', { day, changes }), ...furthest.map(movedLine)];
}

function movedLine({ kind, unit: { unit, rank }, places }: Moved): Line {
  return say(kind === 'up' ? 'morning.movedUp' : 'morning.movedDown', { unit: unit.name, places, rank });
}

function decisionLine(decision: Decision | null): Line {
  switch (decision?.kind) {
    case undefined:
      return say('morning.nothingToDecide');
    case 'requests':
      return say('morning.decideRequests', { count: decision.count, since: { moment: decision.since } });
    case 'confirm':
      return say('morning.decideConfirm', { count: decision.count });
    case 'publish':
      return say('morning.decidePublish', { count: decision.count });
    case 'behind':
      return say('morning.decideBehind', {
        count: decision.left,
        round: decision.round,
        lock: { closedAt: decision.closesAt },
      });
  }
}

/** What leads to the list that is to be decided on; to whoever only looks on, how far it is. */
function wayToDecide({ kind }: Decision, organises: boolean): readonly [SentenceKey, Action] {
  const progress = ['morning.toAppraisal', { do: 'appraisers', only: 'behind', page: 0 }] as const;
  switch (kind) {
    case 'requests':
      return ['morning.toRequests', { do: 'officeUnits', only: 'asking', page: 0 }];
    case 'confirm':
      return organises ? ['morning.toCouncil', { do: 'council' }] : progress;
    case 'publish':
      return organises ? ['morning.toPublication', { do: 'publication' }] : progress;
    case 'behind':
      return progress;
  }
}

function optionsOf(
  decision: Decision | null,
  organises: boolean,
  ranks: RankMoves | null,
): readonly NoticeOption[] {
  const ways: readonly (readonly [SentenceKey, Action])[] = [
    ...(decision === null ? [] : [wayToDecide(decision, organises)]),
    ['morning.toPicture', { do: 'officeAnswer', ask: 'progress', groups: [], page: 0, pictured: true }],
    ...(ranks === null ? [] : [['morning.toRanking', { do: 'ranking' }] as const]),
    ['morning.toSettings', { do: 'reminders' }],
  ];
  return ways.map(([label, action], index) => ({
    choice: `N${index + 1}`,
    label: say(label),
    trailing: null,
    shape: 'chip',
    action,
  }));
}
