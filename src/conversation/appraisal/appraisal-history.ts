import type { Deed } from '../../domain/course/course.ts';
import { type Sentence, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import type { Target } from './appraisal-target.ts';
import { chip } from './pages.ts';
import { headingOf, nameOf } from './place-lines.ts';
import { findPlace } from './show-item.ts';
import { verdictSentence } from './verdict-sentence.ts';

/** Verdicts and explanations of one item in the order in which they came; what was taken back is not among them. */
export function showAppraisalHistory(context: OfficeContext, target: Target): Move {
  const found = findPlace(context, target);
  if (!found.ok) return found.move;
  const { place } = found;
  const { verdicts, explanations } = place.appraisal;
  const by = (deed: Deed) => ({ who: nameOf(found.context, place, deed.by), at: { moment: deed.at } });
  const told: readonly { readonly at: number; readonly line: Sentence }[] = [
    ...verdicts.map((given) => ({
      at: given.at,
      line: say('appraisal.history.verdict', {
        ...by(given),
        round: given.round,
        what: verdictSentence(place, given),
      }),
    })),
    ...explanations.map((given) => ({
      at: given.at,
      line: say('appraisal.history.explained', { ...by(given), text: given.text }),
    })),
  ].sort((a, b) => a.at - b.at);
  return show(
    found.context,
    card({
      lines: [
        headingOf(place),
        ...(told.length === 0 ? [say('appraisal.history.none')] : told.map(({ line }) => line)),
      ],
      options: [
        option(0, say('way.back'), { do: 'appraiseItem', target }, chip),
        option('#', say('way.menu'), { do: 'menu' }, chip),
      ],
    }),
  );
}
