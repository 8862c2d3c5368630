const outcomes = {
  passed: 'passed',
  failed: 'failed',
  skipped: 'skipped',
  pending: 'skipped',
  todo: 'skipped',
};

function tallySuite(suite, tally) {
  const failedBefore = tally.failed;
  for (const { status } of suite.assertionResults) tally[outcomes[status] ?? 'failed'] += 1;
  if (suite.status === 'failed' && tally.failed === failedBefore) tally.failed += 1;
}

/**
 * Counts a finished run from vitest's JSON report (null where it wrote none) and its exit code. A file that
 * could not be loaded counts as one failure, and so does a run that failed without naming a test.
 */
export function tallyRun(report, exitCode) {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const suite of report?.testResults ?? []) tallySuite(suite, tally);
  const isEmpty = report !== null && report.testResults.length === 0;
  if (exitCode !== 0 && tally.failed === 0 && !isEmpty) tally.failed = 1;
  return tally;
}

/** Whether a run is good: something was tested and nothing failed. */
export function isGood({ passed, failed }) {
  return passed > 0 && failed === 0;
}

export function tallyLine({ passed, failed, skipped }) {
  return `tests: ${passed} passed, ${failed} failed, ${skipped} skipped`;
}
