import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { WindowName } from '../../domain/campaign/phases.ts';
import type { Instant } from '../../domain/scaled.ts';

/** How a time is read: an opening begins with a written day, a closing comes after it, a day is the day itself. */
export type TimeKind = 'opening' | 'closing' | 'day';

export const OPENS = 'Mở tự chấm';
export const LOCKS = 'Khóa tự chấm';
export const DUE = 'Hạn gửi không trừ điểm';
export const PUBLISHED = 'Công bố kết quả';
export const windowRows: Record<WindowName, { readonly opens: string; readonly closes: string }> = {
  survey: { opens: 'Mở khảo sát', closes: 'Khóa khảo sát' },
  appraisal: { opens: 'Mở thẩm định', closes: 'Khóa thẩm định' },
  explanation: { opens: 'Mở giải trình', closes: 'Khóa giải trình' },
  secondAppraisal: { opens: 'Mở thẩm định lần hai', closes: 'Khóa thẩm định lần hai' },
};

interface TimeRow {
  readonly name: string;
  readonly kind: 'opening' | 'closing';
  /** Null where the campaign does not have it. */
  of(campaign: Campaign): Instant | null;
}

/** Every row of the sheet of times that the program knows by name, in the order of the template. */
export const timeRows: readonly TimeRow[] = [
  { name: OPENS, kind: 'opening', of: ({ opensAt }) => opensAt },
  { name: DUE, kind: 'closing', of: ({ lateSubmission }) => lateSubmission?.dueAt ?? null },
  { name: LOCKS, kind: 'closing', of: ({ locksAt }) => locksAt },
  ...(Object.keys(windowRows) as WindowName[]).flatMap((window): readonly TimeRow[] => [
    {
      name: windowRows[window].opens,
      kind: 'opening',
      of: ({ phases }) => phases[window]?.opensAt ?? null,
    },
    {
      name: windowRows[window].closes,
      kind: 'closing',
      of: ({ phases }) => phases[window]?.closesAt ?? null,
    },
  ]),
  { name: PUBLISHED, kind: 'opening', of: ({ phases }) => phases.publication },
];
