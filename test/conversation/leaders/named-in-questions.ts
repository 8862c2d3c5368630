import type { BoardNames } from '../../../src/conversation/leaders/board-names.ts';
import type { BoardQuestion, Place } from '../../../src/conversation/leaders/board-question.ts';
import type { Bound, Limits } from '../../../src/domain/ranking/limits.ts';

const unit = (code: string, name: string, groupCode: string) => ({
  scorecardId: code,
  code,
  name,
  groupCode,
});
const domain = (groupCode: string, key: string, name: string) => ({ groupCode, key, code: key, name });

/** Two groups of units, as the tables of utterances name them. */
export const names: BoardNames = {
  groups: [
    { code: 'so', name: 'Các sở, ban, ngành' },
    { code: 'xa', name: 'Các xã, phường' },
  ],
  units: [
    unit('BQLKCN', 'Ban Quản lý các khu công nghiệp', 'so'),
    unit('SNNMT', 'Sở Nông nghiệp và Môi trường', 'so'),
    unit('SNV', 'Sở Nội vụ', 'so'),
    unit('SYT', 'Sở Y tế', 'so'),
    unit('XTL', 'Xã Tân Lập', 'xa'),
    unit('XTP', 'Xã Tân Lạp', 'xa'),
    unit('XTLD', 'Xã Tân Lập Đông', 'xa'),
    unit('0919', 'Xã Đồng Tâm', 'xa'),
  ],
  domains: [
    domain('so', '1', 'Chỉ đạo, điều hành cải cách hành chính'),
    domain('so', '2', 'Cải cách thể chế'),
    domain('so', '3', 'Cải cách thủ tục hành chính'),
    domain('xa', '1', 'Chỉ đạo, điều hành'),
    domain('xa', '2', 'Thủ tục hành chính'),
    domain('xa', '3', 'Chuyển đổi số'),
  ],
  classes: ['Xuất sắc', 'Tốt', 'Khá', 'Trung bình', 'Yếu'],
  own: null,
};

/** A question as the tables write it. */
export function described(question: BoardQuestion | null): string {
  if (question === null) return 'nothing';
  const { ask, count, groups, domains, units, limits } = question;
  return [
    ask,
    ...(count === null ? [] : [count]),
    ...groups,
    ...domains.map(({ groupCode, key }) => `#${groupCode}/${key}`),
    ...units.map(meant),
    ...(limits === null ? [] : figures(limits)),
  ].join(' ');
}

/** `>90%`, `>=80đ <90đ`: of the index, or of points. */
function figures({ by, low, high }: Limits): readonly string[] {
  const written = (sign: string, bound: Bound | null) =>
    bound === null
      ? []
      : [`${sign}${bound.included ? '=' : ''}${bound.value / 10_000}${by === 'index' ? '%' : 'đ'}`];
  return [...written('>', low), ...written('<', high)];
}

/** `@?`: nobody answers to the name. */
function meant({ among, count }: Place): string {
  return count === 0 ? '@?' : `@${among.join('/')}`;
}
