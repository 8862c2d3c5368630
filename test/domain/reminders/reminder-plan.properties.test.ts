import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { nextMoments } from '../../../src/domain/reminders/next-moments.ts';
import type { Duty, Purpose, ReminderInput } from '../../../src/domain/reminders/reminder.ts';
import { planReminders } from '../../../src/domain/reminders/reminder-plan.ts';
import { defaultReminderSchedule } from '../../../src/domain/reminders/reminder-schedule.ts';
import { runs } from '../../property-runs.ts';
import { at, duty, inputOf, wake, ZONE } from './reminded-world.ts';

const QUARTER = 15 * 60_000;
const DAY = 96 * QUARTER;
const start = at('2026-12-14 00:00');
const END = 34;

const instant = (fromDay: number, untilDay: number) =>
  fc.integer({ min: fromDay * 96, max: untilDay * 96 }).map((quarters) => start + quarters * QUARTER);
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });

/** A duty, and from when on its work is done, has moved, and has another closing. */
interface Life {
  readonly duty: Duty;
  readonly doneAt: number | null;
  readonly movedAt: number | null;
  readonly extension: { readonly decidedAt: number; readonly closesAt: number } | null;
}

const life = (scorecardId: string, officialId: string): fc.Arbitrary<Life> =>
  fc.record({
    duty: fc
      .record({
        purposes: fc.constantFrom<readonly Purpose[]>(
          ['scorer'],
          ['head'],
          ['scorer', 'head'],
          ['organiser'],
        ),
        opensAt: fc.oneof(fc.constant(start), instant(0, 8)),
        closesAt: fc.oneof(fc.constant(start + 16 * DAY), instant(8, 28)),
        preferredHour: maybe(fc.integer({ min: 0, max: 23 })),
        mutedNonFinal: fc.boolean(),
        snoozedUntil: maybe(instant(0, 30)),
        reachable: fc.constantFrom(true, true, true, false),
      })
      .map((drawn) =>
        duty({
          officialId,
          scorecardId,
          purposes: drawn.purposes,
          opensAt: drawn.opensAt,
          closesAt: Math.max(drawn.closesAt, drawn.opensAt + QUARTER),
          reachable: drawn.reachable,
          settings: { ...drawn, refusedScorecards: [] },
        }),
      ),
    doneAt: maybe(instant(2, 30)),
    movedAt: maybe(instant(0, 30)),
    extension: maybe(fc.record({ decidedAt: instant(4, 20), closesAt: instant(20, 32) })),
  });

