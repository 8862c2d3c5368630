import type { Evidence } from '../../../domain/evidence/evidence.ts';
import type { AcceptedFile } from '../../../domain/evidence/examined-file.ts';
import { compareTotals, type ExpectedTotals } from '../../../domain/report/compare-totals.ts';
import { afterEvidence, findEvidence } from '../../evidence-desk.ts';
import type { Event } from '../../facts.ts';
import { type Line, say } from '../../reply.ts';
import type { DeskContext, Move } from '../../turn.ts';
import { refusedLine, signatureLines } from '../evidence/evidence-lines.ts';
import { withoutDoubles } from '../evidence/new-pages.ts';
import { isQuotaUsed } from '../evidence/quota.ts';
import { askSignedReport, askSignedTotal, recordReport, refuseSignedReport } from './signed-report.ts';

type Media = Extract<Event, { kind: 'media' }>;

/** Whether the card in view asks for the signed report, so that files are taken as it. */
export function asksSignedReport({ state }: DeskContext): boolean {
  return state.asking?.for === 'signedReport' || state.asking?.for === 'signedTotal';
}

/**
 * Keeps the signed report and compares its totals with what was approved. Where they cannot be read, the person is
 * asked; photographs that come then are further pages.
 */
export function receiveSignedReport(context: DeskContext, { id, files }: Media): Move {
  const refused = refuseSignedReport(context);
  if (refused !== null) return refused;
  const { approval } = context.desk.work.course;
  const accepted = files.filter((file): file is AcceptedFile => file.ok);
  const lead = files.flatMap((file, index): readonly Line[] =>
    file.ok ? [] : [refusedLine(file.name, index + 1, file.refusal)],
  );
  const isFull = isQuotaUsed(context, accepted);
  const document = isFull ? null : reportOf(context, accepted, id);
  if (document === null || approval === null) {
    const why = isFull
      ? accepted.map(({ name }, index) => refusedLine(name, index + 1, 'quotaUsed'))
      : [say('signedReport.oneDocument')];
    return askSignedReport(context, [...lead, ...(accepted.length === 0 ? [] : why), { gap: true }]);
  }
  const after = afterEvidence(context, document);
  const came = [
    ...lead,
    ...(document.body.kind === 'file' ? document.body.file.signatures.flatMap(signatureLines) : []),
  ];
  const compared = compareTotals(textOf(accepted), expectedTotals(after));
  const move =
    compared.kind === 'notFound'
      ? {
          context: after,
          card: askSignedTotal(document.id, [...came, say('signedReport.kept')]),
          commands: [],
        }
      : recordReport(
          after,
          document,
          approval,
          compared.kind === 'different' ? compared.differences : [],
          'text',
          [...came, say('signedReport.kept')],
        );
  return { ...move, commands: [{ do: 'saveEvidence', evidence: document }, ...move.commands] };
}

/** One PDF, or photographs of one report; null for anything else. */
function reportOf(context: DeskContext, files: readonly AcceptedFile[], id: string): Evidence | null {
  const [first, ...others] = files;
  if (first === undefined) return null;
  const { fields } = first;
  const common = { id, fields, itemKeys: [], removed: false, purpose: 'signedReport' as const };
  if (files.every(({ page }) => page !== null)) {
    const begun = pagesSoFar(context);
    const pages = withoutDoubles(begun?.body.kind === 'scan' ? begun.body.pages : [], files);
    const scan: Evidence = { ...common, name: null, body: { kind: 'scan', pages } };
    return begun === null ? scan : { ...scan, id: begun.id, fields: begun.fields ?? fields };
  }
  if (others.length > 0 || first.kind !== 'pdf') return null;
  const { original: sha256, size, kind, flags, signatures } = first;
  return {
    ...common,
    name: first.name,
    body: { kind: 'file', file: { sha256, size, kind, flags, signatures } },
  };
}

/** Photographs of the report that came before these. */
function pagesSoFar({ state, desk }: DeskContext): Evidence | null {
  if (state.asking?.for !== 'signedTotal') return null;
  const found = findEvidence(desk, state.asking.evidenceId);
  return found?.body.kind === 'scan' ? found : null;
}

function textOf(files: readonly AcceptedFile[]): string {
  return files.map(({ totalsText }) => totalsText ?? '').join('\f');
}

function expectedTotals({ desk }: DeskContext): ExpectedTotals {
  const { points, maximum } = desk.totals.overall;
  return {
    total: { points, maximum },
    domains: desk.totals.domains.flatMap((domain) => {
      const { domainKey, maximum: most } = domain;
      const found = desk.work.set.domains.find(({ key }) => key === domainKey);
      if (found === undefined || most === 0) return [];
      return [{ domainKey, name: found.name, points: domain.points, maximum: most }];
    }),
  };
}
