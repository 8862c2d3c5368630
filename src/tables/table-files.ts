import type { TableFiles } from '../application/ports/table-files.ts';
import { writeAuditTable } from './audit/write-audit-table.ts';
import { describeTimes } from './campaign/describe-times.ts';
import { exampleCampaign } from './campaign/example-campaign.ts';
import { campaignToJson, readCampaignFile } from './campaign/read-campaign-file.ts';
import { writeCampaignTemplate } from './campaign/write-campaign-template.ts';
import { describeDifference } from './criteria/describe-difference.ts';
import { criteriaToJson } from './criteria-json.ts';
import { readCriteriaFile } from './read-criteria-file.ts';
import { readResults } from './results/read-results.ts';
import { exampleCriteriaSet } from './template/example-criteria-set.ts';
import { writeCriteriaTemplate } from './template/write-criteria-template.ts';

/** Criteria sets and campaigns as Excel and JSON files. */
export const tableFiles: TableFiles = {
  readCriteria: readCriteriaFile,
  writeCriteria: (set, form) =>
    form === 'json'
      ? Promise.resolve(Buffer.from(criteriaToJson(set ?? exampleCriteriaSet)))
      : writeCriteriaTemplate(set ?? exampleCriteriaSet),
  describeDifference,
  readCampaign: readCampaignFile,
  describeTimes,
  writeCampaign: (campaign, form) =>
    form === 'json'
      ? Promise.resolve(Buffer.from(campaignToJson(campaign ?? exampleCampaign)))
      : writeCampaignTemplate(campaign ?? exampleCampaign),
  readResults,
  writeAudit: writeAuditTable,
};
