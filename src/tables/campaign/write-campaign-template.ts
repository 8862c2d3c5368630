import type { CampaignImport } from '../../domain/campaign/campaign-import.ts';
import { formatDecimal } from '../../domain/decimal.ts';
import { formatPoints } from '../../domain/points.ts';
import { type Instant, type Points, points } from '../../domain/scaled.ts';
import { addTextSheet, newWorkbook, workbookBytes } from '../template/sheet-writer.ts';
import { campaignHelp } from './campaign-help.ts';
import { writeDay, writeLock, writeOpening } from './campaign-times.ts';
import {
  awardColumns,
  bandColumns,
  basisWords,
  CAMPAIGN_MARK,
  campaignRows,
  campaignSheets,
  groupColumns,
  holidayColumns,
  holidayWords,
  leadersSeeWords,
  missingEvidenceWords,
  officialColumns,
  roleWords,
  signedReportWords,
  tiesWords,
  timeColumns,
  unitColumns,
  withdrawalWords,
  yesNoWords,
} from './campaign-words.ts';
import { timeRows } from './time-rows.ts';

/** The campaign template filled with a campaign; `readCampaignTemplate` reads it back exactly. */
export async function writeCampaignTemplate(all: CampaignImport): Promise<Buffer> {
  const { campaign } = all;
  const workbook = newWorkbook();
  addTextSheet(
    workbook,
    campaignSheets.help,
    [100],
    campaignHelp.map((line) => [line]),
  );
  addTextSheet(workbook, campaignSheets.campaign, [32, 80], headLines(all), 0);
  addTextSheet(
    workbook,
    campaignSheets.times,
    [40, 40],
    [
      Object.values(timeColumns),
      ...timeRows.map((row) => [row.name, writeTime(row.kind, row.of(campaign), campaign.timeZone)]),
      ...Object.entries(campaign.referenceDays).map(([name, day]) => [name, writeDay(day)]),
    ],
  );
  addTextSheet(
    workbook,
    campaignSheets.holidays,
    [16, 12, 50],
    [Object.values(holidayColumns), ...holidayLines(all)],
  );
  addTextSheet(
    workbook,
    campaignSheets.bands,
    [30, 14],
    [
      Object.values(bandColumns),
      ...campaign.classification.bands.map((band) => [
        band.name,
        band.from === null ? '' : formatPoints(points(band.from)),
      ]),
    ],
  );
  addTextSheet(
    workbook,
    campaignSheets.groups,
    [16, 50, 40, 12],
    [
      Object.values(groupColumns),
      ...all.groups.map((group) => [group.code, group.name, group.criteriaSetSlug, yesNo(group.ranked)]),
    ],
  );
  addTextSheet(
    workbook,
    campaignSheets.awards,
    [16, 18, 12],
    [Object.values(awardColumns), ...awardLines(all)],
  );
  addTextSheet(
    workbook,
    campaignSheets.units,
    [16, 50, 16, 16, 12, 30, 30],
    [Object.values(unitColumns), ...unitLines(all)],
  );
  addTextSheet(
    workbook,
    campaignSheets.officials,
    [24, 36, 20, 20, 18, 30, 20, 24],
    [Object.values(officialColumns), ...officialLines(all)],
  );
  return workbookBytes(workbook);
}

function headLines({ campaign }: CampaignImport): readonly (readonly string[])[] {
  const { lateSubmission: late } = campaign;
  return [
    [campaignRows.mark, CAMPAIGN_MARK],
    [campaignRows.id, campaign.id],
    [campaignRows.name, campaign.name],
    [campaignRows.year, `${campaign.year}`],
    [campaignRows.timeZone, campaign.timeZone],
    [campaignRows.basis, basisWords[campaign.classification.basis]],
    [campaignRows.bonusCap, cap(campaign.bonusCap)],
    [campaignRows.penaltyCap, cap(campaign.penaltyCap)],
    [campaignRows.missingEvidence, missingEvidenceWords[campaign.missingEvidence]],
    [campaignRows.organiser, campaign.organiser],
    [campaignRows.lateFlatDays, late === null ? '' : `${late.flatDays}`],
    [campaignRows.lateFlatPoints, cap(late?.flatPoints ?? null)],
    [campaignRows.latePointsPerDay, cap(late?.pointsPerFurtherDay ?? null)],
    [campaignRows.withdrawal, withdrawalWords[campaign.withdrawal]],
    [campaignRows.signedReport, signedReportWords[campaign.signedReport]],
    [campaignRows.lateArrivalMinutes, `${campaign.lateArrivalMinutes}`],
    [campaignRows.ties, tiesWords[campaign.ranking.ties]],
    [campaignRows.leadersSee, leadersSeeWords[campaign.leadersSee]],
    [campaignRows.morningCard, yesNo(campaign.morningCard)],
    [campaignRows.rehearsal, yesNo(campaign.rehearsal)],
    [campaignRows.demo, yesNo(campaign.demo)],
  ];
}

function holidayLines({ campaign }: CampaignImport): readonly (readonly string[])[] {
  return (['holidays', 'extraWorkingDays'] as const).flatMap((kind) =>
    campaign[kind].map((day) => [writeDay(day), holidayWords[kind], '']),
  );
}

function awardLines({ campaign }: CampaignImport): readonly (readonly string[])[] {
  return campaign.awards.map(({ groupCode, atMost, from }) => [
    groupCode,
    `${atMost}`,
    from === null ? '' : formatDecimal(from, 0),
  ]);
}

/** A phase that the campaign does not have is a blank to fill. */
function writeTime(kind: 'opening' | 'closing', at: Instant | null, zone: string): string {
  if (at === null) return '';
  return kind === 'opening' ? writeOpening(at, zone) : writeLock(at, zone);
}

function unitLines({ units }: CampaignImport): readonly (readonly string[])[] {
  return units.map(({ id, code, name, groupCode, profile }) => {
    return [
      code,
      name,
      groupCode,
      profile.kind ?? '',
      yesNo(profile.ranked),
      profile.exemptions.join(', '),
      id,
    ];
  });
}

function officialLines({ campaign, units, officials }: CampaignImport): readonly (readonly string[])[] {
  const codes = new Map(units.map((unit) => [unit.id, unit.code]));
  return officials.flatMap(({ id, name, phone, roles }) =>
    roles.map(({ role, unitId, scope, validFrom, validUntil }) => [
      id,
      name,
      roleWords[role],
      unitId === null ? '' : (codes.get(unitId) ?? unitId),
      phone ?? '',
      scope?.join(', ') ?? '',
      writeTime('opening', validFrom ?? null, campaign.timeZone),
      writeTime('closing', validUntil ?? null, campaign.timeZone),
    ]),
  );
}

function cap(of: Points | null): string {
  return of === null ? '' : formatPoints(of);
}

function yesNo(value: boolean): string {
  return yesNoWords[value ? 'yes' : 'no'];
}
