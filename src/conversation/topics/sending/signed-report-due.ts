import type { SignedReport } from '../../../domain/course/course.ts';
import type { Workplace } from '../../facts.ts';

/** The signed report of what was approved last; one of an earlier content does not count. */
export function ownSignedReport({ course }: Workplace): SignedReport | null {
  const { signedReport, approval } = course;
  return signedReport?.contentHash === approval?.contentHash ? signedReport : null;
}

/** Whether sending waits for a signed report: none came although the campaign asks for it, or it differs. */
export function isSignedReportDue(work: Workplace): boolean {
  const own = ownSignedReport(work);
  return own === null ? work.campaign.signedReport === 'required' : !own.agrees;
}