const world = fc.record({
  lives: fc.tuple(life('A', 'an'), life('B', 'an'), life('C', 'an'), life('A', 'hoa'), life('B', 'lan')),
  /** When each person last wrote, from which the window of their channel counts. */
  seen: fc.record({ an: maybe(instant(0, 28)), hoa: maybe(instant(0, 28)), lan: maybe(instant(0, 28)) }),
  capPerDay: fc.integer({ min: 1, max: 3 }),
  workingDaysOnly: fc.boolean(),
  /** A process that wakes now and then, and every hour for two days. */
  wakes: fc
    .tuple(fc.array(instant(0, END), { minLength: 1, maxLength: 40 }), instant(0, END - 2))
    .map(([alone, from]) =>
      [...alone, ...Array.from({ length: 48 }, (_, hour) => from + hour * 4 * QUARTER)].toSorted(
        (one, other) => one - other,
      ),
    ),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function dutyAt({ duty: drawn, doneAt, movedAt, extension }: Life, now: number): Duty {
  const extended = extension !== null && now >= extension.decidedAt;
  return {
    ...drawn,
    closesAt: extended ? extension.closesAt : drawn.closesAt,
    work: {
      ...drawn.work,
      done: doneAt !== null && now >= doneAt,
      movedAt: movedAt !== null && now >= movedAt ? movedAt : null,
    },
  };
}

const inputAt =
  ({ lives, seen, capPerDay, workingDaysOnly }: World) =>
  (now: number): ReminderInput =>
    inputOf({
      now,
      schedule: { ...defaultReminderSchedule, capPerDay, workingDaysOnly },
      calendar: { zone: ZONE, holidays: ['2027-01-01'], extraWorkingDays: ['2026-12-26'] },
      duties: lives.map((each) => {
        const lastSeenAt = seen[each.duty.officialId as keyof typeof seen];
        const window = lastSeenAt === null ? null : { lastSeenAt, closesAt: lastSeenAt + 2 * DAY };
        return { ...dutyAt(each, now), window };
      }),
    });

const sentOf = (drawn: World) =>
  wake(drawn.wakes, inputAt(drawn)).out.flatMap(({ at: when, reminders }) =>
    reminders.filter(({ fate }) => fate === 'send').map((reminder) => ({ when, reminder })),
  );

describe('a plan of reminders, whatever happens and whenever the process wakes', () => {
  test('gives nothing when asked again with what it gave', () => {
    fc.assert(
      fc.property(world, instant(0, END), (drawn, now) => {
        const { history } = wake([...drawn.wakes.filter((each) => each < now), now], inputAt(drawn));
        expect(planReminders({ ...inputAt(drawn)(now), history })).toEqual([]);
      }),
    );
  });

  test('gives each key once', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const keys = wake(drawn.wakes, inputAt(drawn)).history.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test('sends nothing after the closing or once the work is done, and nothing before it is due', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        for (const { when, reminder } of sentOf(drawn)) {
          expect(when).toBeLessThan(reminder.closesAt);
          expect(when).toBeLessThan(reminder.expiresAt);
          expect(when).toBeGreaterThanOrEqual(reminder.dueAt);
          const cards = reminder.scorecardId === null ? reminder.about : [reminder];
          for (const { scorecardId } of cards) {
            const mine = drawn.lives.find(
              (each) => each.duty.scorecardId === scorecardId && each.duty.officialId === reminder.officialId,
            );
            if (mine === undefined) throw new Error('nobody has this duty');
            const now = dutyAt(mine, when);
            expect(now.work.done).toBe(false);
            expect(reminder.closesAt).toBe(now.closesAt);
          }
        }
      }),
    );
  });

  test('sends nothing between 22:00 and 06:00', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        for (const { when } of sentOf(drawn)) {
          const { hour } = DateTime.fromMillis(when, { zone: ZONE });
          expect(hour >= 6 && hour < 22).toBe(true);
        }
      }),
    );
  });

  test('keeps to the cap of a day, apart from what is final or was asked for', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const perDay = new Map<string, number>();
        for (const { when, reminder } of sentOf(drawn)) {
          if (reminder.final || reminder.kind === 'snoozed') continue;
          const day = `${reminder.officialId} ${DateTime.fromMillis(when, { zone: ZONE }).toISODate()}`;
          perDay.set(day, (perDay.get(day) ?? 0) + 1);
        }
        for (const many of perDay.values()) expect(many).toBeLessThanOrEqual(drawn.capPerDay);
      }),
    );
  });

  test('sends at most one reminder to a person about a scorecard at once, however long it was down', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        for (const { reminders } of wake(drawn.wakes, inputAt(drawn)).out) {
          const told = reminders.filter(({ fate }) => fate === 'send');
          const places = told.map(({ officialId, scorecardId, closesAt }) =>
            scorecardId === null ? `${officialId} - ${closesAt}` : `${officialId} ${scorecardId}`,
          );
          expect(new Set(places).size).toBe(places.length);
        }
      }),
    );
  });

  test('sends the last hours to everybody who still has work, whatever they wish', () => {
    fc.assert(
      fc.property(life('A', 'an'), ({ duty: drawn }) => {
        const mine: Duty = { ...drawn, purposes: ['scorer'], reachable: true };
        const instants: number[] = [];
        for (let now = mine.closesAt - DAY; now < mine.closesAt; now += 2 * QUARTER) instants.push(now);
        const { history } = wake(instants, (now) => inputOf({ now, duties: [mine] }));
        fc.pre(mine.closesAt - mine.opensAt >= DAY);
        expect(history.some(({ final, fate }) => final && fate === 'send')).toBe(true);
      }),
    );
  });
});

test('what is foreseen is what a process that never sleeps sends', () => {
  fc.assert(
    fc.property(world, (drawn) => {
      const still = {
        ...drawn,
        lives: drawn.lives.map((each) => ({ ...each, doneAt: null, movedAt: null, extension: null })),
      } as World;
      const first = start + 3 * DAY;
      const last = first + 4 * DAY;
      const instants: number[] = [];
      for (let now = first; now <= last; now += QUARTER) instants.push(now);
      const sent = sentOf({ ...still, wakes: instants }).map(({ when, reminder }) => [when, reminder.key]);
      const foreseen = nextMoments(inputAt(still)(first), last);
      expect(foreseen.map(({ at: when, reminder }) => [when, reminder.key])).toEqual(sent);
    }),
    { numRuns: runs(20) },
  );
});
