import { countSet } from '../../domain/criteria/count-set.ts';
import type { CliCommand, Terminal } from '../cli-command.ts';
import { printAnomalies, printRefusal, readCriteriaArgument, summaryLine } from './criteria-argument.ts';
import { readOptions } from './read-options.ts';

const usage = 'criteria check TỆP [--json] [--year NĂM] [--slug MÃ]';

/** Reads a table, stores nothing, and lists what is odd in it. */
export const criteriaCheck: CliCommand = {
  words: ['criteria', 'check'],
  usage,
  summary: 'Kiểm tra một bảng tiêu chí (Excel, mẫu của phần mềm hoặc JSON), không ghi gì',
  async run(args, terminal) {
    const options = {
      json: { type: 'boolean' },
      year: { type: 'string' },
      slug: { type: 'string' },
    } as const;
    const read = readOptions(args, options);
    const [file, more] = read?.files ?? [];
    if (read === null || file === undefined || more !== undefined) {
      terminal.error(`Cách dùng: npm run cchc -- ${usage}`);
      return 2;
    }
    return check(file, read.values, terminal);
  },
};

interface CheckValues {
  readonly json?: boolean;
  readonly year?: string;
  readonly slug?: string;
}

async function check(file: string, values: CheckValues, terminal: Terminal): Promise<number> {
  const reading = await readCriteriaArgument(file, values, terminal);
  if (!reading.ok) {
    if (values.json)
      terminal.out(JSON.stringify({ ok: false, refusal: reading.refusal, faults: reading.faults }, null, 2));
    else printRefusal(reading, terminal);
    return 1;
  }
  const { set, source, anomalies } = reading;
  if (values.json) {
    const { slug, name, year, maxPoints } = set;
    const summary = { slug, name, year, ...countSet(set), maxPoints };
    terminal.out(JSON.stringify({ ok: true, source, summary, anomalies, criteriaSet: set }, null, 2));
  } else {
    terminal.out(`${set.name} · năm ${set.year}`);
    terminal.out(summaryLine(set));
    printAnomalies(anomalies, terminal);
  }
  return anomalies.some((one) => one.severity === 'anomaly') ? 1 : 0;
}
