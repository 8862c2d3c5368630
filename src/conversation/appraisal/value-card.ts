import { drawRule } from '../item-card/draw-rule.ts';
import { bodyOfFigure, type RuleBody } from '../item-card/rule-body.ts';
import { gap, type Line, say } from '../reply.ts';
import type { Draft } from '../state.ts';
import { type Card, type CardOption, card, option } from '../turn.ts';
import type { Listening } from '../understanding/intent.ts';
import type { Seen, Target } from './appraisal-target.ts';
import { examplePoints } from './example-points.ts';
import type { JudgedPlace } from './judged-place.ts';
import { chip } from './pages.ts';
import { headingOf } from './place-lines.ts';

/** Asks for the value in the place of the self-score: as the item's rule asks for it, or as points. */
export function valueCard(
  place: JudgedPlace,
  target: Target,
  seen: Seen,
  draft: Draft | null = null,
  lead: readonly Line[] = [],
): Card {
  const { rule, caseLabel } = place;
  const body =
    rule === null || rule.kind === 'notSelfScored' ? pointsBody() : drawRule(rule, target.itemKey, draft);
  const back = option(
    body.figure === null ? 0 : 'quay lại',
    say('way.back'),
    { do: 'appraiseItem', target },
    chip,
  );
  const options = [
    ...body.options.map((each) => judging(each, target, seen)),
    back,
    option('#', say('way.menu'), { do: 'menu' }, chip),
  ];
  return card({
    lines: [
      ...lead,
      ...(lead.length === 0 ? [] : [gap]),
      headingOf(place),
      ...(caseLabel === null ? [] : [say('item.case', { label: caseLabel })]),
      ...body.lines,
    ],
    options,
    notes: [...(body.prompt === null ? [] : [body.prompt]), ...pointsNote(place)],
    listening: listeningOf(body),
    draft,
    asking: { for: 'appraisalValue', target, seen },
  });
}

/** That points can be typed as well, where the rule asks for something else. */
function pointsNote({ rule, placed }: JudgedPlace): readonly Line[] {
  const max = { points: placed.item.maxPoints, digits: 2 };
  if (rule === null) return [say('appraisal.value.parentOpen', { max })];
  if (rule.kind === 'notSelfScored')
    return [say('appraisal.survey.how', { example: examplePoints(placed.item.maxPoints) })];
  return rule.kind === 'points'
    ? []
    : [say('appraisal.value.orPoints', { max, example: examplePoints(placed.item.maxPoints) })];
}

function pointsBody(): RuleBody {
  return { ...bodyOfFigure('points', say('text.verbatim', { text: '' }), []), prompt: null };
}

/** The options of a unit's card, as the appraiser's. */
function judging(each: CardOption, target: Target, seen: Seen): CardOption {
  const { action } = each;
  switch (action.do) {
    case 'answer':
      return { ...each, action: { do: 'judgeAnswer', target, seen, answer: action.answer } };
    case 'togglePart':
      return { ...each, action: { do: 'judgePart', target, seen, part: action.part } };
    case 'knockOut':
      return { ...each, action: { do: 'judgeKnockOut', target, seen, happened: action.happened } };
    default:
      return each;
  }
}

function listeningOf(body: RuleBody): Listening {
  if (body.figure !== null) return { kind: body.figure };
  return {
    kind: 'options',
    count: body.options.length,
    several: body.several,
    yes: body.yesNo ? 1 : body.confirms,
    no: body.yesNo ? 2 : null,
    pointsAllowed: true,
  };
}
