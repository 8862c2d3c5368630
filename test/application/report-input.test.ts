import { expect, test } from 'vitest';
import { blankCourse, reportInputOf } from '../../src/application/report-input.ts';
import { demoCampaign } from '../../src/demo/demo-campaign.ts';
import { buildReport } from '../../src/domain/report/build-report.ts';
import type { RecordedEntry } from '../../src/domain/scorecard/score-entry.ts';
import { pts } from '../domain/build.ts';
import { AT, demoReport } from '../domain/report/demo-report.ts';

test('a report is added up from the entries, whatever points are stored with them', () => {
  const demo = demoReport('so-noi-vu');
  const entries = new Map(
    [...demo.entries].map(([key, entry]): [string, RecordedEntry] => [
      key,
      { ...entry, points: pts(77), version: 1, changedBy: 'an', changedAt: AT },
    ]),
  );
  const record = {
    scorecardId: 's1',
    scorecardVersion: 3,
    unitId: 'so-noi-vu',
    unitName: demo.unitName,
    unitCode: demo.unitCode,
    campaign: demoCampaign(AT).campaign,
    set: demo.set,
    profile: demo.profile,
    entries,
    evidence: demo.evidence,
    changes: [],
    officialNames: new Map(),
  };
  const { summary, status, unitCode } = buildReport(reportInputOf(record, blankCourse));
  expect(summary).toEqual(buildReport(demo).summary);
  expect([summary.className, status, unitCode]).toEqual(['Yếu', { kind: 'draft', contentHash: null }, 'SNV']);
});
