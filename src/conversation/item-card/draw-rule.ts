import type { PlainRule, RuleOf } from '../../domain/criteria/scoring-rule.ts';
import type { Points } from '../../domain/scaled.ts';
import type { Action } from '../action.ts';
import { shareSaid } from '../answer-sentence.ts';
import { type Line, say } from '../reply.ts';
import type { Draft } from '../state.ts';
import { option } from '../turn.ts';
import { drawDeduction } from './draw-deduction.ts';
import { bodyOfFigure, bodyOfOptions, type DrawRule, type RuleBody } from './rule-body.ts';

/** Points are printed with two digits wherever several stand below each other. */
const pointsSentence = (points: Points) => say('points.only', { points: { points, digits: 2 } });

const bandLines = (bands: readonly { readonly label: string; readonly points: Points }[]): readonly Line[] =>
  bands.map(({ label, points }) => say('band.line', { label, points: { points, digits: 2 } }));

const drawers: { readonly [Kind in PlainRule['kind']]: DrawRule<Kind> } = {
  level: (rule, itemKey) =>
    bodyOfOptions(
      rule.levels.map((level, index) =>
        option(
          index + 1,
          say('text.verbatim', { text: level.label }),
          { do: 'answer', itemKey, answer: { kind: 'level', index } },
          { trailing: pointsSentence(level.points) },
        ),
      ),
      { pointsAllowed: true },
    ),

  yesNo: (rule, itemKey) =>
    bodyOfOptions(
      [rule.yes, rule.no].map((level, index) =>
        option(
          index + 1,
          say('text.verbatim', { text: level.label }),
          { do: 'answer', itemKey, answer: { kind: 'yesNo', yes: index === 0 } },
          { trailing: pointsSentence(level.points) },
        ),
      ),
      { pointsAllowed: true, yesNo: true },
    ),

  percent: (rule) => bodyOfFigure('share', shareSentence(rule.measure), bandLines(rule.bands)),

  fraction: (rule) => bodyOfFigure('share', shareSentence(rule.measure), bandLines(rule.bands)),

  count: (rule) =>
    bodyOfFigure(
      'count',
      rule.noun === null ? say('ask.count') : say('ask.countOf', { noun: rule.noun }),
      bandLines(rule.bands),
    ),

  linear: (rule) =>
    bodyOfFigure('share', shareSentence(rule.measure), [
      say('linear.target', { target: { percent: rule.target }, full: { points: rule.full } }),
      say('linear.between', {
        floor: { percent: rule.floor },
        target: { percent: rule.target },
        full: { points: rule.full },
        digits: rule.digits,
      }),
      say('linear.below', { floor: { percent: rule.floor } }),
    ]),

  parts: drawParts,

  deduction: drawDeduction,

  percentPair: (rule, _itemKey, draft) => {
    const second = draft?.kind === 'pair';
    const { part, whole } = second ? rule.second : rule.first;
    return bodyOfFigure(
      'share',
      say(second ? 'ask.secondShare' : 'ask.firstShare', { part, whole }),
      draft?.kind === 'pair'
        ? [say('draft.entered', { list: shareSaid(draft.first) }), ...bandLines(rule.bands)]
        : bandLines(rule.bands),
    );
  },

  timeliness: (rule, itemKey) => ({
    ...bodyOfFigure('day', say('ask.day'), [
      say('timeliness.reference', { reference: rule.referenceLabel }),
      ...bandLines(rule.bands),
      ...bandLines([rule.never]),
    ]),
    options: [
      option('không', say('text.verbatim', { text: rule.never.label }), {
        do: 'answer',
        itemKey,
        answer: { kind: 'day', day: null },
      }),
    ],
  }),

  points: (rule) =>
    bodyOfFigure(
      'points',
      say('ask.points', {
        min: { points: rule.min },
        max: { points: rule.max },
        step: { points: rule.step },
      }),
      [],
    ),

  notSelfScored: (rule) =>
    bodyOfOptions([], { lines: [say(rule.by === 'council' ? 'heldBy.council' : 'heldBy.survey')] }),
};

function shareSentence(measure: RuleOf<'percent'>['measure']): Line {
  return measure === null
    ? say('ask.share')
    : say('ask.shareOf', { part: measure.part, whole: measure.whole });
}

function drawParts(rule: RuleOf<'parts'>, itemKey: string, draft: Draft | null): RuleBody {
  const met = draft?.kind === 'parts' ? draft.met : [];
  const boxes = rule.parts.map((part, index) =>
    option(
      index + 1,
      met.includes(part.key)
        ? say('part.met', { text: part.label })
        : say('text.verbatim', { text: part.label }),
      { do: 'togglePart', itemKey, part: part.key },
      { trailing: pointsSentence(part.points) },
    ),
  );
  const answer = (keys: readonly string[]): Action => ({
    do: 'answer',
    itemKey,
    answer: { kind: 'parts', met: [...keys] },
  });
  const next = rule.parts.length + 1;
  const endings =
    met.length > 0
      ? [option(next, say('parts.record', { count: met.length }), answer(met), { word: 'xong' })]
      : [
          option(next, say('parts.all'), answer(rule.parts.map(({ key }) => key))),
          option(next + 1, say('parts.none'), answer([])),
        ];
  return bodyOfOptions([...boxes, ...endings], {
    several: true,
    prompt: say('ask.parts'),
    confirms: met.length > 0 ? next : null,
  });
}

/** Draws the body of an item's card. */
export function drawRule(rule: PlainRule, itemKey: string, draft: Draft | null): RuleBody {
  const draw = drawers[rule.kind] as DrawRule<PlainRule['kind']>;
  return draw(rule as never, itemKey, draft);
}
