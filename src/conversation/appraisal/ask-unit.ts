import { gap, type Line, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import type { Seen, Target } from './appraisal-target.ts';
import { giveFinding } from './give-finding.ts';
import { mayJudge } from './may-judge.ts';
import { chip } from './pages.ts';
import { headingOf } from './place-lines.ts';
import { findPlace, showItem } from './show-item.ts';
import { textFault } from './text-fault.ts';

/** Asks what the unit is to explain or to send; only in the first round, after which the unit answers. */
export function askUnit(
  context: OfficeContext,
  target: Target,
  seen: Seen,
  lead: readonly Line[] = [],
): Move {
  const found = findPlace(context, target);
  if (!found.ok) return found.move;
  const may = mayJudge(found.context, found.place);
  if (!may.ok) return showItem(found.context, target);
  if (may.round !== 1) return showItem(found.context, target, [say('appraisal.askOnlyFirst')]);
  return show(
    found.context,
    card({
      lines: [...lead, headingOf(found.place), say('appraisal.ask.what')],
      options: [
        option(0, say('way.back'), { do: 'appraiseItem', target }, chip),
        option('#', say('way.menu'), { do: 'menu' }, chip),
      ],
      listening: { kind: 'text' },
      asking: { for: 'appraisalQuestion', target, seen },
    }),
  );
}

export function takeQuestion(context: OfficeContext, target: Target, seen: Seen, typed: string): Move {
  const text = typed.trim();
  const fault = textFault(text);
  return fault === null
    ? giveFinding(context, target, seen, { kind: 'asked', text })
    : askUnit(context, target, seen, [fault, gap]);
}
