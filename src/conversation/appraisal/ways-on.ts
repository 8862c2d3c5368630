import { lastVerdict } from '../../domain/appraisal/item-appraisal.ts';
import { fitsItem, type Round } from '../../domain/appraisal/verdict.ts';
import { foldVietnamese } from '../../domain/text.ts';
import type { Action } from '../action.ts';
import { documentsOf } from '../evidence-desk.ts';
import { type Sentence, say } from '../reply.ts';
import { type CardOption, type OfficeContext, option } from '../turn.ts';
import type { Seen, Target } from './appraisal-target.ts';
import { canAgree, isNotSelfScored, type JudgedPlace } from './judged-place.ts';
import type { MayJudge } from './may-judge.ts';
import { chip } from './pages.ts';
import { ofMaximum } from './verdict-sentence.ts';

/** A verdict that can be taken back at once. */
export type TakeBack = Extract<Action, { do: 'takeBackVerdict' }>;

/** A way on before it has its number, or the word that stands for it where numbers are figures. */
export interface Way {
  readonly label: Sentence;
  readonly action: Action;
  readonly word: string;
  readonly shape: 'line' | 'chip';
}

/** The verdicts that can be given; the first is to agree, where there is something to agree with. */
export function verdictWays(place: JudgedPlace, may: MayJudge, target: Target, seen: Seen): readonly Way[] {
  if (!may.ok) return [];
  const { points } = place.own;
  const agree: Way = {
    label:
      points === null
        ? say('appraisal.way.agreeNotApplicable')
        : say('appraisal.way.agree', { sum: ofMaximum(place, points) }),
    action: { do: 'agreeItem', target, seen },
    word: 'đồng ý',
    shape: 'line',
  };
  const change: Way = {
    label: say(canAgree(place) ? 'appraisal.way.change' : 'appraisal.way.give'),
    action: { do: 'changeItem', target, seen },
    word: canAgree(place) ? 'chấm khác' : 'chấm điểm',
    shape: 'line',
  };
  const ask: Way = {
    label: say('appraisal.way.ask'),
    action: { do: 'askUnit', target, seen },
    word: 'yêu cầu giải trình',
    shape: 'line',
  };
  // What the council or a survey gives is not the unit's to explain.
  const isAsked = may.round === 1 && !isNotSelfScored(place);
  return [
    ...(canAgree(place) ? [agree] : []),
    change,
    ...(isAsked ? [ask] : []),
    ...keepWays(place, may.round, target, seen),
  ];
}

/** In the second round, where the unit explained: what the first round found stays, with an answer to the unit. */
function keepWays(place: JudgedPlace, round: Round, target: Target, seen: Seen): readonly Way[] {
  const { appraisal, entry, placed } = place;
  const given = lastVerdict(appraisal);
  if (round !== 2 || given?.round !== 1 || given.verdict.kind !== 'changed') return [];
  const { verdict } = given;
  const holds = verdict.entryVersion === (entry?.version ?? 0) && fitsItem(verdict, placed.item.maxPoints);
  if (!holds || appraisal.explanations.length === 0 || isNotSelfScored(place)) return [];
  const { award, points, reason } = verdict;
  return [
    {
      label: say('appraisal.way.keepFirst', { sum: ofMaximum(place, points) }),
      action: { do: 'giveReason', target, seen, value: { award, points }, code: reason.code, text: null },
      word: 'giữ nguyên',
      shape: 'line',
    },
  ];
}

/** What can be looked at before judging, and where to go from here. */
export function otherWays(
  context: OfficeContext,
  { desk, placed, appraisal }: JudgedPlace,
  target: Target,
  takeBack: TakeBack | null,
): readonly Way[] {
  const count = documentsOf(desk, placed.item.key).length;
  const way = (label: Sentence, word: string, action: Action): Way => ({
    label,
    word,
    action,
    shape: 'chip',
  });
  const hasHistory = appraisal.verdicts.length + appraisal.explanations.length > 0;
  return [
    ...(count === 0
      ? []
      : [
          way(say('appraisal.way.documents', { count }), 'tài liệu', {
            do: 'appraisalEvidence',
            target,
            page: 0,
          }),
        ]),
    way(say('appraisal.way.compare'), 'so sánh', across(context, target, target.scorecardId)),
    ...(hasHistory ? [way(say('way.history'), 'lịch sử', { do: 'appraisalHistory', target })] : []),
    way(say('appraisal.way.next'), 'tiếp', { do: 'appraiseNext', target, postpone: false }),
    way(say('way.skip'), 'để sau', { do: 'appraiseNext', target, postpone: true }),
    ...(takeBack === null ? [] : [way(say('way.undo'), 'hoàn tác', takeBack)]),
  ];
}

/** The person's own last word on the item in the round that runs, to be taken back. */
export function ownVerdict(
  { official }: OfficeContext,
  { appraisal }: JudgedPlace,
  may: MayJudge,
  target: Target,
  seen: Seen,
): TakeBack | null {
  const given = lastVerdict(appraisal);
  return given === null || given.by !== official.id || !may.ok || may.round !== given.round
    ? null
    : { do: 'takeBackVerdict', target, seen, round: given.round };
}

/** Where the card was opened from. */
export function backFrom(context: OfficeContext, target: Target): Action {
  switch (target.walk) {
    case 'queue':
      return { do: 'appraisalDesk' };
    case 'answers':
      return { do: 'appraisalAnswers', page: 0 };
    case 'unit':
      return { do: 'appraisalUnit', scorecardId: target.scorecardId, page: 0, near: target.itemKey };
    case 'item':
      return across(context, target, target.scorecardId);
  }
}

export function across(
  { office }: OfficeContext,
  { scorecardId, itemKey }: Target,
  near: string | null,
): Action {
  const groupCode = office.units.find((unit) => unit.scorecardId === scorecardId)?.groupCode ?? '';
  return { do: 'appraisalAcross', groupCode, itemKey, page: 0, near };
}

/** Numbered, with "0" for back. */
export function byNumbers(ways: readonly Way[], back: Action): readonly CardOption[] {
  return [
    ...ways.map(({ label, action, word, shape }, index) =>
      option(index + 1, label, action, { shape, word: foldVietnamese(word) }),
    ),
    option(0, say('way.back'), back, chip),
    option('#', say('way.menu'), { do: 'menu' }, chip),
  ];
}

/** By their words, where a number is a figure. */
export function byWords(ways: readonly Way[], back: Action): readonly CardOption[] {
  return [
    ...ways.map(({ label, action, word }) => option(word, label, action, chip)),
    option('quay lại', say('way.back'), back, chip),
    option('#', say('way.menu'), { do: 'menu' }, chip),
  ];
}
