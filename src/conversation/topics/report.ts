import { type ReportFormat, reportFileName, reportFormats } from '../../domain/report/report-format.ts';
import { approvalState } from '../approval-desk.ts';
import { refusalOf } from '../authority.ts';
import { say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import { card, type DeskContext, type Move, option, show } from '../turn.ts';
import { stay } from './plain-answers.ts';

const labels: { readonly [Format in ReportFormat]: SentenceKey } = {
  pdf: 'report.pdf',
  docx: 'report.docx',
  xlsx: 'report.xlsx',
};

/** Xuất báo cáo: in which form. */
export function chooseReport(context: DeskContext): Move {
  const refusal = refusalOf(context, 'exportReport');
  if (refusal !== null) return stay(context, [refusal]);
  return show(context, reportCard(context, 'report.choose'));
}

/** Sends the report as the scorecard stands; it is marked as a draft until the approval stands. */
export function sendReport(context: DeskContext, format: ReportFormat): Move {
  const refusal = refusalOf(context, 'exportReport');
  if (refusal !== null) return stay(context, [refusal]);
  const { scorecardId, unitName, campaign } = context.desk.work;
  const stands = approvalState(context.desk.work).kind === 'stands';
  const name = reportFileName(unitName, campaign.year, format);
  return show(context, {
    ...reportCard(context, stands ? 'report.sentApproved' : 'report.sentDraft'),
    attached: [{ kind: 'report', scorecardId, format, name }],
  });
}

function reportCard({ desk }: DeskContext, heading: SentenceKey) {
  const formats: readonly ReportFormat[] = ['pdf', ...reportFormats.filter((each) => each !== 'pdf')];
  return card({
    lines: [say(heading, { unit: desk.work.unitName }), { gap: true }],
    options: [
      ...formats.map((format, index) => option(index + 1, say(labels[format]), { do: 'sendReport', format })),
      option(formats.length + 1, say('way.sending'), { do: 'sending' }, { shape: 'chip' }),
      option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
    ],
  });
}
