import { lateFrom } from '../../domain/campaign/late-sending.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { UnitProgress } from '../office.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import type { OfficeContext } from '../turn.ts';
import { isWaiting } from './unit-lines.ts';

const MINUTE = 60_000;

/** Who sent after the due date, or after the lock by more time that was given; the latest first. */
export function lateUnits(
  { office: { campaign } }: OfficeContext,
  units: readonly UnitProgress[],
): readonly UnitProgress[] {
  const due = lateFrom(campaign);
  return units.filter(({ submittedAt }) => submittedAt !== null && submittedAt >= due).sort(latestFirst);
}

/** "Sở Y tế: gửi lúc …, muộn 2 ngày 3 giờ". Whoever is late at all is so by a minute at least. */
export function lateSentence({ office: { campaign } }: OfficeContext, unit: UnitProgress): Sentence {
  const due = lateFrom(campaign);
  const { name, submittedAt, extendedTo } = unit;
  const at = submittedAt ?? due;
  const figures = {
    unit: name,
    at: { moment: at },
    late: { from: due, until: Math.max(at, due + MINUTE) },
  };
  return extendedTo === null || at < campaign.locksAt
    ? say('office.lateLine', figures)
    : say('office.lateLineExtended', { ...figures, until: { lockOf: extendedTo } });
}

export function lateHeading({ office: { campaign } }: OfficeContext, count: number): Line {
  return say('office.units.late', { count, due: { closedAt: lateFrom(campaign) } });
}

export function noneLate({ facts, office: { campaign } }: OfficeContext): Line {
  const due = lateFrom(campaign);
  return facts.sentAt < due
    ? say('office.units.notDue', { due: { lockOf: due } })
    : say('office.units.noneLate', { due: { closedAt: due } });
}

/** Who is overdue without having sent, and what a sending after the lock may be. */
export function besideLate(
  { facts, office: { campaign } }: OfficeContext,
  units: readonly UnitProgress[],
): readonly Line[] {
  const overdue = facts.sentAt < lateFrom(campaign) ? 0 : units.filter(isWaiting).length;
  const isReopened = units.some(({ submittedAt }) => (submittedAt ?? 0) >= campaign.locksAt);
  return [
    ...(overdue === 0 ? [] : [say('office.units.overdue', { count: overdue })]),
    ...(isReopened ? [say('office.lateNote')] : []),
  ];
}

function latestFirst(
  a: { readonly submittedAt: Instant | null },
  b: { readonly submittedAt: Instant | null },
) {
  return (b.submittedAt ?? 0) - (a.submittedAt ?? 0);
}
