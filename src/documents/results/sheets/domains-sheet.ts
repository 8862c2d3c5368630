import type { CampaignResults } from '../../../domain/results/campaign-results.ts';
import { indexText } from '../result-words.ts';
import { percentCell, pointsCell, type Sheet } from './sheet.ts';

/** Điểm theo lĩnh vực: one row for each unit and domain. Bonus, penalty and lateness belong to none. */
export function domainsSheet(results: CampaignResults): Sheet {
  return {
    name: 'Điểm theo lĩnh vực',
    columns: [
      { title: 'Nhóm', width: 40 },
      { title: 'Mã đơn vị', width: 20 },
      { title: 'Đơn vị', width: 56 },
      { title: 'Lĩnh vực số', width: 16, centred: true },
      { title: 'Lĩnh vực', width: 70 },
      { title: 'Tự chấm', width: 18, centred: true },
      { title: 'Tối đa khi tự chấm', width: 18, centred: true },
      { title: 'Điểm thẩm định', width: 18, centred: true },
      { title: 'Điểm tối đa', width: 18, centred: true },
      { title: 'Chỉ số (%)', width: 18, centred: true },
    ],
    rows: results.groups.flatMap(({ name: group, units }) =>
      units.flatMap((unit) =>
        unit.domains.map(({ code, name, self, appraised }) => [
          group,
          unit.code,
          unit.name,
          code,
          name,
          pointsCell(self.points),
          pointsCell(self.maximum),
          pointsCell(appraised?.points ?? null),
          pointsCell(appraised?.maximum ?? null),
          percentCell(appraised === null ? null : indexText(results, appraised)),
        ]),
      ),
    ),
  };
}
