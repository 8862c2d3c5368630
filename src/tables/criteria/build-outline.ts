import { outlineStyle } from './code-shape.ts';
import { splitPrintedPoints } from './level-line.ts';
import { addLine, addTexts } from './node-levels.ts';
import type { OutlineNode } from './outline.ts';
import { outlineDepths } from './outline-depths.ts';
import { anomaly, type Finding, notice } from './table-anomaly.ts';
import type { CodedRow, LineRow, TableRow } from './table-row.ts';

export interface Outline {
  readonly domains: readonly OutlineNode[];
  readonly findings: readonly Finding[];
}

/** Puts the rows of a table under each other by the depth of their codes, reporting every code that does not fit. */
export function buildOutline(rows: readonly TableRow[]): Outline {
  const coded = rows.filter((row) => row.kind === 'coded');
  const builder = new OutlineBuilder(outlineDepths(coded));
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'line') builder.addLine(row);
    else builder.addCoded(row, followingLines(rows, index));
  }
  return { domains: builder.domains, findings: builder.findings };
}

function followingLines(rows: readonly TableRow[], index: number): readonly LineRow[] {
  const lines: LineRow[] = [];
  for (const row of rows.slice(index + 1, index + 21)) {
    if (row.kind === 'coded') break;
    lines.push(row);
  }
  return lines;
}

class OutlineBuilder {
  readonly domains: OutlineNode[] = [];
  readonly findings: Finding[] = [];
  readonly #depths: ReadonlyMap<string, number>;
  #current: OutlineNode | null = null;

  constructor(depths: ReadonlyMap<string, number>) {
    this.#depths = depths;
  }

  addLine(line: LineRow): void {
    if (this.#current === null) {
      const text = line.texts[0];
      if (text !== undefined)
        this.findings.push(notice('textNotUsed', text.row, text.column, unusedText(text.text)));
      return;
    }
    this.findings.push(...addLine(this.#current, line, null));
  }

  addCoded(row: CodedRow, below: readonly LineRow[]): void {
    const depth = this.#depths.get(outlineStyle(row.shape)) ?? 1;
    if (depth < 1) {
      this.findings.push(
        notice('sectionHeading', row.row, row.column, `Dòng phân phần "${row.name}" không chấm điểm.`),
      );
    } else if (depth > 3 || isLevelTypedAsCriterion(row, this.#current, below)) {
      this.#addCodedLevel(row, depth);
    } else if (isMisprintedChild(row, this.#siblingAt(depth))) {
      this.#addMisprinted(row);
    } else {
      this.#place(node(row, depth, false), row);
    }
  }

  #siblingAt(depth: number): OutlineNode | null {
    const domain = this.domains.at(-1) ?? null;
    return depth === 1 ? domain : depth === 2 ? (domain?.children.at(-1) ?? null) : null;
  }

  #addCodedLevel(row: CodedRow, depth: number): void {
    if (depth <= 3) {
      const message = `Mã ${row.shape.code} đứng trước một mức điểm; tạm đọc dòng này là mức điểm của mục ${this.#current?.code ?? ''}.`;
      this.findings.push(anomaly('levelTypedAsCriterion', row.row, row.column, message));
    }
    if (this.#current === null) return;
    const text = { row: row.row, column: row.column + 1, text: row.name };
    const line: LineRow = { ...row, kind: 'line', texts: [text, ...row.texts], pointsColumn: row.column + 2 };
    this.findings.push(...addLine(this.#current, line, depth > 3 ? row.shape.code : null));
  }

  #addMisprinted(row: CodedRow): void {
    const parent = this.#siblingAt(row.shape.parts.length);
    const message = `Mã ${row.shape.code} đứng ngay dưới ${parent?.code ?? ''}; tạm đọc là tiêu chí thành phần của mục đó.`;
    this.findings.push(anomaly('codeAtWrongDepth', row.row, row.column, message));
    this.#place(node(row, row.shape.parts.length + 1, true), row);
  }

  #place(placed: OutlineNode, row: CodedRow): void {
    if (placed.name === '') {
      this.findings.push(anomaly('nameMissing', row.row, row.column, `Mục ${placed.code} không có tên.`));
    }
    this.#parentList(placed, row).push(placed);
    this.#current = placed;
    this.findings.push(...addTexts(placed, row));
  }

  #parentList(placed: OutlineNode, row: CodedRow): OutlineNode[] {
    if (placed.depth === 1) return this.domains;
    const domain = this.domains.at(-1) ?? this.#impliedDomain(row);
    if (placed.depth === 2) return domain.children;
    const criterion = domain.children.at(-1);
    if (criterion !== undefined) return criterion.children;
    const message = `Mục ${placed.code} không có tiêu chí nào ở trên; tạm đọc là tiêu chí của lĩnh vực ${domain.code}.`;
    this.findings.push(anomaly('parentMissing', row.row, row.column, message));
    return domain.children;
  }

  #impliedDomain(row: CodedRow): OutlineNode {
    const message = `Mục ${row.shape.code} không có lĩnh vực nào ở trên; tạm đặt vào một lĩnh vực chung.`;
    this.findings.push(anomaly('parentMissing', row.row, row.column, message));
    const implied: OutlineNode = { ...node(row, 1, false), code: '', name: 'Nội dung chung', points: null };
    this.domains.push(implied);
    return implied;
  }
}

function node(row: CodedRow, depth: number, misprinted: boolean): OutlineNode {
  return {
    row: row.row,
    column: row.column,
    depth: depth === 1 ? 1 : depth === 2 ? 2 : 3,
    code: row.shape.code,
    style: outlineStyle(row.shape),
    name: row.name,
    points: row.points,
    levels: [],
    guidance: [],
    evidence: [],
    children: [],
    misprinted,
  };
}

/** "7.11" below an empty 7.1 stands for 7.1.1; "1.11" after 1.10 does not. */
function isMisprintedChild(row: CodedRow, sibling: OutlineNode | null): boolean {
  if (sibling === null || row.shape.style !== 'number' || sibling.levels.length > 0) return false;
  if (!sibling.style.startsWith('number') || sibling.children.some((child) => !child.misprinted))
    return false;
  const digits = row.shape.code.replaceAll('.', '');
  const before = sibling.code.replaceAll('.', '');
  return (
    digits.length === before.length + 1 && digits.startsWith(before) && (row.shape.parts.at(-1) ?? 0) >= 10
  );
}

/** "5.4.1 Có quy chế làm việc: 0,5", followed by the other levels, of which none earns as much. */
function isLevelTypedAsCriterion(
  row: CodedRow,
  current: OutlineNode | null,
  below: readonly LineRow[],
): boolean {
  const printed = splitPrintedPoints(row.name);
  if (printed === null || current === null || current.depth === 1) return false;
  if (current.levels.length > 0 || current.children.length > 0 || row.texts.length > 0) return false;
  const levels = below.map(
    (line) => line.points ?? splitPrintedPoints(line.texts[0]?.text ?? '')?.points ?? null,
  );
  return (
    levels.some((points) => points !== null) &&
    levels.every((points) => points === null || points < printed.points)
  );
}

function unusedText(text: string): string {
  return `Dòng chữ "${text.length > 80 ? `${text.slice(0, 80)}…` : text}" đứng trước mã đầu tiên nên không được dùng.`;
}
