import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import type { PictureOfProgress, PictureOfResults } from '../../../src/domain/charts/picture.ts';

/** When the figures in these pictures were read. */
export const READ_AT = Date.parse('2026-11-02T08:05+07:00');
const { id, name, rehearsal, timeZone } = demoCampaign(READ_AT).campaign;
const of = { campaign: { id, name, rehearsal, timeZone }, at: READ_AT } as const;

export const daysPicture: PictureOfProgress = {
  ...of,
  what: 'days',
  groups: ['Các sở'],
  chart: {
    days: [
      { day: '2026-11-02', sent: 1 },
      { day: '2026-11-03', sent: null },
    ],
    units: 2,
  },
};

export const unitsPicture: PictureOfProgress = {
  ...of,
  what: 'units',
  groups: [],
  chart: { bars: [{ label: 'A', done: 3, all: 50, sent: false }], ahead: 0 },
};

export const rankingPicture: PictureOfResults = {
  ...of,
  what: 'ranking',
  group: 'Các sở',
  domain: 'Thể chế',
  published: null,
  chart: {
    classes: ['Tốt'],
    rows: [
      { rank: 1, tied: false, label: 'A', index: '90 %', share: 0.9, classAt: 0, highlighted: true },
      { hidden: 12 },
      { rank: 14, tied: true, label: 'B', index: '7,5 %', share: 0.075, classAt: null, highlighted: false },
    ],
  },
};

export const heatMapPicture: PictureOfResults = {
  ...of,
  what: 'heatMap',
  group: 'Các sở',
  domain: null,
  published: { id: 'p1', at: Date.parse('2026-11-01T09:30+07:00') },
  chart: {
    columns: [{ mark: '1', name: 'Thể chế' }],
    rows: [{ rank: null, label: 'A', highlighted: false, cells: [89, null] }, { hidden: 3 }],
  },
};

export const comparisonPicture: PictureOfResults = {
  ...of,
  what: 'comparison',
  group: null,
  domain: null,
  published: null,
  chart: {
    units: ['A', 'B'],
    blocks: [{ domain: null, shares: [{ index: '90 %', share: 0.9 }, null] }],
  },
};

export const everyPicture = [daysPicture, unitsPicture, rankingPicture, heatMapPicture, comparisonPicture];
