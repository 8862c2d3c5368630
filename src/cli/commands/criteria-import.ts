import { compareCriteriaSets } from '../../domain/criteria/compare-criteria-sets.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import type { CliCommand, CliServices, Terminal } from '../cli-command.ts';
import { printAnomalies, printRefusal, readCriteriaArgument, summaryLine } from './criteria-argument.ts';
import { readOptions } from './read-options.ts';

const usage = 'criteria import TỆP [--accept] [--slug MÃ] [--year NĂM] [--name TÊN]';

/** Stores a table as the next version of its set. Anomalies must be accepted by name of the option. */
export const criteriaImport: CliCommand = {
  words: ['criteria', 'import'],
  usage,
  summary: 'Nhập một bảng tiêu chí; bảng có chỗ bất thường cần thêm --accept',
  async run(args, terminal) {
    const read = readOptions(args, {
      accept: { type: 'boolean' },
      slug: { type: 'string' },
      year: { type: 'string' },
      name: { type: 'string' },
    } as const);
    const [file, more] = read?.files ?? [];
    if (read === null || file === undefined || more !== undefined) {
      terminal.error(`Cách dùng: npm run cchc -- ${usage}`);
      return 2;
    }
    const reading = await readCriteriaArgument(file, read.values, terminal);
    if (!reading.ok) {
      printRefusal(reading, terminal);
      return 1;
    }
    terminal.out(`${reading.set.name} · năm ${reading.set.year}`);
    terminal.out(summaryLine(reading.set));
    printAnomalies(reading.anomalies, terminal);
    const odd = reading.anomalies.some((one) => one.severity === 'anomaly');
    if (odd && read.values.accept !== true) {
      terminal.error('Chưa ghi gì. Nếu đồng ý với cách đọc trên, anh/chị chạy lại lệnh và thêm --accept.');
      return 1;
    }
    return store(reading.set, await terminal.services(), terminal);
  },
};

async function store(set: CriteriaSet, services: CliServices, terminal: Terminal): Promise<number> {
  const before = await services.latestCriteriaSet(set.slug);
  if (before !== null) printDifferences(before, set, terminal);
  terminal.progress('Đang ghi…');
  const outcome = await services.importCriteriaSet(set);
  const version = outcome.version === undefined ? '' : ` phiên bản ${outcome.version}`;
  terminal.out(
    outcome.kind === 'unchanged'
      ? `Bộ tiêu chí ${set.slug}${version} đã có nội dung giống hệt; không ghi gì thêm.`
      : `Đã ghi bộ tiêu chí ${set.slug}${version}.`,
  );
  return 0;
}

/** Nothing is printed for two equal sets. */
export function printDifferences(older: CriteriaSet, newer: CriteriaSet, terminal: Terminal): void {
  const lines = differenceLines(older, newer, terminal);
  if (lines.length === 0) return;
  terminal.out(`${lines.length} thay đổi so với phiên bản ${older.version}:`);
  for (const line of lines) terminal.out(`  ${line}`);
}

export function differenceLines(
  older: CriteriaSet,
  newer: CriteriaSet,
  terminal: Terminal,
): readonly string[] {
  const year = older.year === newer.year ? [] : [`Đổi năm: ${older.year} thành ${newer.year}`];
  const [before, after] = [older.decision ?? 'không ghi', newer.decision ?? 'không ghi'];
  const decision = before === after ? [] : [`Đổi quyết định: ${before} thành ${after}`];
  const others = compareCriteriaSets(older, newer).map((one) => terminal.tables.describeDifference(one));
  return [...year, ...decision, ...others];
}
