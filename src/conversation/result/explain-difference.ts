import type { CourseEvent } from '../../domain/course/course-event.ts';
import { excerpt } from '../item-card/recorded-lines.ts';
import { type Line, say } from '../reply.ts';
import { offeredLines, offeredOptions } from '../topics/offered-text.ts';
import { stay } from '../topics/plain-answers.ts';
import { afterCourse, card, type DeskContext, type Move, option, show, withLead } from '../turn.ts';
import { differenceCard } from './difference-card.ts';
import { explainedNotices } from './explanation-notices.ts';
import { ownResultOf } from './own-result.ts';
import { refuseExplanation } from './refuse-explanation.ts';

/** The longest explanation, in characters. */
export const LONGEST_EXPLANATION = 2000;
const chip = { shape: 'chip' } as const;

/** Asks for the explanation of an item to whoever appraises it; what was said before stays and is shown. */
export function askItemExplanation(context: DeskContext, itemKey: string, lead: readonly Line[] = []): Move {
  const refusal = refuseExplanation(context, itemKey);
  if (refusal !== null) return stay(context, [refusal]);
  const { desk, facts } = context;
  const item = desk.byKey.get(itemKey)?.item;
  const code = item?.code ?? '';
  const said = ownResultOf(desk.work, facts.sentAt)?.appraisalOf(itemKey).explanations.at(-1);
  return show(
    context,
    card({
      lines: [
        ...lead,
        say('result.explain.ask', {
          code,
          name: item?.name ?? '',
          most: LONGEST_EXPLANATION,
        }),
        ...(said === undefined ? [] : [say('result.explain.before', { text: said.text })]),
        ...offeredLines(context),
      ],
      options: [
        ...offeredOptions(context, say('result.explain.place', { code }), {
          do: 'placeExplanation',
          itemKey,
        }),
        option(0, say('way.back'), { do: 'difference', itemKey }, chip),
        option('#', say('way.menu'), { do: 'menu' }, chip),
      ],
      listening: { kind: 'text' },
      itemKey,
      asking: { for: 'itemExplanation', itemKey },
    }),
  );
}

/** Records the explanation beside those before it, reads it back, and tells the others of the unit. */
export function explainDifference(context: DeskContext, itemKey: string, typed: string): Move {
  const text = typed.trim();
  const refusal = refuseExplanation(context, itemKey);
  if (refusal !== null) return stay(context, [refusal]);
  if (text === '') return askItemExplanation(context, itemKey);
  if (text.length > LONGEST_EXPLANATION)
    return askItemExplanation(context, itemKey, [
      say('refusal.textTooLong', { most: LONGEST_EXPLANATION }),
      { gap: true },
    ]);
  const event: CourseEvent = { kind: 'itemExplained', itemKey, text };
  const after = afterCourse(context, event);
  const code = context.desk.byKey.get(itemKey)?.item.code ?? '';
  const drawn = differenceCard(after, itemKey);
  if (drawn === null) throw new Error('explained what cannot be seen');
  return {
    context: after,
    card: withLead([say('result.explain.done', { code, text: excerpt(text) })], drawn),
    commands: [{ do: 'recordCourse', event }, ...explainedNotices(after, itemKey)],
  };
}
