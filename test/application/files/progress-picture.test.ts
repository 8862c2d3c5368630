import { expect, test } from 'vitest';
import { loadProgressPicture } from '../../../src/application/files/progress-picture.ts';
import type { CampaignProgress } from '../../../src/application/ports/progress-store.ts';
import { parseScope, printScope } from '../../../src/conversation/office/progress-scope.ts';
import { pts } from '../../../src/demo/authoring.ts';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import { NEVER_APPRAISED } from '../../domain/appraisal/no-result.ts';

const AT = Date.parse('2026-11-02T08:05+07:00');
const { campaign } = demoCampaign(AT);

function progress(): CampaignProgress {
  const unit = (code: string, groupCode: string) => ({
    scorecardId: code,
    unitId: code,
    code,
    name: code,
    groupCode,
    ranked: true,
    points: pts('88'),
    maximum: pts('100'),
    answered: 3,
    toAnswer: 50,
    people: [],
    linked: true,
    submittedAt: null,
    approvedAt: null,
    openRequests: 0,
    extendedTo: null,
    ...NEVER_APPRAISED,
  });
  const groups = [
    { code: 'a,b:c', name: 'Các sở' },
    { code: 'xa', name: 'Các xã' },
  ];
  return { campaign, groups, units: [unit('A', 'a,b:c'), unit('B', 'xa')] };
}

/** What would be drawn, as text. */
async function drawn(scope: string): Promise<unknown> {
  const write = async (heading: unknown, chart: unknown) =>
    new TextEncoder().encode(JSON.stringify({ heading, chart }));
  const load = async (id: string) => (id === campaign.id ? progress() : null);
  const parts = { load, draw: { drawProgressBars: write, drawProgressCurve: write }, now: () => AT };
  const bytes = await loadProgressPicture(parts, scope);
  return bytes === null ? null : JSON.parse(new TextDecoder().decode(bytes));
}

test('a picture is of the groups that were asked for, with the time of its figures, without points', async () => {
  const scope = printScope({ campaignId: campaign.id, groups: ['a,b:c'], picture: 'units' });
  const said = await drawn(`progress:${scope}`);
  expect(said).toEqual({
    heading: {
      title: 'Số mục đã chấm của từng đơn vị',
      campaign: `Các sở · ${campaign.name}`,
      asOf: 'Số liệu lúc 8 giờ 05 ngày 02/11/2026',
    },
    chart: { bars: [{ label: 'A', done: 3, all: 50, sent: false }], ahead: 0 },
  });
});

test('groups and days are drawn for the whole campaign', async () => {
  const named = { campaignId: campaign.id, groups: [] };
  expect(await drawn(`progress:${printScope({ ...named, picture: 'groups' })}`)).toMatchObject({
    chart: {
      bars: [
        { label: 'Các sở', all: 1 },
        { label: 'Các xã', all: 1 },
      ],
    },
  });
  expect(await drawn(`progress:${printScope({ ...named, picture: 'days' })}`)).toMatchObject({
    chart: { units: 2 },
  });
});

test.each(['', 'progress:', 'progress:x', 'progress:x::colours', 'progress:%::units', 'audit:x::units'])(
  '%j is the id of no picture',
  async (scope) => {
    expect(await drawn(scope)).toBeNull();
  },
);

test('a scope comes back as it was printed', () => {
  const scope = { campaignId: 'k:2026%', groups: ['a,b', 'c:d'], picture: 'days' } as const;
  expect(parseScope(printScope(scope))).toEqual(scope);
});

test('a campaign that is gone has no picture', async () => {
  expect(
    await drawn(`progress:${printScope({ campaignId: 'gone', groups: [], picture: 'days' })}`),
  ).toBeNull();
});
