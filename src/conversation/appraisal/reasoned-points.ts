import { toNfc } from '../../domain/text.ts';

/** Points as they were typed, and why. */
interface ReasonedPoints {
  readonly points: string;
  readonly reason: string;
}

const POINTS =
  /^(?:(?:chấm|cho|còn|được|cham|con|duoc) )?(?<points>\d+(?:[.,]\d+)? ?(?:điểm|diem|đ|d))(?![\p{L}\p{N}])/iu;
const JOINED =
  /^\s*(?:[,;:.–-]\s*(?:vì|do|bởi|tại|lý do|vi|boi|tai|ly do)?|(?:vì|do|bởi vì|bởi|tại|lý do|vi|boi vi|boi|tai|ly do))[:\s]+(?<reason>\S.*)$/isu;
/** A figure, and a word that says something: "1 điểm nhé" has none. */
const SHORTEST = 4;

/** "1 điểm, thiếu quyết định", "0 điểm vì không có tài liệu"; null where no reason follows the points. */
export function readReasonedPoints(text: string): ReasonedPoints | null {
  const typed = toNfc(text).trim();
  const head = POINTS.exec(typed);
  const points = head?.groups?.points;
  if (head === null || points === undefined) return null;
  const reason = JOINED.exec(typed.slice(head[0].length))?.groups?.reason?.trim();
  return reason === undefined || reason.length < SHORTEST || !/\p{L}/u.test(reason)
    ? null
    : { points, reason };
}
