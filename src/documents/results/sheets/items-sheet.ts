import type { CampaignResults } from '../../../domain/results/campaign-results.ts';
import { appraisedWords, reasonKind, reasonText, selfWords, verdictText } from '../result-words.ts';
import { countCell, pointsCell, type Sheet, type SheetCell } from './sheet.ts';

const KINDS = { regular: '', bonus: 'Điểm thưởng', penalty: 'Điểm trừ' } as const;

/** Điểm từng tiêu chí: one row for each unit and item. */
export function itemsSheet(results: CampaignResults): Sheet {
  return {
    name: 'Điểm từng tiêu chí',
    columns: [
      { title: 'Nhóm', width: 40 },
      { title: 'Mã đơn vị', width: 20 },
      { title: 'Đơn vị', width: 46 },
      { title: 'Tiêu chí số', width: 16, centred: true },
      { title: 'Tiêu chí', width: 66 },
      { title: 'Điểm theo bảng', width: 18, centred: true },
      { title: 'Tự chấm', width: 22, centred: true },
      { title: 'Thẩm định', width: 22, centred: true },
      { title: 'Tài liệu', width: 14, centred: true },
      { title: 'Kết luận', width: 30 },
      { title: 'Loại lý do', width: 34 },
      { title: 'Lý do', width: 60 },
      { title: 'Ghi chú', width: 22 },
    ],
    rows: rowsOf(results),
  };
}

/** Made one by one: there may be hundreds of thousands. */
function* rowsOf({ groups }: CampaignResults): Generator<readonly SheetCell[]> {
  for (const { name: group, units } of groups) {
    for (const unit of units) {
      for (const item of unit.items) {
        yield [
          group,
          unit.code,
          unit.name,
          item.code,
          item.name,
          pointsCell(item.maxPoints),
          pointsCell(item.self.points, selfWords[item.self.state]),
          pointsCell(item.appraised.points, appraisedWords[item.appraised.standing]),
          countCell(item.documents),
          verdictText(item),
          reasonKind(item),
          reasonText(item),
          KINDS[item.counts],
        ];
      }
    }
  }
}
