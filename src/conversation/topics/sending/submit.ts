import { lockOf } from '../../../domain/campaign/effective-window.ts';
import { latePenalty } from '../../../domain/campaign/late-penalty.ts';
import type { CourseEvent } from '../../../domain/course/course-event.ts';
import { inUse } from '../../../domain/evidence/proof.ts';
import type { Points } from '../../../domain/scaled.ts';
import { approvalState } from '../../approval-desk.ts';
import { ISSUED_RECEIPT, type Line, type Sentence, say } from '../../reply.ts';
import { manifestOf } from '../../sent-manifest.ts';
import { afterCourse, card, type DeskContext, type Move, option, show } from '../../turn.ts';
import { personName } from '../../unit-people.ts';
import { type Obstacle, obstacleToSend } from './obstacle.ts';
import { receiptFiles } from './receipt.ts';
import { tellEverybody } from './sent-notices.ts';
import { ownSignedReport } from './signed-report-due.ts';

const menu = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });

/** Shows what will be sent and what follows from it, and asks once. */
export function askSubmit(context: DeskContext, lead: readonly Line[] = []): Move {
  const obstacle = obstacleToSend(context);
  const approval = approvalState(context.desk.work);
  if (obstacle !== null || approval.kind !== 'stands') return showObstacle(context, obstacle, lead);
  const { work, totals } = context.desk;
  const { points, maximum, answered, toAnswer } = totals.overall;
  const { by, at, contentHash } = approval.approval;
  return show(
    context,
    card({
      lines: [
        ...lead,
        say('submit.ask', { unit: work.unitName, campaign: work.campaign.name }),
        say('submit.totals', {
          points: { points, digits: 2 },
          maximum: { points: maximum },
          answered,
          all: toAnswer,
        }),
        say('submit.documents', { count: inUse(work.evidence).length }),
        say('submit.approved', { who: personName(work, by), at: { moment: at } }),
        ...penaltyLines(penaltyNow(context)),
        consequence(context),
        { gap: true },
      ],
      options: [
        option(1, say('way.submit'), { do: 'submit', contentHash }, { word: 'gui di' }),
        option(2, say('way.notYet'), { do: 'menu' }),
        menu,
      ],
    }),
  );
}

/** Sends the content that was shown, if it still is what was approved. */
export function submit(context: DeskContext, contentHash: string): Move {
  const obstacle = obstacleToSend(context);
  const state = approvalState(context.desk.work);
  if (obstacle !== null || state.kind !== 'stands') return showObstacle(context, obstacle, []);
  if (state.approval.contentHash !== contentHash)
    return askSubmit(context, [say('submit.cardOutdated'), { gap: true }]);
  const { work, totals } = context.desk;
  const { campaign, course, scorecardId, unitName } = work;
  const late = penaltyNow(context);
  const manifest = manifestOf(context, state.approval, ownSignedReport(work), late);
  const event: CourseEvent = { kind: 'submitted', receiptId: ISSUED_RECEIPT, contentHash, latePenalty: late };
  const { points, maximum } = totals.overall;
  const total = { points: { points, digits: 2 }, maximum: { points: maximum } };
  const sent = { unit: unitName, at: { exactMoment: manifest.submittedAt }, ...total };
  const notice = say('notice.submitted', { ...sent, who: context.official.name, campaign: campaign.name });
  return {
    context: afterCourse(context, event),
    card: card({
      lines: [
        say('submit.done', sent),
        ...penaltyLines(late),
        say('receipt.name', { receipt: { receipt: ISSUED_RECEIPT } }),
        consequence(context),
      ],
      options: [menu],
      attached: receiptFiles(context, ISSUED_RECEIPT),
    }),
    commands: [
      { do: 'submit', scorecardId, manifest, again: course.submission !== null },
      ...tellEverybody(context, 'submitted', {
        unit: [notice, ...penaltyLines(late), say('notice.receipt')],
        organisers: [notice, ...penaltyLines(late)],
      }),
    ],
  };
}

function showObstacle(context: DeskContext, obstacle: Obstacle | null, lead: readonly Line[]): Move {
  if (obstacle === null) throw new Error('an approval stands no longer, and nothing says why');
  const { lines, options } = obstacle;
  return show(context, card({ lines: [...lead, ...lines], options: [...options, menu] }));
}

/** What is sent again after a reopening was in time or late when it was sent first. */
function penaltyNow({ desk, facts }: DeskContext): Points {
  const { campaign, course } = desk.work;
  return (
    course.submission?.latePenalty ?? latePenalty(campaign.lateSubmission, facts.sentAt, campaign.timeZone)
  );
}

function penaltyLines(late: Points): readonly Sentence[] {
  return late === 0 ? [] : [say('submit.late', { points: { points: late } })];
}

function consequence({ desk, facts }: DeskContext): Sentence {
  const { campaign, course } = desk.work;
  const { withdrawal, phases } = campaign;
  const locksAt = lockOf(campaign, course.extensions, null);
  const until = Math.min(locksAt, phases.appraisal?.opensAt ?? locksAt);
  return withdrawal === 'notAllowed' || facts.sentAt >= until
    ? say('submit.final')
    : say('submit.withdrawable', { until: { lockOf: until } });
}
