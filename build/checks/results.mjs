/** Counts of one part of the checks: `{passed, failed, skipped}`. */
const noResults = { passed: 0, failed: 0, skipped: 0 };

/** The result of a check that only passes or fails. */
export const oneResult = (ok) => ({ ...noResults, [ok ? 'passed' : 'failed']: 1 });

/** Counts of a vitest run from its JSON report; a file that could not run counts as one failure. */
export function vitestResults(report, exitCode) {
  if (!report) return atLeastOneFailure(noResults, exitCode);
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
  return atLeastOneFailure(counts, exitCode);
}

/** Counts of a Playwright run from its JSON report. */
export function playwrightResults(report, exitCode) {
  if (!report) return atLeastOneFailure(noResults, exitCode);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOneFailure({ passed: expected + flaky, failed: unexpected, skipped }, exitCode);
}

/** A run can fail without a failed test (an error outside of any, no report at all): that counts too. */
function atLeastOneFailure(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The sum of many counts. */
export function sumResults(list) {
  return list.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    noResults,
  );
}

/** The closing line: "N passed, N failed", and the skipped ones if there are any. */
export function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
