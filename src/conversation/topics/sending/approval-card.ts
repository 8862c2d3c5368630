import { reportFileName } from '../../../domain/report/report-format.ts';
import { approvalState, contentToApprove, digestOf } from '../../approval-desk.ts';
import { refusalOf } from '../../authority.ts';
import { nameOf } from '../../item-card/recorded-lines.ts';
import { type Line, say } from '../../reply.ts';
import { deadlineLine } from '../../standing.ts';
import { card, type DeskContext, type Move, option, show } from '../../turn.ts';
import { stay } from '../plain-answers.ts';
import { domainLines, sinceApproval, totalLine } from './approval-lines.ts';
import { blocks, findingsOf } from './findings.ts';

/** What the head approves, with the report as it stands now; its option approves exactly what is on the card. */
export function showApproval(context: DeskContext, lead: readonly Line[] = []): Move {
  const refusal = refusalOf(context, 'approve');
  if (refusal !== null) return stay(context, [...lead, refusal]);
  const { work } = context.desk;
  const { approvalRequest, approval } = work.course;
  const state = approvalState(work);
  const findings = findingsOf(context);
  const blocking = findings.filter(blocks).length;
  const mayApprove = state.kind !== 'stands' && blocking === 0;
  const ways = [
    ...(mayApprove
      ? [
          {
            label: say(state.kind === 'changed' ? 'way.approveChanges' : 'way.approve'),
            action: approveNow(context),
            word: state.kind === 'changed' ? 'duyet lai phan thay doi' : 'duyet',
          },
        ]
      : []),
    ...(findings.length > 0 ? [{ label: say('way.check'), action: { do: 'check', page: 0 } as const }] : []),
    ...(approvalRequest !== null || approval !== null
      ? [{ label: say('way.sendBack'), action: { do: 'askSendBack' } as const, word: 'tra lai' }]
      : []),
    { label: say('way.sending'), action: { do: 'sending' } as const },
  ];
  const name = reportFileName(work.unitName, work.campaign.year, 'pdf');
  return show(
    context,
    card({
      lines: [
        ...lead,
        say('approval.heading', { unit: work.unitName }),
        ...(approvalRequest === null
          ? []
          : [
              say('approval.asked', {
                who: nameOf(context, approvalRequest.by),
                at: { moment: approvalRequest.at },
              }),
            ]),
        totalLine(context),
        ...domainLines(context),
        ...sinceApproval(context, state),
        ...(state.kind === 'stands'
          ? [
              say('approval.standsAlready', {
                who: nameOf(context, state.approval.by),
                at: { moment: state.approval.at },
              }),
            ]
          : []),
        ...(blocking > 0 ? [say('approval.blocked', { count: blocking })] : []),
        ...(mayApprove && findings.length > 0 ? [say('approval.warns', { count: findings.length })] : []),
        { gap: true },
      ],
      options: [
        ...ways.map(({ label, action, ...named }, at) => option(at + 1, label, action, named)),
        option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
      ],
      footer: [deadlineLine(context)],
      attached: [{ kind: 'report', scorecardId: work.scorecardId, format: 'pdf', name }],
    }),
  );
}

/** The option that approves the content as it is now, and nothing else. */
export function approveNow({ desk }: DeskContext) {
  const { contentHash, lines } = contentToApprove(desk.work);
  return { do: 'approve', contentHash, lines: digestOf(lines) } as const;
}
