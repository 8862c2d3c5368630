import type { CampaignResults } from '../../../domain/results/campaign-results.ts';
import { endOf, momentOf } from '../result-words.ts';
import type { Sheet } from './sheet.ts';

/** Gia hạn: who was given more time, for what and why. */
export function extensionsSheet({ groups, campaign }: CampaignResults): Sheet {
  return {
    name: 'Gia hạn',
    columns: [
      { title: 'Nhóm', width: 40 },
      { title: 'Mã đơn vị', width: 20 },
      { title: 'Đơn vị', width: 56 },
      { title: 'Nội dung', width: 50 },
      { title: 'Từ', width: 38 },
      { title: 'Đến', width: 38 },
      { title: 'Lý do', width: 80 },
    ],
    rows: groups.flatMap(({ name: group, units }) =>
      units.flatMap((unit) =>
        unit.extensions.map(({ itemCodes, givenAt, closesAt, reason }) => [
          group,
          unit.code,
          unit.name,
          itemCodes === null ? 'Cả phiếu chấm' : `TC ${itemCodes.join(', ')}`,
          momentOf(givenAt, campaign.timeZone),
          endOf(closesAt, campaign.timeZone),
          reason,
        ]),
      ),
    ),
  };
}
