import { deliverNotices } from '../../src/application/deliver-notices.ts';
import { planMornings } from '../../src/application/plan-mornings.ts';
import { planDueReminders } from '../../src/application/plan-reminders.ts';
import { workInbox } from '../../src/application/work-inbox.ts';
import { NO_RESULT } from '../../src/domain/appraisal/result-standing.ts';
import type { Campaign } from '../../src/domain/campaign/campaign.ts';
import type { CourseEvent } from '../../src/domain/course/course-event.ts';
import type { Store } from '../../src/store/open-store.ts';
import { plainTraits } from '../../src/wording/traits.ts';
import { testReceipts } from '../fakes/test-receipts.ts';
import { accountOf, agency, agencyOfficials, agencySet } from './agency.ts';
import { play } from './turn-driver.ts';

const HOUR = 3_600_000;
/** When something can happen at all, and times at which nothing may. */
const HOURS = [2, 6, 8, 20, 21, 23];

/** An instant by the clock of Viet Nam: `at('07/11 17:00')`, in 2026 unless a year stands behind the month. */
export function at(local: string): number {
  const [date = '', time = ''] = local.split(' ');
  const [day, month, year = '2026'] = date.split('/');
  return Date.parse(`${year}-${month}-${day}T${time}:00+07:00`);
}

function clock(instant: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(instant)
    .replace(',', '');
}

/** The agency with an organiser, opened on 19/10/2026 at 8 giờ until the end of 07/11 unless told otherwise. */
export async function openReminded({ campaigns }: Store, changes: Partial<Campaign> = {}): Promise<void> {
  const imported = agency();
  const organiser = {
    id: 'linh',
    name: 'Đặng Linh',
    roles: [{ role: 'organiser' as const, unitId: null }],
  };
  const campaign = {
    ...imported.campaign,
    opensAt: at('19/10 08:00'),
    locksAt: at('08/11 00:00'),
    ...changes,
  };
  await campaigns.storeCriteriaSet(agencySet, 1);
  await campaigns.storeCampaign({ ...imported, campaign, officials: [...agencyOfficials, organiser] }, 1);
  for (const id of ['an', 'binh', 'linh']) await campaigns.linkAccount(accountOf(id), id, 1);
}

/** One process: its planner and its delivery, on a clock that is moved by hand. */
export function remindedBy(store: Store, people: readonly string[] = ['an', 'binh', 'linh']) {
  let now = 0;
  const parts = {
    reminders: store.reminders,
    mornings: store.mornings,
    scorecards: store.scorecards,
    windowOf: () => null,
    now: () => now,
  };
  const heard = new Map<string, number>();

  /** What each person was told since it was asked last: "who: first line". */
  async function told(): Promise<readonly string[]> {
    const lines: string[] = [];
    for (const who of people) {
      const said = await store.turns.transcript(accountOf(who), null, 1000);
      const ours = said.flatMap((line) => (line.from === 'assistant' ? [line.content.text] : []));
      for (const text of ours.slice(heard.get(who) ?? 0)) lines.push(`${who}: ${text}`);
      heard.set(who, ours.length);
    }
    return lines;
  }

  const deliver = () =>
    deliverNotices({
      notices: store.notices,
      traitsOf: () => plainTraits,
      now: () => now,
    });

  return {
    told,
    deliver,
    plan: (instant: number) => {
      now = instant;
      return planDueReminders(parts);
    },
    planMornings: (instant: number) => {
      now = instant;
      return planMornings(parts);
    },
    /** Wakes for morning cards alone. */
    async morning(instant: number): Promise<readonly string[]> {
      now = instant;
      await planMornings(parts);
      await deliver();
      return told();
    },
    async wake(instant: number): Promise<readonly string[]> {
      now = instant;
      await planDueReminders(parts);
      await deliver();
      return told();
    },
    /** Wakes at these hours of every day from one instant to another, and notes when whom something was told. */
    async pass(from: number, until: number, hours = HOURS): Promise<readonly string[]> {
      const lines: string[] = [];
      for (now = from; now <= until; now += HOUR) {
        if (!hours.includes(new Date(now + 7 * HOUR).getUTCHours())) continue;
        if ((await planDueReminders(parts)) > 0) await deliver();
        const heardNow = (await told()).map(shortened);
        if (heardNow.length > 0) lines.push(`${clock(now)} ${heardNow.join(', ')}`);
      }
      return lines;
    },
    /** A person types or taps; gives what they are answered. */
    async say(who: string, text: string, instant: number): Promise<string> {
      now = instant;
      await told();
      await store.turns.receive([
        {
          from: accountOf(who),
          externalId: `${who}-${instant}-${text}`,
          sentAt: instant,
          receivedAt: instant,
          content: { kind: 'text', text },
        },
      ]);
      await workInbox({
        store: store.turns,
        receipts: testReceipts(),
        traitsOf: () => plainTraits,
        report: ({ error }) => {
          throw error;
        },
        answered: () => undefined,
      });
      return (await told()).map((line) => line.replace(/^\w+: /u, '')).join('\n');
    },
  };
}

/** "an 4 giờ 0 phút": whom, and how much time is left. */
function shortened(line: string): string {
  const left = /^(?<who>\w+): Còn (?<left>.+?) là/u.exec(line)?.groups;
  return left === undefined ? line : `${left.who} ${left.left}`;
}

/** Something happens to the scorecard of the first unit. */
export async function happens(
  { turns }: Store,
  instant: number,
  event: CourseEvent,
  standing: {
    readonly submittedAt?: number | null;
    readonly extendedTo?: number | null;
    readonly openRequests?: number;
  },
): Promise<void> {
  await play(turns, accountOf('binh'), `happens-${instant}`, ({ workplace }) => ({
    scorecard: {
      id: 'k2026:u1',
      expectedVersion: workplace?.scorecardVersion ?? 0,
      totals: { points: 0, maximum: 30_000, answered: 0, toAnswer: 2 } as never,
      standing: {
        ...NO_RESULT,
        submittedAt: null,
        approvedAt: null,
        openRequests: 0,
        extendedTo: null,
        ...standing,
      },
    },
    writes: [{ kind: 'appendCourse', event, officialId: 'binh', at: instant }],
  }));
}

export const submitted: CourseEvent = {
  kind: 'submitted',
  receiptId: 'r1',
  contentHash: 'a'.repeat(64),
  latePenalty: 0 as never,
};
