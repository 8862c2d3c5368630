import type { TableAnomaly } from '../../application/ports/table-files.ts';
import type { CriteriaDomain, Criterion, ScoredItem } from '../../domain/criteria/criteria-set.ts';
import { type Points, points } from '../../domain/scaled.ts';
import type { OutlineNode } from './outline.ts';
import { type PlaceCode, type PlaceCodes, placeCodes } from './place-codes.ts';
import { placed } from './placed-finding.ts';
import { maxPointsMissing, scoredItem } from './scored-item.ts';
import { anomaly, type Finding, notice } from './table-anomaly.ts';

/** Where a place of the set stands in the sheet. */
export interface PlaceRow {
  readonly row: number;
  /** Where its code stands. */
  readonly column: number;
  /** Where its levels stand, or its code when it has none. */
  readonly textColumn: number;
  readonly code: string;
  /** Rows of its levels or bands, in their order. */
  readonly levelRows: readonly number[];
}

export interface AssembledDomains {
  readonly domains: readonly CriteriaDomain[];
  readonly places: ReadonlyMap<string, PlaceRow>;
  readonly anomalies: readonly TableAnomaly[];
}

/** Turns an outline into lĩnh vực, tiêu chí and scored items with keys and rules. */
export function assembleDomains(outline: readonly OutlineNode[]): AssembledDomains {
  return new Assembly(placeCodes(outline)).run(outline);
}

class Assembly {
  readonly #codes: PlaceCodes;
  readonly #places = new Map<string, PlaceRow>();
  readonly #anomalies: TableAnomaly[] = [];

  constructor(codes: PlaceCodes) {
    this.#codes = codes;
  }

  run(outline: readonly OutlineNode[]): AssembledDomains {
    const first = outline[0];
    if (this.#codes.completed && first !== undefined) {
      const message = 'Mã chỉ đánh lại trong từng mục cha nên được ghép thêm mã của mục cha, ví dụ II.1.';
      this.#anomalies.push(placed(notice('codeCompleted', first.row, first.column, message), null));
    }
    const domains = outline.map((node) => this.#domain(node));
    return { domains, places: this.#places, anomalies: this.#anomalies };
  }

  #domain(node: OutlineNode): CriteriaDomain {
    const place = this.#placeOf(node);
    const criteria =
      node.children.length > 0
        ? node.children.map((child) => this.#criterion(child, node))
        : [this.#alone(node, place)];
    if (node.children.length > 0) this.#unused(node, place);
    const maxPoints = this.#maxPoints(node, place, criteria);
    return { key: place.key, code: place.code, name: nameOf(node, place), maxPoints, criteria };
  }

  #criterion(node: OutlineNode, domain: OutlineNode): Criterion {
    const place = this.#placeOf(node);
    if (node.children.length === 0) return this.#item(node, place, [domain.name]);
    this.#unused(node, place);
    const items = node.children.map((child) =>
      this.#item(child, this.#placeOf(child), [node.name, domain.name]),
    );
    const maxPoints = this.#maxPoints(node, place, items);
    return { kind: 'group', key: place.key, code: place.code, name: nameOf(node, place), maxPoints, items };
  }

  /** A lĩnh vực with nothing below it but its own levels. */
  #alone(node: OutlineNode, place: PlaceCode): ScoredItem {
    const own = { code: `${place.code}.1`, key: `${place.key}/1` };
    const message = `Lĩnh vực ${place.code} không có tiêu chí nào; tạm đặt chính lĩnh vực thành tiêu chí ${own.code}.`;
    this.#report([anomaly('parentMissing', node.row, node.column, message)], place);
    this.#remember(node, own);
    return this.#item(node, own, []);
  }

  #item(node: OutlineNode, place: PlaceCode, above: readonly string[]): ScoredItem {
    const { item, findings } = scoredItem(node, place, above);
    this.#report(findings, place);
    return item;
  }

  /** The printed maximum, or the sum of what stands below where none is printed. */
  #maxPoints(node: OutlineNode, place: PlaceCode, below: readonly { maxPoints: Points }[]): Points {
    if (node.points !== null) return node.points;
    const sum = points(below.reduce((total, one) => total + one.maxPoints, 0));
    this.#report([maxPointsMissing(node, sum)], place);
    return sum;
  }

  #unused(node: OutlineNode, place: PlaceCode): void {
    const level = node.levels[0];
    const text = node.guidance[0];
    if (level !== undefined) {
      const message = `Mức điểm "${level.label.slice(0, 80)}" đứng ngay dưới mục ${place.code} là mục có tiêu chí con; chưa được đọc.`;
      this.#report([anomaly('textNotUsed', level.row, level.column, message)], place);
    }
    if (text !== undefined) {
      const message = `Dòng chữ "${text.text.slice(0, 80)}" dưới mục ${place.code} không được dùng.`;
      this.#report([notice('textNotUsed', text.row, text.column, message)], place);
    }
  }

  #placeOf(node: OutlineNode): PlaceCode {
    const place = this.#codes.of.get(node) ?? { code: node.code, key: node.code };
    this.#remember(node, place);
    return place;
  }

  #remember(node: OutlineNode, place: PlaceCode): void {
    const levelRows = node.levels.map((level) => level.row);
    const { row, column } = node;
    const textColumn = node.levels[0]?.column ?? column;
    this.#places.set(place.key, { row, column, textColumn, code: place.code, levelRows });
  }

  #report(findings: readonly Finding[], place: PlaceCode): void {
    this.#anomalies.push(...findings.map((finding) => placed(finding, place)));
  }
}

function nameOf(node: OutlineNode, place: PlaceCode): string {
  return node.name === '' ? place.code : node.name;
}
