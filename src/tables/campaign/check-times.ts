import { IANAZone } from 'luxon';
import { printDay } from '../../domain/campaign/calendar.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { type WindowName, windowsInOrder } from '../../domain/campaign/phases.ts';
import { isWeekend } from '../../domain/campaign/working-days.ts';
import { isDay } from '../../domain/days.ts';
import type { Instant } from '../../domain/scaled.ts';
import { type CampaignFault, campaignFault } from './campaign-fault.ts';
import { DUE, LOCKS, OPENS, PUBLISHED, windowRows } from './time-rows.ts';

/** What does not fit together in the times of a campaign. A fault's field is the name of the row that it is about. */
export function checkTimes(campaign: Campaign): readonly CampaignFault[] {
  return [
    ...checkZone(campaign),
    ...checkWindows(campaign),
    ...checkOrder(campaign),
    ...checkLateSubmission(campaign),
    ...checkHolidays(campaign),
    ...Object.entries(campaign.referenceDays)
      .filter(([, day]) => !isDay(day))
      .map(([name, day]) => timeFault(name, `Mốc "${name}" có ngày "${day}" không tồn tại.`)),
  ];
}

function checkZone({ timeZone }: Campaign): readonly CampaignFault[] {
  if (IANAZone.isValidZone(timeZone)) return [];
  return [
    campaignFault('campaign', null, 'timeZone', `Múi giờ "${timeZone}" không có; ví dụ Asia/Ho_Chi_Minh.`),
  ];
}

function checkWindows({ opensAt, locksAt, phases }: Campaign): readonly CampaignFault[] {
  const windows = [
    { opens: OPENS, closes: LOCKS, window: { opensAt, closesAt: locksAt } },
    ...(Object.keys(windowRows) as WindowName[]).map((name) => ({
      ...windowRows[name],
      window: phases[name],
    })),
  ];
  return windows.flatMap(({ opens, closes, window }) =>
    window === null || window.opensAt < window.closesAt
      ? []
      : [timeFault(closes, `Mốc "${closes}" phải sau mốc "${opens}".`)],
  );
}

/** No phase before the one it follows, and no results before everything has closed. */
function checkOrder({ locksAt, phases }: Campaign): readonly CampaignFault[] {
  const faults: CampaignFault[] = [];
  const refuseBefore = (name: string, at: Instant, earlier: { name: string; at: Instant }) => {
    if (at < earlier.at)
      faults.push(timeFault(name, `Mốc "${name}" không được trước mốc "${earlier.name}".`));
  };
  let previous = { name: LOCKS, at: locksAt };
  for (const phase of windowsInOrder) {
    const window = phases[phase];
    if (window === null) continue;
    const { opens } = windowRows[phase];
    refuseBefore(opens, window.opensAt, previous);
    previous = { name: opens, at: window.opensAt };
  }
  if (phases.publication === null) return faults;
  const closings = (Object.keys(windowRows) as WindowName[]).flatMap((phase) => {
    const window = phases[phase];
    return window === null ? [] : [{ name: windowRows[phase].closes, at: window.closesAt }];
  });
  const last = closings.reduce((latest, one) => (one.at > latest.at ? one : latest), {
    name: LOCKS,
    at: locksAt,
  });
  refuseBefore(PUBLISHED, phases.publication, last);
  return faults;
}

function checkLateSubmission({ opensAt, locksAt, lateSubmission }: Campaign): readonly CampaignFault[] {
  if (lateSubmission === null) return [];
  const { dueAt, flatDays, flatPoints, pointsPerFurtherDay } = lateSubmission;
  const faults: CampaignFault[] = [];
  const refuse = (field: string, message: string) =>
    faults.push(campaignFault('campaign', null, field, message));
  // Where self-scoring itself is the wrong way round nothing lies inside it.
  if (opensAt < locksAt && (dueAt <= opensAt || dueAt >= locksAt)) {
    faults.push(timeFault(DUE, `Mốc "${DUE}" phải sau mốc "${OPENS}" và trước mốc "${LOCKS}".`));
  }
  if (flatPoints < 0) refuse('lateFlatPoints', 'Điểm trừ khi gửi chậm ghi bằng số không âm.');
  if (pointsPerFurtherDay < 0) refuse('latePointsPerDay', 'Điểm trừ khi gửi chậm ghi bằng số không âm.');
  if (flatDays > 0 !== flatPoints > 0) {
    refuse('lateFlatDays', 'Số ngày chậm đầu tiên và điểm trừ cho các ngày đó phải ghi cùng nhau.');
  } else if (flatPoints === 0 && pointsPerFurtherDay === 0) {
    refuse('latePointsPerDay', `Có mốc "${DUE}" nhưng chưa ghi gửi chậm bị trừ bao nhiêu điểm.`);
  }
  return faults;
}

function checkHolidays({ holidays, extraWorkingDays }: Campaign): readonly CampaignFault[] {
  const all = [...holidays, ...extraWorkingDays];
  const repeated = all.filter((day, index) => all.indexOf(day) < index);
  const needless = extraWorkingDays.filter((day) => !repeated.includes(day) && !isWeekend(day));
  return [
    ...repeated.map((day) =>
      campaignFault('holidays', null, day, `Ngày ${printDay(day)} được ghi hơn một lần.`),
    ),
    ...needless.map((day) =>
      campaignFault(
        'holidays',
        null,
        day,
        `Ngày làm bù ${printDay(day)} không phải thứ Bảy hay Chủ nhật, vốn đã là ngày làm việc.`,
      ),
    ),
  ];
}

function timeFault(row: string, message: string): CampaignFault {
  return campaignFault('times', null, row, message);
}
