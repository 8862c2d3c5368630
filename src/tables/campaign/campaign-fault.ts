import type { CampaignSheet } from './campaign-words.ts';

/** A fault by its place in the campaign; where that stands in a file is for the reader of that file to say. */
export interface CampaignFault {
  readonly sheet: CampaignSheet;
  /** Which band, group, unit or official (from 0); null for the sheet as a whole. */
  readonly index: number | null;
  /** The field of that sheet. */
  readonly field: string;
  readonly message: string;
  /** Which role of an official (from 0). */
  readonly role?: number;
}

export function campaignFault(
  sheet: CampaignSheet,
  index: number | null,
  field: string,
  message: string,
): CampaignFault {
  return { sheet, index, field, message };
}

/** A fault of one role of an official. */
export function roleFault(index: number, role: number, field: string, message: string): CampaignFault {
  return { sheet: 'officials', index, field, message, role };
}
