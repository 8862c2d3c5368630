import type { CriteriaSet } from '../../domain/criteria/criteria-set.ts';
import type { CliCommand, Terminal } from '../cli-command.ts';
import { printRefusal, readBytes, readCriteriaArgument } from './criteria-argument.ts';
import { differenceLines, printDifferences } from './criteria-import.ts';
import { readOptions } from './read-options.ts';

const usage = 'criteria compare CŨ MỚI [--year NĂM]   (mỗi bên là một tệp hoặc mã bộ tiêu chí đã nhập)';

/** Prints how two sets differ; stores nothing. */
export const criteriaCompare: CliCommand = {
  words: ['criteria', 'compare'],
  usage,
  summary: 'So sánh hai bộ tiêu chí',
  async run(args, terminal) {
    const read = readOptions(args, { year: { type: 'string' } } as const);
    const [older, newer, more] = read?.files ?? [];
    if (read === null || older === undefined || newer === undefined || more !== undefined) {
      terminal.error(`Cách dùng: npm run cchc -- ${usage}`);
      return 2;
    }
    const first = await setNamed(older, read.values, terminal);
    const second = first === null ? null : await setNamed(newer, read.values, terminal);
    if (first === null || second === null) return 1;
    if (differenceLines(first, second, terminal).length === 0) terminal.out('Hai bộ tiêu chí giống nhau.');
    else printDifferences(first, second, terminal);
    return 0;
  },
};

/** A file where there is one, otherwise the latest stored version of a slug. */
export async function setNamed(
  named: string,
  choices: { readonly year?: string },
  terminal: Terminal,
): Promise<CriteriaSet | null> {
  if (/^[a-z0-9-]{1,80}$/.test(named) && (await readBytes(named)) === null) {
    const stored = await (await terminal.services()).latestCriteriaSet(named);
    if (stored === null) terminal.error(`Chưa có bộ tiêu chí nào mang mã ${named}.`);
    return stored;
  }
  const reading = await readCriteriaArgument(named, choices, terminal);
  if (reading.ok) return reading.set;
  printRefusal(reading, terminal);
  return null;
}
