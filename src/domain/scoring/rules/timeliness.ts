import { daysBetween, isDay } from '../../days.ts';
import { bestOf, earned, type RuleScoring, refused, wrongKind } from '../evaluation.ts';

/** Takes the day it was done, or "never". Calendar days are counted; before the reference day is on time. */
export const timeliness: RuleScoring<'timeliness'> = {
  evaluate({ kind, bands, never, reference }, answer, { referenceDays }) {
    if (answer.kind !== 'day') return wrongKind(kind, answer);
    if (answer.day === null) return earned(never.points, null);
    if (!isDay(answer.day)) return refused({ name: 'notADay', day: answer.day });
    const since = Object.hasOwn(referenceDays, reference) ? referenceDays[reference] : undefined;
    if (since === undefined || !isDay(since)) return refused({ name: 'referenceDayMissing', reference });
    const days = daysBetween(since, answer.day);
    const index = bands.findIndex(({ withinDays }) => withinDays === null || days <= withinDays);
    const band = bands[index];
    return band ? earned(band.points, index) : refused({ name: 'gapInBands' });
  },
  best: ({ bands, never }, ceiling) => bestOf([...bands, never], ceiling),
};
