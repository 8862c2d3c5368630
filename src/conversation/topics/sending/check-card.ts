import type { Finding } from '../../../domain/check/finding.ts';
import type { Action } from '../../action.ts';
import { findEvidence } from '../../evidence-desk.ts';
import { type Line, type Sentence, say } from '../../reply.ts';
import { deadlineLine } from '../../standing.ts';
import { card, type DeskContext, type Move, option, show } from '../../turn.ts';
import { titleOf } from '../evidence/evidence-lines.ts';
import { blocks, findingsOf } from './findings.ts';
import { showSending } from './sending-menu.ts';

/** How many findings one card lists, so that it stays readable on a phone. */
const PAGE = 8;

/** Kiểm tra trước khi gửi: every finding leads to what it is about. */
export function showCheck(context: DeskContext, page: number, lead: readonly Line[] = []): Move {
  const findings = findingsOf(context);
  if (findings.length === 0) return showSending(context, [...lead, say('check.clean'), { gap: true }]);
  const pages = Math.ceil(findings.length / PAGE);
  const at = Math.min(page, pages - 1);
  const listed = findings
    .slice(at * PAGE, (at + 1) * PAGE)
    .map((finding, index) => option(index + 1, labelOf(context, finding), actionOf(finding)));
  const turning = [
    ...(at > 0 ? [{ label: say('way.previousPage'), page: at - 1, word: 'trang truoc' }] : []),
    ...(at < pages - 1 ? [{ label: say('way.nextPage'), page: at + 1, word: 'trang sau' }] : []),
  ].map((each, index) =>
    option(
      listed.length + index + 1,
      each.label,
      { do: 'check', page: each.page },
      { shape: 'chip', word: each.word },
    ),
  );
  const options = [...listed, ...turning];
  return show(
    context,
    card({
      lines: [
        ...lead,
        headingOf(findings),
        ...(pages > 1 ? [say('tasks.page', { page: at + 1, pages })] : []),
        { gap: true },
      ],
      options: [
        ...options,
        option(options.length + 1, say('way.sending'), { do: 'sending' }, { shape: 'chip' }),
        option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
      ],
      footer: [deadlineLine(context)],
    }),
  );
}

function headingOf(findings: readonly Finding[]): Sentence {
  const blocking = findings.filter(blocks).length;
  const warning = findings.length - blocking;
  return blocking === 0 ? say('check.warns', { warning }) : say('check.blocks', { blocking, warning });
}

/** One finding in a line, marked where it blocks. */
function labelOf(context: DeskContext, finding: Finding): Sentence {
  const what = sayFinding(context, finding);
  return blocks(finding) ? say('check.mustBeCorrected', { what }) : what;
}

function sayFinding({ desk }: DeskContext, finding: Finding): Sentence {
  const code = desk.byKey.get(finding.itemKey ?? '')?.item.code ?? '';
  const titleFor = (evidenceId: string) => {
    const document = findEvidence(desk, evidenceId);
    return document === undefined ? '' : titleOf(document);
  };
  switch (finding.name) {
    case 'unanswered':
      return say('check.unanswered', { code, maximum: { points: finding.detail.maximum } });
    case 'needsReanswer':
      return say('check.needsReanswer', { code });
    case 'aboveMaximum':
      return say('check.aboveMaximum', { code, maximum: { points: finding.detail.maximum } });
    case 'exemptFilled':
      return say('check.exemptFilled', { code });
    case 'noProofNoExplanation':
      return say('check.noProof', { code, points: { points: finding.detail.points, digits: 2 } });
    case 'evidenceOutsideYear':
      return say('check.outsideYear', {
        code,
        title: titleFor(finding.detail.evidenceId),
        day: { calendarDay: finding.detail.issuedOn },
        year: String(finding.detail.wantedYear),
      });
    case 'evidencePoor':
      return say('check.poor', {
        code,
        title: titleFor(finding.detail.evidenceId),
        pages: finding.detail.pages.map(({ page }) => page).join(', '),
      });
    case 'delegatedOpen':
      return say('check.delegated', { code, who: finding.detail.officialName });
    case 'unplacedEvidence':
      return say('check.unplaced', { title: titleFor(finding.detail.evidenceId) });
    case 'meetingNotHeld':
      return say('check.meetingNotHeld');
    case 'remarksMissing':
      return say('check.remarksMissing');
  }
}

/** Where the finding can be dealt with. */
function actionOf(finding: Finding): Action {
  switch (finding.name) {
    case 'noProofNoExplanation':
      return { do: 'itemEvidence', itemKey: finding.itemKey ?? '' };
    case 'evidenceOutsideYear':
    case 'evidencePoor':
    case 'unplacedEvidence':
      return { do: 'showEvidence', evidenceId: finding.detail.evidenceId };
    case 'meetingNotHeld':
      return { do: 'meeting' };
    case 'remarksMissing':
      return { do: 'askDifficulties' };
    default:
      return { do: 'open', itemKey: finding.itemKey ?? '' };
  }
}
