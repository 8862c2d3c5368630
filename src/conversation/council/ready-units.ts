import { resultStage } from '../../domain/appraisal/result-stage.ts';
import type { Points } from '../../domain/scaled.ts';
import type { UnitProgress } from '../office.ts';
import type { Sentence } from '../reply.ts';
import type { OfficeContext } from '../turn.ts';
import { confirmationRefusal, isOwn } from './council-rights.ts';

/** A unit whose result the person can confirm now; points in 1/10,000. */
export interface ReadyUnit {
  readonly unit: UnitProgress;
  readonly scorecardId: string;
  readonly resultHash: string;
  readonly result: { readonly points: Points; readonly maximum: Points };
}

/** Units as a confirmation of many of them finds them, each in one place, in the order of lists. */
export interface UnitsToConfirm {
  readonly ready: readonly ReadyUnit[];
  /** Whose results could be confirmed, but not by the person. */
  readonly own: readonly UnitProgress[];
  readonly refused: readonly { readonly unit: UnitProgress; readonly why: Sentence }[];
  /** Sent, and a part reopened since. */
  readonly reopened: readonly UnitProgress[];
  readonly open: readonly UnitProgress[];
  readonly notSent: readonly UnitProgress[];
  readonly confirmed: readonly UnitProgress[];
}

/** The units of these groups, or with none of all. */
export function unitsToConfirm(context: OfficeContext, groups: readonly string[]): UnitsToConfirm {
  const units = context.office.units.filter(
    ({ groupCode }) => groups.length === 0 || groups.includes(groupCode),
  );
  const at = (stage: ReturnType<typeof resultStage>) => units.filter((unit) => resultStage(unit) === stage);
  const judged = at('ready');
  const asked = judged.flatMap((unit) => {
    const found = readyUnit(unit);
    return found === null ? [] : [{ ...found, why: confirmationRefusal(context, unit) }];
  });
  const ready = asked.flatMap(({ why, ...found }) => (why === null ? [found] : []));
  const refused = asked.flatMap(({ unit, why }) => (why === null ? [] : [{ unit, why }]));
  const isMine = ({ unit }: { readonly unit: UnitProgress }) => isOwn(context, unit.unitId);
  return {
    ready,
    own: refused.filter(isMine).map(({ unit }) => unit),
    refused: refused.filter((each) => !isMine(each)),
    reopened: judged.filter((unit) => readyUnit(unit) === null),
    open: at('open'),
    notSent: at('notSent'),
    confirmed: at('confirmed'),
  };
}

function readyUnit(unit: UnitProgress): ReadyUnit | null {
  const { scorecardId, confirmable, appraisedPoints: points, appraisedMaximum: maximum } = unit;
  return confirmable === null || points === null || maximum === null
    ? null
    : { unit, scorecardId, resultHash: confirmable, result: { points, maximum } };
}
