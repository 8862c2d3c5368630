import type { CourseEvent } from '../../domain/course/course-event.ts';
import { refusalOf } from '../authority.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { afterCourse, card, type DeskContext, type Move, option, show } from '../turn.ts';
import { showMenu } from './menu.ts';
import { stay } from './plain-answers.ts';

/** The longest remark, in characters. */
const LONGEST_REMARK = 3000;

const menu = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });

/** Asks for what stands at the end of the report: first the difficulties. */
export function askDifficulties(context: DeskContext, lead: readonly Line[] = []): Move {
  const refusal = refusalOf(context, 'writeRemarks');
  if (refusal !== null) return stay(context, [refusal]);
  return show(
    context,
    card({
      lines: [...lead, say('remarks.askDifficulties')],
      options: [option(1, say('remarks.none'), { do: 'askRecommendations', difficulties: null }), menu],
      listening: { kind: 'text' },
      asking: { for: 'difficulties' },
    }),
  );
}

/** Then the recommendations; nothing is recorded before both are known. */
export function askRecommendations(context: DeskContext, difficulties: string | null): Move {
  const tooLong = refuseLong(difficulties);
  if (tooLong !== null) return askDifficulties(context, [tooLong, { gap: true }]);
  return show(
    context,
    card({
      lines: [say('remarks.askRecommendations')],
      options: [
        option(1, say('remarks.none'), { do: 'saveRemarks', difficulties, recommendations: null }),
        menu,
      ],
      listening: { kind: 'text' },
      asking: { for: 'recommendations', difficulties },
    }),
  );
}

export function saveRemarks(
  context: DeskContext,
  difficulties: string | null,
  recommendations: string | null,
): Move {
  const refusal = refusalOf(context, 'writeRemarks') ?? refuseLong(recommendations);
  if (refusal !== null) return stay(context, [refusal]);
  const event: CourseEvent = { kind: 'remarksWritten', difficulties, recommendations };
  const after = afterCourse(context, event);
  const { card: shown } = showMenu(after);
  return {
    context: after,
    card: { ...shown, lines: [say('remarks.saved'), { gap: true }, ...shown.lines] },
    commands: [{ do: 'recordCourse', event }],
  };
}

function refuseLong(text: string | null): Sentence | null {
  return text !== null && text.length > LONGEST_REMARK
    ? say('remarks.tooLong', { most: LONGEST_REMARK })
    : null;
}
