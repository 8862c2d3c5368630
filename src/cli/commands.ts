import type { CliCommand } from './cli-command.ts';
import { auditExport } from './commands/audit-export.ts';
import { auditVerify } from './commands/audit-verify.ts';
import { campaignImport } from './commands/campaign-import.ts';
import { campaignRehearse } from './commands/campaign-rehearse.ts';
import { campaignTemplate } from './commands/campaign-template.ts';
import { criteriaAmend } from './commands/criteria-amend.ts';
import { criteriaCheck } from './commands/criteria-check.ts';
import { criteriaCompare } from './commands/criteria-compare.ts';
import { criteriaImport } from './commands/criteria-import.ts';
import { criteriaTemplate } from './commands/criteria-template.ts';
import { doctor } from './commands/doctor.ts';
import { evidenceRepeats } from './commands/evidence-repeats.ts';
import { extensions } from './commands/extensions.ts';
import { invite } from './commands/invite.ts';
import { officials } from './commands/officials.ts';
import { remindersPreview } from './commands/reminders-preview.ts';
import { remindersReport } from './commands/reminders-report.ts';
import { report } from './commands/report.ts';
import { resultsExport } from './commands/results-export.ts';
import { resultsImport } from './commands/results-import.ts';
import { unlink } from './commands/unlink.ts';
import { unreachable } from './commands/unreachable.ts';

/** Everything `npm run cchc -- …` can do, in the order in which a campaign needs it. */
export const cliCommands: readonly CliCommand[] = [
  criteriaTemplate,
  criteriaCheck,
  criteriaImport,
  criteriaCompare,
  campaignTemplate,
  campaignImport,
  campaignRehearse,
  criteriaAmend,
  officials,
  invite,
  unlink,
  unreachable,
  extensions,
  remindersPreview,
  remindersReport,
  evidenceRepeats,
  auditVerify,
  auditExport,
  report,
  resultsExport,
  resultsImport,
  doctor,
];
