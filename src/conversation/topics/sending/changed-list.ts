import type { LineKey } from '../../../domain/approval/approved-content.ts';
import { type Sentence, say } from '../../reply.ts';
import type { DeskContext } from '../../turn.ts';

/** At most this many changed lines are named; the rest are counted. */
const MOST_NAMED = 8;

/** Lines that changed since the approval, by their codes. */
export function changedList(context: DeskContext, lines: readonly LineKey[]): readonly Sentence[] {
  const more = lines.length - MOST_NAMED;
  return [
    ...lines.slice(0, MOST_NAMED).map((line) => nameOfLine(context, line)),
    ...(more > 0 ? [say('submit.line.more', { count: more })] : []),
  ];
}

function nameOfLine({ desk }: DeskContext, line: LineKey): Sentence {
  switch (line) {
    case 'set':
      return say('submit.line.set');
    case 'profile':
      return say('submit.line.profile');
    case 'remarks':
      return say('submit.line.remarks');
    case 'minutes':
      return say('submit.line.minutes');
    default: {
      const itemKey = line.slice('item:'.length);
      return say('submit.line.item', { code: desk.byKey.get(itemKey)?.item.code ?? itemKey });
    }
  }
}
