import { expect, test } from 'vitest';
import { progressPicture } from '../../../src/conversation/office/progress-list.ts';
import type { UnitProgress } from '../../../src/conversation/office.ts';
import type { OfficeContext } from '../../../src/conversation/turn.ts';
import { pts } from '../../../src/demo/authoring.ts';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import { NEVER_APPRAISED } from '../../domain/appraisal/no-result.ts';

const AT = Date.parse('2026-11-02T08:05+07:00');
const { campaign } = demoCampaign(AT);

const unit = (code: string, groupCode: string): UnitProgress => ({
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
  { code: 'a', name: 'Các sở' },
  { code: 'xa', name: 'Các xã' },
];
const context = {
  office: { campaign, groups, units: [unit('A', 'a'), unit('B', 'xa')] },
  facts: { sentAt: AT },
} as unknown as OfficeContext;

test('a picture is of the groups that were asked for, with the time of its figures, without points', () => {
  const { id, name, rehearsal, timeZone } = campaign;
  expect(progressPicture(context, { ask: 'progress', groups: ['a'] })).toEqual({
    kind: 'picture',
    name: 'tien-do.png',
    picture: {
      what: 'units',
      campaign: { id, name, rehearsal, timeZone },
      at: AT,
      groups: ['Các sở'],
      chart: { bars: [{ label: 'A', done: 3, all: 50, sent: false }], ahead: 0 },
    },
  });
});

test('groups and days are shown for the whole campaign, and units where they are asked for', () => {
  const of = (ask: 'progress' | 'byDay' | 'slowest') => progressPicture(context, { ask, groups: [] });
  expect(of('progress')).toMatchObject({
    picture: {
      what: 'groups',
      groups: [],
      chart: {
        bars: [
          { label: 'Các sở', all: 1 },
          { label: 'Các xã', all: 1 },
        ],
      },
    },
  });
  expect(of('byDay')).toMatchObject({ picture: { what: 'days', chart: { units: 2 } } });
  expect(of('slowest')).toMatchObject({ picture: { what: 'units', chart: { bars: [{}, {}] } } });
});
