import { verdictOf } from '../../domain/appraisal/item-appraisal.ts';
import type { CourseEvent } from '../../domain/course/course-event.ts';
import { say } from '../reply.ts';
import { afterOpenedCourse, type Move, type OfficeContext, withLead } from '../turn.ts';
import { itemToJudge } from './item-to-judge.ts';
import { isSeen } from './judged-place.ts';
import { mayJudge } from './may-judge.ts';
import { findPlace, showItem } from './show-item.ts';
import { verdictSentence } from './verdict-sentence.ts';
import type { TakeBack } from './ways-on.ts';

/** Hoàn tác: the person's last verdict on an item is taken back, if nothing came after it. */
export function takeBackVerdict(context: OfficeContext, { target, seen, round }: TakeBack): Move {
  const found = findPlace(context, target);
  if (!found.ok) return found.move;
  const { place, desk } = found;
  const may = mayJudge(found.context, place);
  if (!may.ok) return showItem(found.context, target);
  const given = verdictOf(place.appraisal.verdicts, round);
  if (may.round !== round || given === null || given.by !== found.context.official.id || !isSeen(place, seen))
    return showItem(found.context, target, [say('appraisal.notTakenBack', { code: place.placed.item.code })]);
  const event: CourseEvent = { kind: 'verdictTakenBack', itemKey: target.itemKey, round };
  const after = afterOpenedCourse(found.context, desk, event);
  const lead = say('appraisal.takenBack', {
    code: place.placed.item.code,
    unit: desk.work.unitName,
    what: verdictSentence(place, given),
  });
  return {
    context: after,
    card: withLead([lead], itemToJudge(after, after.opened ?? desk, target)),
    commands: [{ do: 'recordCourse', event }],
  };
}
