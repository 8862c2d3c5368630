import { lastVerdict } from '../../domain/appraisal/item-appraisal.ts';
import { entrySentence } from '../item-card/recorded-lines.ts';
import { gap, type Line, say } from '../reply.ts';
import { type Card, card, option } from '../turn.ts';
import type { Finding, Seen, Target } from './appraisal-target.ts';
import { seenNow } from './judged-place.ts';
import { chip } from './pages.ts';
import { headingOf, nameOf } from './place-lines.ts';
import type { Found } from './show-item.ts';
import { findingSentence, ofMaximum, verdictSentence } from './verdict-sentence.ts';

type Place = Extract<Found, { ok: true }>;

/** What came since the person decided, before anything is overwritten. */
export function newerCard(found: Place, target: Target, seen: Seen, finding: Finding): Card {
  const { context, place } = found;
  const given = lastVerdict(place.appraisal);
  return card({
    lines: [
      headingOf(place),
      ...newerLines(found, target, seen),
      gap,
      say('appraisal.newer.mine', { what: findingSentence(place, finding) }),
    ],
    options: [
      option(
        1,
        given !== null && given.by !== context.official.id
          ? say('appraisal.way.keepOf', { who: nameOf(context, place, given.by) })
          : say('appraisal.way.keep'),
        { do: 'appraiseNext', target, postpone: false },
      ),
      option(2, say('appraisal.way.overwrite'), { do: 'judgeAnyway', target, seen: seenNow(place), finding }),
      option(3, say('appraisal.way.lookAgain'), { do: 'appraiseItem', target }),
      option('#', say('way.menu'), { do: 'menu' }, chip),
    ],
  });
}

function newerLines({ context, desk, place }: Place, target: Target, seen: Seen): readonly Line[] {
  const now = seenNow(place);
  const given = lastVerdict(place.appraisal);
  const verdict =
    given === null
      ? say('appraisal.newer.takenBack')
      : say('appraisal.newer.verdict', {
          who: nameOf(context, place, given.by),
          at: { moment: given.at },
          what: verdictSentence(place, given),
        });
  const what = entrySentence({ ...context, desk }, target.itemKey, place.entry);
  return [
    ...(now.verdict === seen.verdict ? [] : [verdict]),
    ...(now.entry === seen.entry ? [] : [say('appraisal.newer.entry', { what })]),
    ...(now.worth === seen.worth || now.entry !== seen.entry || place.own.points === null
      ? []
      : [say('appraisal.newer.worth', { sum: ofMaximum(place, place.own.points) })]),
    ...explanationLines(place, now, seen),
  ];
}

function explanationLines({ appraisal }: Place['place'], now: Seen, seen: Seen): readonly Line[] {
  const last = appraisal.explanations.at(-1);
  if (now.explanations < seen.explanations) return [say('appraisal.newer.unexplained')];
  return now.lastExplanation === seen.lastExplanation || last === undefined
    ? []
    : [say('appraisal.newer.explained', { text: last.text })];
}
