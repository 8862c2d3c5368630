import type {
  AmendmentPreview,
  AmendmentWarning,
  AnswerToReview,
  NamedItem,
  UnitAmendment,
  UnitStanding,
} from '../../domain/amendment/amendment.ts';
import { formatPoints } from '../../domain/points.ts';
import type { Points } from '../../domain/scaled.ts';
import { roles } from './role-words.ts';

/** What an amendment changes for units, sent ones apart, and what to look at first. */
export function amendmentLines({ units, unchanged, warnings }: AmendmentPreview): readonly string[] {
  const open = units.filter(({ submittedAt }) => submittedAt === null);
  const sent = units.filter(({ submittedAt }) => submittedAt !== null);
  return [
    ...(warnings.length === 0 ? [] : [`${warnings.length} chỗ cần xem trước khi áp dụng:`]),
    ...warnings.map((warning) => `  ${warningLine(warning)}`),
    `${units.length} đơn vị có thay đổi, ${unchanged} đơn vị không thay đổi.`,
    ...(open.length === 0 ? [] : [`${open.length} đơn vị chưa gửi:`]),
    ...open.flatMap(unitLines),
    ...sentUnitLines(sent),
  ];
}

/** Units that sent their scorecard by the older version, and what the organiser does about them. */
function sentUnitLines(sent: readonly UnitAmendment[]): readonly string[] {
  if (sent.length === 0) return [];
  return [
    `${sent.length} đơn vị đã gửi theo bản cũ; phiếu vẫn khóa, biên nhận vẫn là của bản cũ:`,
    ...sent.flatMap(unitLines),
    '  Cần chấm và gửi lại thì đầu mối mở phiếu trong trợ lý: "Tiến độ các đơn vị", chọn đơn vị, "Gia hạn cả phiếu" hoặc "Gia hạn một số tiêu chí".',
  ];
}

function unitLines(unit: UnitAmendment): readonly string[] {
  const { unitCode, unitName, before, after, toAnswer, toReview, setAside, judged, approved, submittedAt } =
    unit;
  const fresh = toAnswer.filter(({ why }) => why === 'new');
  const again = toAnswer.filter(({ why }) => why === 'again');
  return [
    `  ${unitCode} ${unitName}: ${standingText(before, after)}`,
    ...listed('mục mới phải chấm', fresh, codeOf),
    ...listed('phải chấm lại', again, codeOf),
    ...listed('câu trả lời cũ vẫn tính, nên xem lại', toReview, reviewText),
    ...listed('câu trả lời giữ lại nhưng không tính nữa', setAside, codeOf),
    ...listed('đã thẩm định theo bản cũ, cần xem lại', judged, codeOf),
    ...(approved && submittedAt === null
      ? ['    thủ trưởng đã duyệt bản cũ: phải duyệt lại trước khi gửi']
      : []),
  ];
}

function standingText(before: UnitStanding, after: UnitStanding): string {
  return [
    arrow(
      `${score(before.points)}/${score(before.maximum)}`,
      `${score(after.points)}/${score(after.maximum)}`,
    ),
    arrow(before.className ?? 'chưa xếp loại', after.className ?? 'chưa xếp loại'),
    `đã chấm ${arrow(`${before.answered}/${before.toAnswer}`, `${after.answered}/${after.toAnswer}`)}`,
    ...(before.toJudge + after.toJudge === 0
      ? []
      : [`đã thẩm định ${arrow(`${before.judged}/${before.toJudge}`, `${after.judged}/${after.toJudge}`)}`]),
    ...(before.result === null && after.result === null
      ? []
      : [`điểm thẩm định ${arrow(resultText(before), resultText(after))}`]),
  ].join(' · ');
}

function resultText({ result }: UnitStanding): string {
  return result === null ? 'chưa đủ' : `${score(result.points)}/${score(result.maximum)}`;
}

function listed<Item>(what: string, items: readonly Item[], text: (item: Item) => string): readonly string[] {
  return items.length === 0 ? [] : [`    ${what}: TC ${items.map(text).join(', ')}`];
}

function codeOf({ code }: NamedItem): string {
  return code;
}

function reviewText({ code, before, after, returned }: AnswerToReview): string {
  if (returned) return `${code} (tính lại câu trả lời cũ)`;
  if (before === null || after === null || before === after) return code;
  return `${code} (${score(before)} → ${score(after)})`;
}

function warningLine(warning: AmendmentWarning): string {
  switch (warning.name) {
    case 'renumbered':
      return `Mục "${warning.itemName}" trước mang mã ${warning.oldCode}, nay mang mã ${warning.newCode}: câu trả lời đi theo khóa, nên câu trả lời cũ không theo mục này.`;
    case 'exemptionGone':
      return `${warning.unitName} được miễn ${warning.keys.join(', ')} nhưng bộ mới không còn mục đó.`;
    case 'scopeGone':
      return `Phạm vi của ${warning.officialName} (${roles[warning.role]}${warning.unitName === null ? '' : `, ${warning.unitName}`}) nêu ${warning.keys.join(', ')} nhưng bộ mới không còn mục đó.`;
    case 'delegationGone':
      return `${warning.unitName} giao ${warning.officialName} chấm TC ${warning.codes.join(', ')} nhưng bộ mới không còn mục đó.`;
    case 'referenceDayMissing':
      return `TC ${warning.code} tính từ ngày "${warning.reference}" mà kỳ này không nêu: mục đó chưa chấm được.`;
  }
}

function score(points: Points): string {
  return formatPoints(points);
}

function arrow(before: string, after: string): string {
  return before === after ? after : `${before} → ${after}`;
}
