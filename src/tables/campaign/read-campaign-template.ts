import { IANAZone } from 'luxon';
import type { SheetFault } from '../../application/ports/table-files.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { CampaignImport, ImportedGroup, ImportedUnit } from '../../domain/campaign/campaign-import.ts';
import { foldVietnamese } from '../../domain/text.ts';
import { sheetFault } from '../sheet-fault.ts';
import { readWord } from '../template/criteria-template-words.ts';
import { readPoints } from '../template/rule-amounts.ts';
import { type SheetRecord, sheetRecords, sheetValues } from '../template/sheet-records.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { CampaignFault } from './campaign-fault.ts';
import {
  bandColumns,
  CAMPAIGN_MARK,
  type CampaignSheet,
  campaignRows,
  campaignSheets,
  groupColumns,
  officialColumns,
  timeColumns,
  unitColumns,
  yesNoWords,
} from './campaign-words.ts';
import { joinLateSubmission } from './join-late-submission.ts';
import { type CampaignPlaces, placeFault } from './place-fault.ts';
import { readAwards } from './read-awards.ts';
import { lateFields, readHead } from './read-campaign-head.ts';
import { readHolidays } from './read-holidays.ts';
import { readOfficials } from './read-officials.ts';
import { readTimes } from './read-times.ts';

/** What a filled template says, before anything is checked against anything else. */
export interface CampaignDraft {
  readonly campaign: CampaignImport;
  readonly faults: readonly SheetFault[];
  /** Puts a fault of the campaign at its cell. */
  placeFault(fault: CampaignFault): SheetFault;
}

export function isCampaignTemplate(sheets: readonly Sheet[]): boolean {
  const sheet = sheets.find(({ name }) => name === campaignSheets.campaign);
  return sheet !== undefined && sheetValues(sheet, campaignRows).get('mark')?.text === CAMPAIGN_MARK;
}

/** Reads every sheet and keeps every fault, so that all of them are told at once. */
export function readCampaignTemplate(sheets: readonly Sheet[]): CampaignDraft {
  const faults: SheetFault[] = [];
  const sheetOf = (sheet: CampaignSheet): Sheet => {
    const name = campaignSheets[sheet];
    return sheets.find((one) => one.name === name) ?? { name, rows: [] };
  };
  const records = {
    times: sheetRecords(sheetOf('times'), timeColumns, ['name', 'at'], faults),
    bands: sheetRecords(sheetOf('bands'), bandColumns, ['name', 'from'], faults),
    groups: sheetRecords(sheetOf('groups'), groupColumns, ['code', 'name', 'set'], faults),
    units: sheetRecords(sheetOf('units'), unitColumns, ['code', 'name', 'group'], faults),
    officials: sheetRecords(sheetOf('officials'), officialColumns, ['id', 'name', 'role'], faults),
  };
  const units = records.units.map(readUnit);
  const head = readHead(sheetOf('campaign'), faults);
  const holidays = readHolidays(
    sheets.find(({ name }) => name === campaignSheets.holidays),
    faults,
  );
  const awards = readAwards(
    sheets.find(({ name }) => name === campaignSheets.awards),
    faults,
  );
  // A zone that does not exist is told once, and not again for every time that it would be needed for.
  const zone = IANAZone.isValidZone(head.campaign.timeZone) ? head.campaign.timeZone : 'utc';
  const officials = readOfficials(records.officials, units, zone);
  const times = readTimes(records.times, holidays.calendar, zone, sheetOf('times'), faults);
  const values = sheetValues(sheetOf('campaign'), campaignRows);
  const lateSubmission = joinLateSubmission(head.late, times, (message) => {
    const cost = lateFields.flatMap((field) => values.get(field) ?? []).find(({ text }) => text !== '');
    faults.push(sheetFault(campaignSheets.campaign, cost?.row.row ?? null, 2, message));
  });
  const campaign: Campaign = {
    ...head.campaign,
    ...times.times,
    ...holidays.calendar,
    lateSubmission,
    awards: [...awards.awards],
    classification: { basis: head.basis, bands: records.bands.map(readBand) },
  };
  const groups = records.groups.map(readGroup);
  const places: CampaignPlaces = {
    rowOf: (field) => values.get(field as keyof typeof campaignRows)?.row.row ?? null,
    times: records.times,
    holidays: holidays.records,
    officials: officials.records,
    records: {
      bands: records.bands,
      groups: records.groups,
      awards: awards.records,
      units: records.units,
    },
  };
  return {
    campaign: { campaign, groups, units, officials: officials.officials },
    faults,
    placeFault: (fault) => placeFault(places, fault),
  };
}

function readBand(
  record: SheetRecord<keyof typeof bandColumns>,
): Campaign['classification']['bands'][number] {
  const text = record.text('from').replace(/\s*%$/, '');
  const from = text === '' ? null : readPoints(text);
  if (text !== '' && from === null) record.fault('from', `"${text}" không phải là số.`);
  if (record.text('name') === '') record.fault('name', 'Chưa ghi tên loại.');
  return { name: record.text('name'), from };
}

function readGroup(record: SheetRecord<keyof typeof groupColumns>): ImportedGroup {
  if (record.text('name') === '') record.fault('name', 'Chưa ghi tên nhóm.');
  if (record.text('code') === '') record.fault('code', 'Chưa ghi mã nhóm.');
  if (record.text('set') === '') record.fault('set', 'Chưa ghi mã bộ tiêu chí.');
  const ranked = readYesNo(record, 'ranked');
  return {
    code: record.text('code'),
    name: record.text('name'),
    criteriaSetSlug: record.text('set'),
    ranked,
  };
}

function readUnit(record: SheetRecord<keyof typeof unitColumns>): ImportedUnit {
  if (record.text('name') === '') record.fault('name', 'Chưa ghi tên đơn vị.');
  if (record.text('code') === '') record.fault('code', 'Chưa ghi mã đơn vị.');
  const code = record.text('code');
  const own = foldVietnamese(code)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const exemptions = record
    .text('exemptions')
    .split(/[\s,;]+/)
    .filter((one) => one !== '');
  const kind = record.text('kind') || null;
  const profile = { kind, exemptions, ranked: readYesNo(record, 'ranked') };
  return {
    id: record.text('id') || own,
    code,
    name: record.text('name'),
    groupCode: record.text('group'),
    profile,
  };
}

function readYesNo<Field extends string>(record: SheetRecord<Field | 'ranked'>, field: 'ranked'): boolean {
  const text = record.text(field);
  const word = text === '' ? 'yes' : readWord(yesNoWords, text);
  if (word === null) record.fault(field, `"${text}" phải là Có hoặc Không.`);
  return word !== 'no';
}
