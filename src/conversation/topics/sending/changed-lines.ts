import type { LineKey } from '../../../domain/approval/approved-content.ts';
import { evidenceOf } from '../../evidence-desk.ts';
import { entrySentence } from '../../item-card/recorded-lines.ts';
import { type Line, type Sentence, say } from '../../reply.ts';
import type { DeskContext } from '../../turn.ts';

/** At most this many lines are spelt out; more would not be read on a phone. */
const MOST_NAMED = 8;

/** Each changed line with what stands there now. */
export function changedLinesOf(context: DeskContext, keys: readonly LineKey[]): readonly Line[] {
  const more = keys.length - MOST_NAMED;
  return [
    ...keys.slice(0, MOST_NAMED).map((key) => changedLine(context, key)),
    ...(more > 0 ? [say('changed.more', { count: more })] : []),
  ];
}

/** What changed, for use inside one sentence. */
export function namesOfLines(context: DeskContext, keys: readonly LineKey[]): readonly Sentence[] {
  const more = keys.length - MOST_NAMED;
  return [
    ...keys.slice(0, MOST_NAMED).map((key) => nameOfLine(context, key)),
    ...(more > 0 ? [say('changed.andMore', { count: more })] : []),
  ];
}

function changedLine(context: DeskContext, key: LineKey): Sentence {
  const itemKey = itemOf(key);
  const item = itemKey === null ? undefined : context.desk.byKey.get(itemKey)?.item;
  if (itemKey === null || item === undefined) return say('changed.other', { name: nameOfLine(context, key) });
  return say('changed.item', {
    code: item.code,
    name: item.name,
    what: entrySentence(context, itemKey, context.desk.work.entries.get(itemKey) ?? null),
    documents: evidenceOf(context.desk, itemKey).length,
  });
}

function nameOfLine(context: DeskContext, key: LineKey): Sentence {
  const itemKey = itemOf(key);
  if (itemKey !== null)
    return say('changed.name.item', { code: context.desk.byKey.get(itemKey)?.item.code ?? itemKey });
  switch (key) {
    case 'remarks':
      return say('changed.name.remarks');
    case 'minutes':
      return say('changed.name.minutes');
    case 'profile':
      return say('changed.name.profile');
    default:
      return say('changed.name.set');
  }
}

function itemOf(key: LineKey): string | null {
  return key.startsWith('item:') ? key.slice('item:'.length) : null;
}
