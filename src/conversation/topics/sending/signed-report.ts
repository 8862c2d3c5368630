import type { Approval } from '../../../domain/course/course.ts';
import type { CourseEvent } from '../../../domain/course/course-event.ts';
import type { Evidence } from '../../../domain/evidence/evidence.ts';
import { parsePoints } from '../../../domain/points.ts';
import type { TotalDifference } from '../../../domain/report/compare-totals.ts';
import { signedReportHash } from '../../../domain/report/signed-report-hash.ts';
import { approvalState } from '../../approval-desk.ts';
import { refusalOf } from '../../authority.ts';
import { findEvidence } from '../../evidence-desk.ts';
import { type Line, say } from '../../reply.ts';
import { afterCourse, type Card, card, type DeskContext, type Move, option, show } from '../../turn.ts';
import { stay } from '../plain-answers.ts';
import { namesOfLines } from './changed-lines.ts';
import { differenceLines } from './difference-lines.ts';

/** A word, since a number on these cards is the total. */
const again = option('gửi lại', say('way.signedReportAgain'), { do: 'signedReport' }, { shape: 'chip' });
const menu = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });

/** Asks for the report as it was signed: photographs of its pages, or a PDF. */
export function askSignedReport(context: DeskContext, lead: readonly Line[] = []): Move {
  const refused = refuseSignedReport(context);
  if (refused !== null) return refused;
  return show(
    context,
    card({
      lines: [...lead, say('signedReport.ask')],
      options: [menu],
      listening: { kind: 'text' },
      asking: { for: 'signedReport' },
    }),
  );
}

/** Only what the head approved is signed; null where it may be received now. */
export function refuseSignedReport(context: DeskContext): Move | null {
  const refusal = refusalOf(context, 'uploadSignedReport');
  if (refusal !== null) return stay(context, [refusal]);
  const state = approvalState(context.desk.work);
  if (state.kind === 'stands') return null;
  return stay(context, [
    state.kind === 'none'
      ? say('signedReport.notApproved')
      : say('signedReport.changed', { lines: namesOfLines(context, state.lines) }),
  ]);
}

/** Asks for the total on the paper, where it could not be read. */
export function askSignedTotal(evidenceId: string, lead: readonly Line[]): Card {
  return card({
    lines: [...lead, say('signedReport.askTotal')],
    options: [again, menu],
    listening: { kind: 'text' },
    asking: { for: 'signedTotal', evidenceId },
  });
}

/** The total that a person reads off the paper. */
export function takeSignedTotal(context: DeskContext, evidenceId: string, text: string): Move {
  const refused = refuseSignedReport(context);
  if (refused !== null) return refused;
  const document = findEvidence(context.desk, evidenceId);
  const { approval } = context.desk.work.course;
  if (document === undefined || approval === null) return askSignedReport(context);
  const typed = parsePoints(text);
  if (!typed.ok)
    return show(context, askSignedTotal(evidenceId, [say('signedReport.notATotal'), { gap: true }]));
  const expected = context.desk.totals.overall.points;
  const differences: readonly TotalDifference[] =
    typed.points === expected ? [] : [{ line: 'total', figure: 'points', found: typed.points, expected }];
  return recordReport(context, document, approval, differences, 'person', []);
}

/** Records that the report came in, and whether it says what was approved. */
export function recordReport(
  context: DeskContext,
  document: Evidence,
  { contentHash }: Approval,
  differences: readonly TotalDifference[],
  by: 'text' | 'person',
  lead: readonly Line[],
): Move {
  const agrees = differences.length === 0;
  const sha256 = signedReportHash(document);
  const event: CourseEvent = {
    kind: 'signedReportReceived',
    evidenceId: document.id,
    sha256,
    contentHash,
    agrees,
    by,
  };
  return {
    context: afterCourse(context, event),
    card: agrees ? agreeingCard(lead) : differingCard(context, document.id, differences, lead),
    commands: [{ do: 'recordCourse', event }],
  };
}

function agreeingCard(lead: readonly Line[]): Card {
  return card({
    lines: [...lead, say('signedReport.agrees')],
    options: [option(1, say('way.submit'), { do: 'askSubmit' }), menu],
  });
}

/** What came can be wrong, or what was read of it: it is sent again, or its total is typed. */
function differingCard(
  context: DeskContext,
  evidenceId: string,
  differences: readonly TotalDifference[],
  lead: readonly Line[],
): Card {
  return card({
    lines: [
      ...lead,
      say('signedReport.differs'),
      ...differenceLines(context, differences),
      say('signedReport.wayOut'),
    ],
    options: [again, menu],
    listening: { kind: 'text' },
    asking: { for: 'signedTotal', evidenceId },
  });
}
