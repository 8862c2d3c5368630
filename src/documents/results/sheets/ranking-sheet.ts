import type { CampaignResults } from '../../../domain/results/campaign-results.ts';
import { indexText, placeNote } from '../result-words.ts';
import { countCell, percentCell, pointsCell, type Sheet } from './sheet.ts';

/** Xếp hạng: one row for each unit, as the boards of the groups list them. */
export function rankingSheet(results: CampaignResults): Sheet {
  return {
    name: 'Xếp hạng',
    columns: [
      { title: 'Nhóm', width: 40 },
      { title: 'Hạng', width: 13, centred: true },
      { title: 'Mã', width: 18 },
      { title: 'Đơn vị', width: 56 },
      { title: 'Tự chấm', width: 17, centred: true },
      { title: 'Điểm thẩm định', width: 17, centred: true },
      { title: 'Điểm tối đa', width: 17, centred: true },
      { title: 'Điểm thưởng', width: 16, centred: true },
      { title: 'Điểm trừ', width: 16, centred: true },
      { title: 'Trừ gửi chậm', width: 16, centred: true },
      { title: 'Chỉ số (%)', width: 17, centred: true },
      { title: 'Xếp loại', width: 24, centred: true },
      { title: 'Ghi chú', width: 44 },
    ],
    rows: results.groups.flatMap(({ name: group, units }) =>
      units.map((unit) => {
        const { code, name, rank, self, appraised } = unit;
        return [
          group,
          rank === null ? '' : countCell(rank),
          code,
          name,
          pointsCell(self.points),
          pointsCell(appraised?.points ?? null),
          pointsCell(appraised?.maximum ?? null),
          pointsCell(appraised?.bonus ?? null),
          pointsCell(appraised?.penalty ?? null),
          pointsCell(appraised?.latePenalty ?? null),
          percentCell(appraised === null ? null : indexText(results, appraised)),
          appraised?.className ?? '',
          placeNote(unit),
        ];
      }),
    ),
  };
}
