import type { CampaignResults } from '../../../domain/results/campaign-results.ts';
import { differencesOf } from '../../../domain/results/differences.ts';
import { appraisedWords, explanationText, reasonKind, reasonText, selfWords } from '../result-words.ts';
import { changeCell, pointsCell, type Sheet } from './sheet.ts';

/** Chênh lệch: from what a unit gave itself to what was found, with why and what the unit said to it. */
export function differencesSheet(results: CampaignResults): Sheet {
  return {
    name: 'Chênh lệch',
    columns: [
      { title: 'Nhóm', width: 40 },
      { title: 'Mã đơn vị', width: 20 },
      { title: 'Đơn vị', width: 46 },
      { title: 'Tiêu chí số', width: 16, centred: true },
      { title: 'Tiêu chí', width: 60 },
      { title: 'Tự chấm', width: 20, centred: true },
      { title: 'Thẩm định', width: 20, centred: true },
      { title: 'Chênh lệch', width: 18, centred: true },
      { title: 'Loại lý do', width: 34 },
      { title: 'Lý do', width: 60 },
      { title: 'Giải trình của đơn vị', width: 60 },
    ],
    rows: differencesOf(results).map(({ group, unit, item }) => {
      const { self, appraised } = item;
      const isCounted = self.points !== null && appraised.points !== null;
      return [
        group.name,
        unit.code,
        unit.name,
        item.code,
        item.name,
        pointsCell(self.points, selfWords[self.state]),
        pointsCell(appraised.points, appraisedWords[appraised.standing]),
        isCounted ? changeCell((appraised.points ?? 0) - (self.points ?? 0)) : '',
        reasonKind(item),
        reasonText(item),
        explanationText(item),
      ];
    }),
  };
}
