import type { GivenExplanation } from '../../domain/appraisal/item-appraisal.ts';
import type { CourseEvent } from '../../domain/course/course-event.ts';
import { hasSupplement } from '../evidence-desk.ts';
import { nameOf } from '../item-card/recorded-lines.ts';
import { say } from '../reply.ts';
import { dropOption } from '../topics/offered-text.ts';
import { stay } from '../topics/plain-answers.ts';
import { keepText } from '../topics/unplaced-text.ts';
import { afterCourse, card, type DeskContext, type Move, option, show } from '../turn.ts';
import { takenBackNotices } from './explanation-notices.ts';
import { lastExplanation, type TakeBackExplanation, takeBackAction } from './last-explanation.ts';

const chip = { shape: 'chip' } as const;

/**
 * "Hoàn tác" where the appraisal of an item is in view: the explanation that the card offers to take back, else the last
 * one there is. A card that asks about somebody else's is no answer to itself.
 */
export function undoExplanation(context: DeskContext, itemKey: string): Move {
  for (const { action } of context.state.options) {
    if (action.do === 'takeBackExplanation' && !action.confirmed) return takeBackExplanation(context, action);
  }
  const last = lastExplanation(context, itemKey);
  return last.ok
    ? takeBackExplanation(context, takeBackAction(itemKey, last.given))
    : stay(context, [last.refusal]);
}

/** Takes back the explanation that was shown; somebody else's only once that is confirmed. Documents stay. */
export function takeBackExplanation(
  context: DeskContext,
  { itemKey, given, confirmed }: TakeBackExplanation,
): Move {
  const last = lastExplanation(context, itemKey);
  if (!last.ok) return stay(context, [last.refusal]);
  const code = context.desk.byKey.get(itemKey)?.item.code ?? '';
  if (last.given.by !== given.by || last.given.at !== given.at)
    return stay(context, [say('result.takeBack.newer', { code })]);
  if (given.by !== context.official.id && !confirmed) return askAboutOther(context, itemKey, last.given);
  const event: CourseEvent = { kind: 'explanationTakenBack', itemKey };
  const after = afterCourse(context, event);
  return {
    ...withText(after, itemKey, last.given.text),
    commands: [{ do: 'recordCourse', event }, ...takenBackNotices(after, itemKey, last.given)],
  };
}

/**
 * The text waits for its item like one that was typed without. One that already waits was never recorded and stays: then
 * this one is only shown, whole, to be copied.
 */
function withText(context: DeskContext, itemKey: string, text: string): Move {
  const code = context.desk.byKey.get(itemKey)?.item.code ?? '';
  const done = say('result.takeBack.done', { code, text });
  if (context.state.unplaced !== null) return stay(atDifference(context, itemKey), [done]);
  const unplaced = { kind: 'explanation', text } as const;
  const waiting = keepText(context, unplaced);
  return show(
    waiting,
    card({
      lines: [
        done,
        ...(hasSupplement(context.desk, itemKey) ? [say('result.takeBack.documents', { code })] : []),
        say('result.takeBack.waits'),
      ],
      options: [
        option(1, say('unplaced.way.otherItem'), { do: 'askUnplacedItem' }, { word: 'chon muc khac' }),
        option(2, say('result.takeBack.again', { code }), { do: 'placeExplanation', itemKey }),
        dropOption(3, unplaced),
        option(0, say('way.back'), { do: 'difference', itemKey }, chip),
        option('#', say('way.menu'), { do: 'menu' }, chip),
      ],
      itemKey,
      asking: waiting.state.asking,
    }),
  );
}

function atDifference(context: DeskContext, itemKey: string): DeskContext {
  const { state } = context;
  return { ...context, state: { ...state, asking: { for: 'difference', itemKey }, evidence: null } };
}

function askAboutOther(context: DeskContext, itemKey: string, given: GivenExplanation): Move {
  const who = nameOf(context, given.by);
  const code = context.desk.byKey.get(itemKey)?.item.code ?? '';
  return show(
    context,
    card({
      lines: [
        say('result.takeBack.other', { code, who, at: { moment: given.at }, text: given.text }),
        say('result.takeBack.ask'),
      ],
      options: [
        option(1, say('result.takeBack.anyway', { who }), takeBackAction(itemKey, given, true)),
        option(2, say('result.takeBack.keep'), { do: 'difference', itemKey }),
        option('#', say('way.menu'), { do: 'menu' }, chip),
      ],
      listening: { kind: 'options', count: 2, several: false, yes: 1, no: 2, pointsAllowed: false },
      itemKey,
      asking: { for: 'difference', itemKey },
    }),
  );
}
