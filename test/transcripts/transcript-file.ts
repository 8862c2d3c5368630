/** One step of a transcript (`*.chat.txt`). */
export type TranscriptStep =
  | { readonly kind: 'note'; readonly raw: string }
  | { readonly kind: 'as'; readonly account: string; readonly raw: string }
  | { readonly kind: 'clock'; readonly iso: string; readonly raw: string }
  | { readonly kind: 'later'; readonly ms: number; readonly raw: string }
  | { readonly kind: 'restart'; readonly raw: string }
  | { readonly kind: 'morning'; readonly raw: string; readonly expected: string }
  | {
      readonly kind: 'invite';
      readonly officialId: string;
      readonly code: string;
      readonly days: number;
      readonly raw: string;
    }
  | { readonly kind: 'say'; readonly text: string; readonly raw: string; readonly expected: string }
  | {
      readonly kind: 'send';
      readonly files: readonly string[];
      readonly caption: string;
      readonly raw: string;
      readonly expected: string;
    }
  | {
      readonly kind: 'tap';
      readonly choice: string;
      readonly cardsBack: number;
      readonly raw: string;
      readonly expected: string;
    };

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * `#` note · `! as ACCOUNT` · `! clock 2026-03-02T08:00` (Viet Nam time) · `! invite OFFICIAL CODE DAYS` ·
 * `! morning` the morning cards that are due are told · `+2d` later ·
 * `@ ACCOUNT` before an answer: somebody else was told · `restart` · `> {ảnh t1; ảnh t2 nhòe} chú thích` sent, an album with a caption · `> text` typed · `> [3]` tapped, `> [3 -1]` on the card before · `< line` expected.
 */
export function parseTranscript(text: string): readonly TranscriptStep[] {
  const steps: TranscriptStep[] = [];
  for (const raw of text.normalize('NFC').split('\n')) {
    const last = steps.at(-1);
    if (raw.startsWith('<')) {
      if (last === undefined || !('expected' in last))
        throw new Error(`an answer without a question: ${raw}`);
      const line = raw.slice(1).replace(/^ /, '');
      steps[steps.length - 1] = {
        ...last,
        expected: last.expected === '' ? line : `${last.expected}\n${line}`,
      };
      continue;
    }
    steps.push(parseLine(raw));
  }
  return steps;
}

function parseLine(raw: string): TranscriptStep {
  const line = raw.trim();
  if (line === '' || line.startsWith('#')) return { kind: 'note', raw };
  if (line === 'restart') return { kind: 'restart', raw };
  if (line === '! morning') return { kind: 'morning', raw, expected: '' };
  const later = /^\+(\d+)([mhd])$/.exec(line);
  if (later !== null) return { kind: 'later', ms: Number(later[1]) * (UNITS[later[2] ?? ''] ?? 0), raw };
  const tap = /^> \[([^\]\s]+)(?: -(\d+))?\]$/.exec(line);
  if (tap !== null)
    return { kind: 'tap', choice: tap[1] ?? '', cardsBack: Number(tap[2] ?? 0), raw, expected: '' };
  const sent = /^> \{(.+)\}(.*)$/u.exec(line);
  if (sent !== null) {
    const files = (sent[1] ?? '').split(';').map((file) => file.trim());
    return { kind: 'send', files, caption: (sent[2] ?? '').trim(), raw, expected: '' };
  }
  if (raw.startsWith('> ')) return { kind: 'say', text: unescapeText(raw.slice(2)), raw, expected: '' };
  const [word, first = '', second = '', third = '30'] = line.replace(/^! /, '').split(/\s+/);
  if (word === 'as') return { kind: 'as', account: first, raw };
  if (word === 'clock') return { kind: 'clock', iso: first, raw };
  if (word === 'invite') return { kind: 'invite', officialId: first, code: second, days: Number(third), raw };
  throw new Error(`not a line of a transcript: ${raw}`);
}

/** `\x{1F600}` for letters that a text file shows badly, `\*100000{a}` for a very long line. */
function unescapeText(text: string): string {
  return text
    .replace(/\\x\{([0-9A-F]+)\}/g, (_all, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/\\\*(\d+)\{(.+?)\}/g, (_all, times: string, what: string) => what.repeat(Number(times)));
}

/** The transcript again, with the answers that really came. */
export function printTranscript(
  steps: readonly TranscriptStep[],
  answers: ReadonlyMap<TranscriptStep, string>,
): string {
  return steps
    .map((step) => {
      const answer = answers.get(step);
      if (answer === undefined) return step.raw;
      return [step.raw, ...answer.split('\n').map((line) => `< ${line}`.trimEnd())].join('\n');
    })
    .join('\n');
}
