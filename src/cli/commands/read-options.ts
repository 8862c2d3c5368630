import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

type Values<Wanted extends Options> = {
  readonly [Name in keyof Wanted]?: Wanted[Name]['type'] extends 'boolean' ? boolean : string;
};

/** Options and file names of a command; null when an option is unknown or lacks its value. */
export function readOptions<Wanted extends Options>(
  args: readonly string[],
  options: Wanted,
): { readonly values: Values<Wanted>; readonly files: readonly string[] } | null {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values: parsed.values as Values<Wanted>, files: parsed.positionals };
  } catch {
    // parseArgs throws only for what a person typed wrongly; the command answers with its usage.
    return null;
  }
}
