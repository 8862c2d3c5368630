import type { Percent, Points } from '../../domain/scaled.ts';
import { percent, points } from '../../domain/scaled.ts';
import { foldVietnamese } from '../../domain/text.ts';
import { readPercentAmount, readPoints } from './rule-amounts.ts';
import { splitFields } from './rule-fields.ts';

/**
 * Takes the lines of a rule apart and keeps a list of what it could not read, so that every fault of a cell is told
 * at once. What could not be read stands as 0 in a result that is then thrown away.
 */
export class LineReader {
  readonly faults: string[] = [];
  readonly #lines: (readonly string[])[];

  constructor(lines: readonly string[]) {
    this.#lines = lines.filter((line) => line.trim() !== '').map(splitFields);
  }

  /** The fields after the word of the first line that starts with it, which is then used up; null when none does. */
  take(word: string): readonly string[] | null {
    const at = this.#lines.findIndex(([first = '']) => foldVietnamese(first) === foldVietnamese(word));
    return at === -1 ? null : (this.#lines.splice(at, 1)[0] ?? []).slice(1);
  }

  takeAll(word: string): readonly (readonly string[])[] {
    const taken: (readonly string[])[] = [];
    for (let next = this.take(word); next !== null; next = this.take(word)) taken.push(next);
    return taken;
  }

  need(word: string): readonly string[] {
    const fields = this.take(word);
    if (fields === null) this.faults.push(`thiếu dòng "${word} | …"`);
    return fields ?? [];
  }

  /** The lines that are left, used up. */
  rest(): readonly (readonly string[])[] {
    return this.#lines.splice(0);
  }

  points(text: string | undefined): Points {
    const read = readPoints(text ?? '');
    if (read === null) this.faults.push(`"${text ?? ''}" không phải là số điểm`);
    return read ?? points(0);
  }

  percent(text: string | undefined): Percent {
    const read = readPercentAmount(text ?? '');
    if (read === null) this.faults.push(`"${text ?? ''}" không phải là tỷ lệ %`);
    return read ?? percent(0);
  }

  read<Value>(
    text: string | undefined,
    parse: (text: string) => Value | null,
    otherwise: Value,
    what: string,
  ): Value {
    const read = parse(text ?? '');
    if (read === null) this.faults.push(`"${text ?? ''}" không phải là ${what}`);
    return read ?? otherwise;
  }
}
