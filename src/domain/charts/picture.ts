import { z } from 'zod';
import type { Campaign } from '../campaign/campaign.ts';
import type { Publication } from '../publication/publication.ts';
import type { Instant } from '../scaled.ts';
import type { HeatMap } from './heat-map.ts';
import type { ProgressBars } from './progress-bars.ts';
import type { ProgressCurve } from './progress-curve.ts';
import type { RankingBars } from './ranking-bars.ts';
import type { UnitComparison } from './unit-comparison.ts';

interface PictureOf<What extends string, Chart> {
  readonly what: What;
  readonly campaign: Pick<Campaign, 'id' | 'name' | 'rehearsal' | 'timeZone'>;
  /** When its figures were read (ms UTC). */
  readonly at: Instant;
  readonly chart: Chart;
}

interface ProgressOf<What extends string, Chart> extends PictureOf<What, Chart> {
  /** Names of the groups it is of; none for the whole campaign. */
  readonly groups: readonly string[];
}

interface ResultsOf<What extends string, Chart> extends PictureOf<What, Chart> {
  /** The name of the group it is of; null for a comparison, which names its units. */
  readonly group: string | null;
  /** The name of a domain; null for the whole result. */
  readonly domain: string | null;
  /** The publication that its figures are read from; null: provisional. */
  readonly published: Pick<Publication, 'id' | 'at'> | null;
}

/** Bars of units, bars of groups, or the curve over the days. */
export type PictureOfProgress =
  | ProgressOf<'units' | 'groups', ProgressBars>
  | ProgressOf<'days', ProgressCurve>;

export type PictureOfResults =
  | ResultsOf<'ranking', RankingBars>
  | ResultsOf<'heatMap', HeatMap>
  | ResultsOf<'comparison', UnitComparison>;

/** All that a picture (hình) shows, as it stood when the picture was asked for; drawing it needs nothing else. */
export type Picture = PictureOfProgress | PictureOfResults;

const common = {
  campaign: z.object({ id: z.string(), name: z.string(), rehearsal: z.boolean(), timeZone: z.string() }),
  at: z.int(),
};
const ofProgress = { ...common, groups: z.array(z.string()) };
const ofResults = {
  ...common,
  group: z.string().nullable(),
  domain: z.string().nullable(),
  published: z.object({ id: z.string(), at: z.int() }).nullable(),
};
const rowsOf = <Row extends z.ZodType>(row: Row) => z.array(z.union([row, z.object({ hidden: z.int() })]));
const ranked = { label: z.string(), highlighted: z.boolean() };
const compared = z.object({ index: z.string(), share: z.number() });

const chartSchemas = {
  bars: z.object({
    bars: z.array(z.object({ label: z.string(), done: z.int(), all: z.int(), sent: z.boolean() })),
    ahead: z.int(),
  }),
  curve: z.object({
    days: z.array(z.object({ day: z.string(), sent: z.int().nullable() })),
    units: z.int(),
  }),
  ranking: z.object({
    rows: rowsOf(
      z.object({
        ...ranked,
        rank: z.int(),
        tied: z.boolean(),
        index: z.string(),
        share: z.number(),
        classAt: z.int().nullable(),
      }),
    ),
    classes: z.array(z.string()),
  }),
  heatMap: z.object({
    columns: z.array(z.object({ mark: z.string(), name: z.string() })),
    rows: rowsOf(z.object({ ...ranked, rank: z.int().nullable(), cells: z.array(z.int().nullable()) })),
  }),
  comparison: z.object({
    units: z.array(z.string()),
    blocks: z.array(z.object({ domain: z.string().nullable(), shares: z.array(compared.nullable()) })),
  }),
};

export const pictureSchema: z.ZodType<Picture> = z.discriminatedUnion('what', [
  z.object({ what: z.enum(['units', 'groups']), ...ofProgress, chart: chartSchemas.bars }),
  z.object({ what: z.literal('days'), ...ofProgress, chart: chartSchemas.curve }),
  z.object({ what: z.literal('ranking'), ...ofResults, chart: chartSchemas.ranking }),
  z.object({ what: z.literal('heatMap'), ...ofResults, chart: chartSchemas.heatMap }),
  z.object({ what: z.literal('comparison'), ...ofResults, chart: chartSchemas.comparison }),
]);
