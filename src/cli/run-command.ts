import type { CheckFinding } from '../application/ports/channel.ts';
import type { TableFiles } from '../application/ports/table-files.ts';
import type { CliCommand, CliServices, Terminal } from './cli-command.ts';

/** An opened store behind the services, to be closed when the command is done. */
export interface OpenedServices {
  readonly services: CliServices;
  close(): Promise<void>;
}

export interface CommandLine {
  out(line: string): void;
  error(line: string): void;
  readonly interactive: boolean;
  readonly tables: TableFiles;
  /** Opens the store; a refusal is one sentence for the operator. */
  open(): Promise<
    { readonly ok: true; readonly opened: OpenedServices } | { readonly ok: false; readonly sentence: string }
  >;
  /** What `doctor` prints. */
  checks(): Promise<readonly CheckFinding[]>;
}

/** Thrown to leave a command when the store cannot be opened; caught here and nowhere else. */
class StoreClosed extends Error {}

/** Finds the command by its words and runs it. Exit code 0 done, 1 refused, 2 wrong usage. */
export async function runCommand(
  commands: readonly CliCommand[],
  words: readonly string[],
  line: CommandLine,
): Promise<number> {
  const command = commands.find((each) => each.words.every((word, index) => words[index] === word));
  if (command === undefined) return withoutCommand(commands, words, line);
  let opened: OpenedServices | null = null;
  const terminal: Terminal = {
    out: line.out,
    error: line.error,
    progress: (text) => line.error(text),
    interactive: line.interactive,
    tables: line.tables,
    checks: line.checks,
    async services() {
      const opening = await line.open();
      if (!opening.ok) throw new StoreClosed(opening.sentence);
      opened = opening.opened;
      return opening.opened.services;
    },
  };
  try {
    return await command.run(words.slice(command.words.length), terminal);
  } catch (error) {
    if (!(error instanceof StoreClosed)) throw error;
    line.error(error.message);
    return 1;
  } finally {
    await closeAfter(opened);
  }
}

async function closeAfter(opened: OpenedServices | null): Promise<void> {
  if (opened !== null) await opened.close();
}

/** Help where it was asked for or nothing was typed; a command that there is not is named first. */
function withoutCommand(
  commands: readonly CliCommand[],
  words: readonly string[],
  { out, error }: Pick<CommandLine, 'out' | 'error'>,
): number {
  const [first = ''] = words;
  if (HELP.has(first)) {
    out(usage(commands));
    return 0;
  }
  if (first !== '') error(`Không có lệnh "${words.join(' ')}".`);
  error(usage(commands));
  return 2;
}

const HELP: ReadonlySet<string> = new Set(['help', '--help', '-h']);

/** Each command over what it does, so that it stays readable in a narrow window. */
function usage(commands: readonly CliCommand[]): string {
  return [
    'Các lệnh, gõ sau "npm run cchc --":',
    ...commands.flatMap(({ usage: how, summary }) => [`  ${how}`, `      ${summary}`]),
  ].join('\n');
}
