import type { CampaignImport } from '../../domain/campaign/campaign-import.ts';
import { formatPoints } from '../../domain/points.ts';
import { type Points, points } from '../../domain/scaled.ts';
import { addTextSheet, newWorkbook, workbookBytes } from '../template/sheet-writer.ts';
import { campaignHelp } from './campaign-help.ts';
import { writeDay, writeLock, writeOpening } from './campaign-times.ts';
import {
  bandColumns,
  basisWords,
  CAMPAIGN_MARK,
  campaignRows,
  campaignSheets,
  groupColumns,
  LOCKS,
  missingEvidenceWords,
  OPENS,
  officialColumns,
  roleWords,
  timeColumns,
  unitColumns,
  yesNoWords,
} from './campaign-words.ts';

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
      [OPENS, writeOpening(campaign.opensAt, campaign.timeZone)],
      [LOCKS, writeLock(campaign.locksAt, campaign.timeZone)],
      ...Object.entries(campaign.referenceDays).map(([name, day]) => [name, writeDay(day)]),
    ],
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
    campaignSheets.units,
    [16, 50, 16, 16, 12, 30, 30],
    [Object.values(unitColumns), ...unitLines(all)],
  );
  addTextSheet(
    workbook,
    campaignSheets.officials,
    [24, 36, 20, 20, 18],
    [Object.values(officialColumns), ...officialLines(all)],
  );
  return workbookBytes(workbook);
}

function headLines({ campaign }: CampaignImport): readonly (readonly string[])[] {
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
    [campaignRows.demo, yesNo(campaign.demo)],
  ];
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

function officialLines({ units, officials }: CampaignImport): readonly (readonly string[])[] {
  const codes = new Map(units.map((unit) => [unit.id, unit.code]));
  return officials.flatMap(({ id, name, phone, roles }) =>
    roles.map(({ role, unitId }) => [
      id,
      name,
      roleWords[role],
      unitId === null ? '' : (codes.get(unitId) ?? unitId),
      phone ?? '',
    ]),
  );
}

function cap(of: Points | null): string {
  return of === null ? '' : formatPoints(of);
}

function yesNo(value: boolean): string {
  return yesNoWords[value ? 'yes' : 'no'];
}
