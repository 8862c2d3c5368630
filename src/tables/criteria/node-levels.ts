import { formatPoints } from '../../domain/points.ts';
import { type LevelLine, splitPrintedPoints, withoutBullet } from './level-line.ts';
import type { OutlineNode } from './outline.ts';
import type { TextAt } from './row-texts.ts';
import { anomaly, type Finding } from './table-anomaly.ts';
import type { CodedRow, LineRow } from './table-row.ts';

/** Adds a row without a code to the node above it: as a level, as several, or as guidance. */
export function addLine(node: OutlineNode, line: LineRow, code: string | null): readonly Finding[] {
  node.evidence.push(...line.evidence);
  const texts = joinWrapped(line.texts);
  const [only] = texts;
  if (only === undefined) {
    const message = 'Dòng có điểm nhưng không có chữ; chưa được đọc.';
    return line.points === null ? [] : [anomaly('pointsWithoutText', line.row, line.pointsColumn, message)];
  }
  if (texts.length > 1 || line.points === null) return texts.flatMap((text) => addText(node, text));
  const printed = splitPrintedPoints(only.text);
  const label = printed?.label ?? withoutBullet(only.text);
  const level: LevelLine = { ...only, label, printed: printed?.points ?? null, points: line.points, code };
  node.levels.push(level);
  if (printed === null || printed.points === line.points) return [];
  const message = `Chữ ghi ${formatPoints(printed.points)} điểm nhưng ô điểm ghi ${formatPoints(line.points)}; tạm lấy ô điểm.`;
  return [anomaly('levelPointsDisagree', line.row, line.pointsColumn, message)];
}

/** Adds what stands in the same row as the name: lines that end in points are levels. */
export function addTexts(node: OutlineNode, row: CodedRow): readonly Finding[] {
  node.evidence.push(...row.evidence);
  return joinWrapped(row.texts).flatMap((text) => addText(node, text));
}

function addText(node: OutlineNode, at: TextAt): readonly Finding[] {
  const printed = splitPrintedPoints(at.text);
  if (printed === null) node.guidance.push(at);
  else
    node.levels.push({
      ...at,
      label: printed.label,
      printed: printed.points,
      points: printed.points,
      code: null,
    });
  return [];
}

/** A line that starts with a bullet and names no points goes on in a next line without a bullet. */
function joinWrapped(texts: readonly TextAt[]): readonly TextAt[] {
  const joined: TextAt[] = [];
  for (const text of texts) {
    const before = joined.at(-1);
    const goesOn =
      before !== undefined &&
      before.text !== withoutBullet(before.text) &&
      splitPrintedPoints(before.text) === null &&
      text.text === withoutBullet(text.text);
    if (goesOn) joined[joined.length - 1] = { ...before, text: `${before.text} ${text.text}` };
    else joined.push(text);
  }
  return joined;
}
