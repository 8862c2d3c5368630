import { DateTime } from 'luxon';
import { lockDay, printDay } from '../../domain/campaign/calendar.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { formatPoints } from '../../domain/points.ts';
import type { Instant } from '../../domain/scaled.ts';
import { timeRows } from './time-rows.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** The times of a campaign as they were understood, in Viet Nam, one line each, for a person to check. */
export function describeTimes(campaign: Campaign): readonly string[] {
  const times = timeRows.flatMap(({ name, kind, of }) => {
    const at = of(campaign);
    if (at === null) return [];
    return [`${name}: ${kind === 'closing' ? closing(at) : moment(at)}`];
  });
  const days = Object.entries(campaign.referenceDays).map(([name, day]) => `${name}: ngày ${printDay(day)}`);
  return [
    ...times,
    ...days,
    ...lateLines(campaign),
    ...dayLine('Ngày nghỉ', campaign.holidays),
    ...dayLine('Ngày làm bù', campaign.extraWorkingDays),
  ];
}

function closing(at: Instant): string {
  if (lockDay(at, ZONE) === null) return `trước ${moment(at)}`;
  const last = DateTime.fromMillis(at - 1, { zone: ZONE });
  return `đến hết ${dayText(last)}`;
}

/** "17 giờ 00 thứ Bảy, ngày 07/11/2026"; what is finer than a minute is shown where there is any. */
function moment(instant: Instant): string {
  const at = DateTime.fromMillis(instant, { zone: ZONE });
  const fine =
    instant % 60_000 === 0 ? '' : ` phút ${at.toFormat(instant % 1_000 === 0 ? 'ss' : 'ss,SSS')} giây`;
  return `${at.toFormat('H')} giờ ${at.toFormat('mm')}${fine} ${dayText(at)}`;
}

function dayText(at: DateTime): string {
  return `${weekdays[at.weekday - 1]}, ngày ${at.toFormat('dd/MM/yyyy')}`;
}

function lateLines({ lateSubmission }: Campaign): readonly string[] {
  if (lateSubmission === null) return [];
  const { flatDays, flatPoints, pointsPerFurtherDay } = lateSubmission;
  const perDay = `mỗi ngày trừ ${formatPoints(pointsPerFurtherDay)} điểm`;
  if (flatDays === 0) return [`Gửi chậm: ${perDay}`];
  const further = pointsPerFurtherDay === 0 ? 'không trừ thêm' : `${perDay} nữa`;
  return [
    `Gửi chậm: đến ${flatDays} ngày trừ ${formatPoints(flatPoints)} điểm; từ ngày thứ ${flatDays + 1} ${further}`,
  ];
}

function dayLine(name: string, days: readonly string[]): readonly string[] {
  return days.length === 0 ? [] : [`${name}: ${days.map(printDay).join(', ')}`];
}
