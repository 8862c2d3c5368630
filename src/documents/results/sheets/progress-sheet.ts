import type { CampaignResults } from '../../../domain/results/campaign-results.ts';
import type { Instant } from '../../../domain/scaled.ts';
import { momentOf } from '../result-words.ts';
import { countCell, type Sheet } from './sheet.ts';

/** Tiến độ: how far every unit is, and its appraisal. */
export function progressSheet({ groups, campaign }: CampaignResults): Sheet {
  const moment = (at: Instant | null, otherwise: string) =>
    at === null ? otherwise : momentOf(at, campaign.timeZone);
  return {
    name: 'Tiến độ',
    columns: [
      { title: 'Nhóm', width: 40 },
      { title: 'Mã đơn vị', width: 20 },
      { title: 'Đơn vị', width: 56 },
      { title: 'Mục đã chấm', width: 18, centred: true },
      { title: 'Mục phải chấm', width: 18, centred: true },
      { title: 'Gửi lúc', width: 38 },
      { title: 'Mục đã thẩm định', width: 18, centred: true },
      { title: 'Mục phải thẩm định', width: 18, centred: true },
      { title: 'Mục được giải trình', width: 18, centred: true },
      { title: 'Mục đã giải trình', width: 18, centred: true },
      { title: 'Hội đồng chốt lúc', width: 38 },
    ],
    rows: groups.flatMap(({ name: group, units }) =>
      units.map(({ code, name, progress }) => [
        group,
        code,
        name,
        countCell(progress.answered),
        countCell(progress.toAnswer),
        moment(progress.submittedAt, 'chưa gửi'),
        countCell(progress.judged),
        countCell(progress.toJudge),
        countCell(progress.flagged),
        countCell(progress.explained),
        moment(progress.confirmedAt, 'chưa chốt'),
      ]),
    ),
  };
}
