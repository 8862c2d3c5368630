import type { MorningPerson, MorningStore } from '../../src/application/ports/morning-store.ts';
import type { NoticeDraft } from '../../src/conversation/notice.ts';
import type { UnitProgress } from '../../src/conversation/office.ts';
import { lastVerdict } from '../../src/domain/appraisal/item-appraisal.ts';
import type { Campaign } from '../../src/domain/campaign/campaign.ts';
import type { GroupBoard } from '../../src/domain/ranking/board.ts';
import { rankBoard } from '../../src/domain/ranking/rank-board.ts';
import type { Day, Instant } from '../../src/domain/scaled.ts';
import { type LookedInto, lookedUpOf } from './looked-up-of.ts';

/** One campaign of a transcript, as morning cards see it. */
export interface MorningWorld {
  readonly campaign: Campaign;
  readonly people: readonly MorningPerson[];
  readonly units: readonly UnitProgress[];
  readonly lookedInto: LookedInto;
  readonly told: ReadonlySet<string>;
  add(notice: NoticeDraft, at: Instant): void;
}

/** What a store would keep of morning cards; `now` gives the world as it stands when it is asked. */
export function morningsInMemory(
  snapshots: Map<Day, readonly GroupBoard[]>,
  now: (at: Instant) => MorningWorld,
): (at: Instant) => MorningStore {
  return (moment) => ({
    async campaigns(at) {
      const { campaign, lookedInto } = now(at);
      return [{ campaign, publishedAt: lookedInto.published?.publication.at ?? null }];
    },
    people: async (_campaignId, at) => now(at).people,
    told: async (keys) => new Set(keys.filter((key) => now(moment).told.has(key))),
    async scene({ campaign, publishedAt }, day, at) {
      const { units, lookedInto } = now(at);
      const { board } = lookedUpOf(lookedInto, [{ what: 'board' }], at);
      const courses = lookedInto.works.map(({ course }) => course);
      const waiting = courses.flatMap(({ requests }) => requests.filter(({ decision }) => decision === null));
      const last = [...snapshots.keys()].filter((each) => each < day).sort();
      const earlier = last.at(-1);
      return {
        campaign,
        now: at,
        groups: board?.groups ?? [],
        units,
        boards: board?.published?.boards ?? rankBoard(campaign, board?.groups ?? [], board?.units ?? []),
        earlier: earlier === undefined ? null : { day: earlier, boards: snapshots.get(earlier) ?? [] },
        oldestRequestAt: waiting.length === 0 ? null : Math.min(...waiting.map((request) => request.at)),
        asked: courses
          .flatMap(({ appraisals }) => [...appraisals.values()])
          .filter((each) => lastVerdict(each)?.verdict.kind === 'asked' && each.explanations.length === 0)
          .length,
        publishedAt,
      };
    },
    async record(_campaignId, { day, boards, cards }, at) {
      if (!snapshots.has(day)) snapshots.set(day, boards);
      const world = now(at);
      const fresh = cards.filter(({ key }) => !world.told.has(key));
      for (const card of fresh) world.add(card, at);
      return fresh.length;
    },
  });
}
