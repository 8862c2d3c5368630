import { type ProgressScope, parseScope } from '../../conversation/office/progress-scope.ts';
import { formatDay, formatTime } from '../../domain/campaign/calendar.ts';
import type { ChartHeading } from '../../domain/charts/chart-heading.ts';
import { barsOfGroups, barsOfUnits, type ProgressBars } from '../../domain/charts/progress-bars.ts';
import { type ProgressCurve, progressCurve } from '../../domain/charts/progress-curve.ts';
import type { Instant } from '../../domain/scaled.ts';
import type { CampaignProgress, ProgressStore } from '../ports/progress-store.ts';

/** Draws one kind of chart as a PNG; the same chart gives the same bytes. */
export type DrawChart<Chart> = (heading: ChartHeading, chart: Chart) => Promise<Uint8Array>;

export interface ProgressPictureParts {
  readonly load: ProgressStore['load'];
  readonly draw: {
    readonly drawProgressBars: DrawChart<ProgressBars>;
    readonly drawProgressCurve: DrawChart<ProgressCurve>;
  };
  readonly now: () => Instant;
}

const WHAT = 'progress:';

/** A picture of progress (hình tiến độ) as the campaign stands now; null for what nobody can draw. */
export async function loadProgressPicture(
  { load, draw, now }: ProgressPictureParts,
  rest: string,
): Promise<Uint8Array | null> {
  const scope = rest.startsWith(WHAT) ? parseScope(rest.slice(WHAT.length)) : null;
  const progress = scope === null ? null : await load(scope.campaignId);
  if (scope === null || progress === null) return null;
  const { campaign, groups } = progress;
  const units = progress.units.filter(
    ({ groupCode }) => scope.groups.length === 0 || scope.groups.includes(groupCode),
  );
  const heading = headingOf(scope, progress, now());
  switch (scope.picture) {
    case 'days':
      return draw.drawProgressCurve(heading, progressCurve(campaign, units, now()));
    case 'groups':
      return draw.drawProgressBars(heading, barsOfGroups(groups, units));
    case 'units':
      return draw.drawProgressBars(heading, barsOfUnits(units));
  }
}

const titles: Readonly<Record<ProgressScope['picture'], string>> = {
  days: 'Số đơn vị đã gửi theo ngày',
  groups: 'Số đơn vị đã gửi theo nhóm',
  units: 'Số mục đã chấm của từng đơn vị',
};

/** On a record that is passed on, so in Vietnamese whoever looks. */
function headingOf(scope: ProgressScope, { campaign, groups }: CampaignProgress, at: Instant): ChartHeading {
  const names = groups.filter(({ code }) => scope.groups.includes(code)).map(({ name }) => name);
  const { name, rehearsal, timeZone } = campaign;
  return {
    title: [...(rehearsal ? ['THỬ'] : []), titles[scope.picture]].join(' · '),
    campaign: [...names, name].join(' · '),
    asOf: `Số liệu lúc ${formatTime(at, timeZone)} ngày ${formatDay(at, timeZone)}`,
  };
}
