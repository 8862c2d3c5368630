import type { SetFault } from '../../domain/criteria/check-criteria-set.ts';
import type { PercentRange, Share } from '../../domain/criteria/scoring-rule.ts';
import { formatPoints } from '../../domain/points.ts';
import { formatPercent } from '../../domain/quantities.ts';

type StretchFault = Extract<SetFault, { readonly name: 'gap' | 'overlap' }>;
type Stretch = StretchFault['detail']['stretch'];

/** One Vietnamese sentence about what the domain found in a set. */
export function describeSetFault(fault: SetFault): string {
  const about = fault.code === null || fault.code === '' ? 'Bộ tiêu chí' : `Mục ${fault.code}`;
  const sentence = `${about} ${describe(fault)}`;
  return 'caseLabel' in fault && fault.caseLabel !== null
    ? `${sentence} (trường hợp "${fault.caseLabel}")`
    : sentence;
}

function describe(fault: SetFault): string {
  switch (fault.name) {
    case 'cannotReachMaximum':
      return `có điểm tối đa ${formatPoints(fault.detail.maxPoints)} nhưng mức cao nhất chỉ được ${formatPoints(fault.detail.best)}.`;
    case 'exceedsMaximum':
      return `có điểm tối đa ${formatPoints(fault.detail.maxPoints)} nhưng mức cao nhất được ${formatPoints(fault.detail.best)}.`;
    case 'negativePoints':
      return `có mức âm ${formatPoints(fault.detail.points)} điểm.`;
    case 'gap':
      return `không có mức nào cho ${stretch(fault.detail.stretch)}.`;
    case 'overlap':
      return `có hai mức cùng nhận ${stretch(fault.detail.stretch)} (mức thứ ${fault.detail.upper + 1} và thứ ${fault.detail.lower + 1}); mức đứng trên được dùng.`;
    case 'unreachableBand':
      return `có mức "${fault.detail.label}" không bao giờ dùng tới vì các mức trên đã nhận hết.`;
    case 'levelsNotDistinct':
      return `có hai mức cùng tên "${fault.detail.label}".`;
    case 'levelsOfSamePoints':
      return `có hai mức cùng được ${formatPoints(fault.detail.points)} điểm (mức thứ ${fault.detail.upper + 1} và thứ ${fault.detail.lower + 1}).`;
    case 'partKeyNotUnique':
      return `có hai phần cùng khóa "${fault.detail.key}".`;
    case 'boundsReversed':
      return `có mức sàn ${formatPercent(fault.detail.floor)} và đích ${formatPercent(fault.detail.target)} không đúng thứ tự.`;
    case 'stepDoesNotFit':
      return `có bước ${formatPoints(fault.detail.step)} không chia hết khoảng từ ${formatPoints(fault.detail.min)} đến ${formatPoints(fault.detail.max)}.`;
    case 'keyNotUnique':
      return `có khóa dùng ${fault.detail.count} lần.`;
    case 'codeNotUnique':
      return `có mã dùng ${fault.detail.keys.length} lần trong bảng.`;
    case 'codeUnderOtherParent':
      return `đứng dưới mục ${fault.detail.parentCode}, không khớp với mã của mục đó.`;
    case 'sumDiffers':
      return `ghi ${formatPoints(fault.detail.printed)} điểm nhưng các mục bên dưới cộng lại được ${formatPoints(fault.detail.sum)}${fault.detail.unitKind === null ? '' : ` (loại đơn vị "${fault.detail.unitKind}")`}.`;
    case 'conditionalOnUnknown':
      return `chấm theo mục "${fault.detail.on}" không có trong bảng.`;
    case 'conditionalOnLater':
      return `chấm theo mục "${fault.detail.on}" đứng phía sau.`;
    case 'conditionalCycle':
      return `chấm theo vòng tròn: ${fault.detail.keys.join(', ')}.`;
    case 'conditionalOnNotSelfScored':
      return `chấm theo mục "${fault.detail.on}" mà đơn vị không tự chấm.`;
    case 'textNotNfc':
      return `có chữ viết bằng dấu tách rời (${fault.detail.path}).`;
  }
}

function stretch(of: Stretch): string {
  switch (of.kind) {
    case 'percent':
      return percents(of);
    case 'percentPair':
      return `${percents(of.first)} và ${percents(of.second)}`;
    case 'fraction':
      return interval(share(of.from), of.fromIncluded, share(of.to), of.toIncluded);
    case 'count':
      return of.max === null
        ? `từ ${of.min} trở lên`
        : of.max === of.min
          ? `${of.min}`
          : `từ ${of.min} đến ${of.max}`;
    case 'days':
      return `trường hợp muộn hơn ${of.after} ngày`;
  }
}

function percents(range: PercentRange): string {
  const low = range.from === null ? '0 %' : formatPercent(range.from);
  const high = range.to === null ? '100 %' : formatPercent(range.to);
  return interval(low, range.fromIncluded, high, range.toIncluded);
}

function interval(low: string, lowIncluded: boolean, high: string, highIncluded: boolean): string {
  if (low === high) return `đúng ${low}`;
  return `${lowIncluded ? 'từ' : 'trên'} ${low} đến ${highIncluded ? '' : 'dưới '}${high}`;
}

function share({ numerator, denominator }: Share): string {
  return denominator === 1 ? `${numerator}` : `${numerator}/${denominator}`;
}
