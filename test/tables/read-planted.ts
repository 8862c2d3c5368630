import type { TableAnomaly } from '../../src/application/ports/table-files.ts';
import type { CriteriaSet, ScoredItem } from '../../src/domain/criteria/criteria-set.ts';
import { placedItems } from '../../src/domain/criteria/criteria-set.ts';
import { readCriteriaFile } from '../../src/tables/read-criteria-file.ts';
import { buildWorkbook, type PlantedCell } from './build-workbook.ts';

const HEADER = ['STT', 'Lĩnh vực/ Tiêu chí/ Tiêu chí thành phần', 'Điểm tối đa'];

export interface Planted {
  readonly set: CriteriaSet;
  readonly anomalies: readonly TableAnomaly[];
  /** "name row column" of every anomaly, without the notices. */
  readonly odd: readonly string[];
  item(code: string): ScoredItem;
}

/** Reads rows as the only sheet of a workbook, below a title that names the year. */
export async function readPlanted(
  rows: readonly (readonly PlantedCell[])[],
  header: readonly PlantedCell[] = HEADER,
  merges: readonly string[] = [],
): Promise<Planted> {
  const sheet = [[null, 'BỘ TIÊU CHÍ CẢI CÁCH HÀNH CHÍNH NĂM 2026'], header, ...rows];
  return plantedFile(buildWorkbook({ 'Bảng 1': sheet }, merges));
}

export async function plantedFile(bytes: Buffer): Promise<Planted> {
  const reading = await readCriteriaFile(bytes, {
    fileName: 'Bảng thử.xlsx',
    slug: null,
    year: null,
    name: null,
  });
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.name}`);
  const { set, anomalies } = reading;
  return {
    set,
    anomalies,
    odd: anomalies
      .filter((one) => one.severity === 'anomaly')
      .map((one) => `${one.name} ${one.row} ${one.column}`),
    item(code) {
      const found = placedItems(set).find(({ item }) => item.code === code);
      if (found === undefined) throw new Error(`no item ${code}`);
      return found.item;
    },
  };
}
