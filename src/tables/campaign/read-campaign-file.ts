import { z } from 'zod';
import type {
  CampaignFileReading,
  CriteriaSetLookup,
  SheetFault,
} from '../../application/ports/table-files.ts';
import type { CampaignImport } from '../../domain/campaign/campaign-import.ts';
import { isMeantAsJson, NOT_JSON, parseJson, tooBigForJson } from '../json-file.ts';
import { sheetFault } from '../sheet-fault.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import type { CampaignFault } from './campaign-fault.ts';
import { campaignImportSchema } from './campaign-schema.ts';
import { campaignSheets } from './campaign-words.ts';
import { checkCampaign } from './check-campaign.ts';
import { isCampaignTemplate, readCampaignTemplate } from './read-campaign-template.ts';
import { resolveExemptions } from './resolve-exemptions.ts';

const FORMAT = 'cchc-campaign/1';
const fileSchema = z.object({ format: z.literal(FORMAT), import: campaignImportSchema });
const MAX_FAULTS = 500;

/** A campaign as JSON: times are milliseconds UTC, points and percentages whole numbers of 1/10,000. */
export function campaignToJson(all: CampaignImport): string {
  return `${JSON.stringify({ format: FORMAT, import: all }, null, 2)}\n`;
}

/** Reads a whole campaign and checks it as a whole: either all of it is right, or every fault is told. */
export async function readCampaignFile(
  bytes: Buffer,
  setOf: CriteriaSetLookup,
): Promise<CampaignFileReading> {
  if (isMeantAsJson(bytes)) return fromJson(bytes, setOf);
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return { ok: false, refusal: workbook.refusal, faults: [] };
  if (!isCampaignTemplate(workbook.sheets)) {
    const message =
      'Tệp không theo mẫu kỳ đánh giá; anh/chị tạo mẫu bằng lệnh: npm run cchc -- campaign template TỆP_RA.xlsx';
    return { ok: false, refusal: { name: 'notCampaignTemplate', message }, faults: [] };
  }
  const draft = readCampaignTemplate(workbook.sheets);
  return checked(draft.campaign, setOf, draft.faults, (fault) => draft.placeFault(fault));
}

async function fromJson(bytes: Buffer, setOf: CriteriaSetLookup): Promise<CampaignFileReading> {
  const tooBig = tooBigForJson(bytes);
  if (tooBig !== null) return { ok: false, refusal: tooBig, faults: [] };
  const value = parseJson(bytes.toString('utf8'));
  if (value === undefined) {
    return { ok: false, refusal: { name: 'jsonNotUnderstood', message: NOT_JSON }, faults: [] };
  }
  const parsed = fileSchema.safeParse(value);
  if (parsed.success) {
    return checked(parsed.data.import, setOf, [], ({ sheet, index, message }) => {
      return sheetFault(
        `${campaignSheets[sheet]}${index === null ? '' : ` (thứ ${index + 1})`}`,
        null,
        null,
        message,
      );
    });
  }
  const faults = parsed.error.issues.map((issue) =>
    sheetFault(
      'JSON',
      null,
      null,
      `Giá trị tại ${issue.path.map(String).join('.') || 'tệp'} thiếu hoặc sai kiểu.`,
    ),
  );
  return refused(faults);
}

async function checked(
  draft: CampaignImport,
  setOf: CriteriaSetLookup,
  before: readonly SheetFault[],
  place: (fault: CampaignFault) => SheetFault,
): Promise<CampaignFileReading> {
  const resolved = await resolveExemptions(draft, setOf);
  const later = [...checkCampaign(draft), ...resolved.faults].map(place);
  const faults = [...before, ...later.filter((fault) => !before.some((known) => isSameCell(known, fault)))];
  if (faults.length > 0) return refused(faults);
  const parsed = campaignImportSchema.safeParse(resolved.campaign);
  if (parsed.success) return { ok: true, campaign: parsed.data };
  const message = 'Cần ít nhất một loại, một nhóm và một đơn vị, và tên không để trống.';
  return refused([sheetFault(campaignSheets.campaign, null, null, message)]);
}

/** A cell that could not be read has been told already; what follows from that is no second fault. */
function isSameCell(a: SheetFault, b: SheetFault): boolean {
  return a.column !== null && a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

function refused(faults: readonly SheetFault[]): CampaignFileReading {
  const message = `Kỳ đánh giá còn ${faults.length} chỗ chưa đúng; chưa ghi gì.`;
  return {
    ok: false,
    refusal: { name: 'campaignFaults', message },
    faults: inFileOrder(faults).slice(0, MAX_FAULTS),
  };
}

function inFileOrder(faults: readonly SheetFault[]): readonly SheetFault[] {
  const sheets: readonly string[] = Object.values(campaignSheets);
  return [...faults].sort(
    (a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || (a.row ?? 0) - (b.row ?? 0),
  );
}
