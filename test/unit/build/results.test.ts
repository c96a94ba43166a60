import { describe, expect, it } from 'vitest';
import {
  closingLine,
  oneResult,
  playwrightResults,
  sumResults,
  vitestResults,
} from '../../../build/checks/results.mjs';

const vitestReport = (over: object = {}) => ({
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 2,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
  ...over,
});

describe('vitestResults', () => {
  it('counts passed, failed and left out tests', () => {
    expect(vitestResults(vitestReport(), 0)).toEqual({ passed: 7, failed: 0, skipped: 3 });
  });

  it('counts a file that could not run as one failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(vitestResults(vitestReport({ testResults }), 1).failed).toBe(1);
  });

  it('fails when the run failed without a failed test, or left no report', () => {
    expect(vitestResults(vitestReport(), 1).failed).toBe(1);
    expect(vitestResults(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('playwrightResults', () => {
  const report = { stats: { expected: 4, unexpected: 2, flaky: 0, skipped: 1 } };

  it('counts what happened as expected and what did not', () => {
    expect(playwrightResults(report, 1)).toEqual({ passed: 4, failed: 2, skipped: 1 });
  });

  it('fails without a report when the run failed', () => {
    expect(playwrightResults(undefined, 1).failed).toBe(1);
  });
});

describe('the closing line', () => {
  it('sums all parts', () => {
    const sum = sumResults([oneResult(true), oneResult(false), vitestResults(vitestReport(), 0)]);
    expect(closingLine(sum)).toBe('8 passed, 1 failed, 3 skipped');
  });

  it('leaves out skipped tests when there are none', () => {
    expect(closingLine(oneResult(true))).toBe('1 passed, 0 failed');
  });
});
