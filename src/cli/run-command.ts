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
  if (command === undefined) {
    line.error(usage(commands));
    return 2;
  }
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

function usage(commands: readonly CliCommand[]): string {
  const width = Math.max(...commands.map((each) => each.usage.length));
  return [
    'Các lệnh:',
    ...commands.map(({ usage: how, summary }) => `  ${how.padEnd(width)}  ${summary}`),
  ].join('\n');
}
