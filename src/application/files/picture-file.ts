import type { Reply } from '../../conversation/reply.ts';
import { formatDay, formatTime } from '../../domain/campaign/calendar.ts';
import type { ChartHeading, ResultStatus } from '../../domain/charts/chart-heading.ts';
import type { HeatMap } from '../../domain/charts/heat-map.ts';
import type { Picture, PictureOfProgress, PictureOfResults } from '../../domain/charts/picture.ts';
import type { ProgressBars } from '../../domain/charts/progress-bars.ts';
import type { ProgressCurve } from '../../domain/charts/progress-curve.ts';
import type { RankingBars } from '../../domain/charts/ranking-bars.ts';
import type { UnitComparison } from '../../domain/charts/unit-comparison.ts';
import type { Instant } from '../../domain/scaled.ts';
import { sha256 } from '../../domain/sha256.ts';
import { LINK_LIFE } from '../file-link.ts';
import type { FileContent } from '../ports/file-content.ts';
import type { KeptPicture, PictureStore } from '../ports/picture-store.ts';

/** Draws one kind of chart as a PNG; the same chart gives the same bytes. */
type DrawChart<Chart> = (heading: ChartHeading, chart: Chart) => Promise<Uint8Array>;
type DrawResults<Chart> = (heading: ChartHeading, status: ResultStatus, chart: Chart) => Promise<Uint8Array>;

interface PictureDraws {
  readonly drawProgressBars: DrawChart<ProgressBars>;
  readonly drawProgressCurve: DrawChart<ProgressCurve>;
  readonly drawRankingBars: DrawResults<RankingBars>;
  readonly drawHeatMap: DrawResults<HeatMap>;
  readonly drawComparison: DrawResults<UnitComparison>;
}

export interface PictureFileParts {
  readonly load: PictureStore['load'];
  readonly draw: PictureDraws;
  readonly now: () => Instant;
}

/** How long (ms) what a picture shows is kept: as long as the links to it live. */
const PICTURE_LIFE = LINK_LIFE;

/** What names a picture in the id of its file: the hash of all that it shows. */
export function pictureId(picture: Picture): string {
  return sha256(JSON.stringify(picture));
}

/** What the pictures of a reply show, to be kept with the message they go with. */
export function picturesOf(reply: Reply | null): readonly KeptPicture[] {
  return (reply?.files ?? []).flatMap((file) =>
    file.kind === 'picture' ? [{ id: pictureId(file.picture), picture: file.picture }] : [],
  );
}

/**
 * A picture (hình) as it was when its card was said, whatever changed since. `outdated` once what it shows is not kept
 * any more; null once the publication that it shows was withdrawn.
 */
export async function loadPicture({ load, draw, now }: PictureFileParts, id: string): Promise<FileContent> {
  const kept = await load(id, now() - PICTURE_LIFE);
  if (kept === null) return 'outdated';
  return kept.withdrawn ? null : drawPicture(draw, kept.picture);
}

/** Forgets what pictures show that nobody can ask for any more. */
export function forgetPictures({ forget }: Pick<PictureStore, 'forget'>, now: Instant): Promise<void> {
  return forget(now - PICTURE_LIFE);
}

function drawPicture(draw: PictureDraws, picture: Picture): Promise<Uint8Array> {
  switch (picture.what) {
    case 'units':
    case 'groups':
      return draw.drawProgressBars(progressHeading(picture), picture.chart);
    case 'days':
      return draw.drawProgressCurve(progressHeading(picture), picture.chart);
    case 'ranking':
      return draw.drawRankingBars(resultsHeading(picture), statusOf(picture), picture.chart);
    case 'heatMap':
      return draw.drawHeatMap(resultsHeading(picture), statusOf(picture), picture.chart);
    case 'comparison':
      return draw.drawComparison(resultsHeading(picture), statusOf(picture), picture.chart);
  }
}

function statusOf({ published }: PictureOfResults): ResultStatus {
  return published === null ? 'provisional' : 'published';
}

const progressTitles: Readonly<Record<PictureOfProgress['what'], string>> = {
  days: 'Số đơn vị đã gửi theo ngày',
  groups: 'Số đơn vị đã gửi theo nhóm',
  units: 'Số mục đã chấm của từng đơn vị',
};

const resultTitles: Readonly<Record<PictureOfResults['what'], string>> = {
  ranking: 'Xếp hạng',
  heatMap: 'Mức đạt theo lĩnh vực',
  comparison: 'So sánh đơn vị',
};

function progressHeading(picture: PictureOfProgress): ChartHeading {
  const asOf = `Số liệu lúc ${timeIn(picture, picture.at)}`;
  return headingOf(picture, progressTitles[picture.what], picture.groups, asOf);
}

function resultsHeading(picture: PictureOfResults): ChartHeading {
  const { group, domain, published, at } = picture;
  const title = resultTitles[picture.what];
  const asOf =
    published === null
      ? `Số liệu lúc ${timeIn(picture, at)}`
      : `Công bố lúc ${timeIn(picture, published.at)}`;
  const whole = domain === null ? title : `${title}: ${domain}`;
  return headingOf(picture, whole, group === null ? [] : [group], asOf);
}

/** On a record that is passed on, so in Vietnamese whoever looks. */
function headingOf(
  { campaign: { name, rehearsal } }: Picture,
  title: string,
  groups: readonly string[],
  asOf: string,
): ChartHeading {
  return {
    title: [...(rehearsal ? ['THỬ'] : []), title].join(' · '),
    campaign: [...groups, name].join(' · '),
    asOf,
  };
}

function timeIn({ campaign: { timeZone } }: Picture, instant: Instant): string {
  return `${formatTime(instant, timeZone)} ngày ${formatDay(instant, timeZone)}`;
}
