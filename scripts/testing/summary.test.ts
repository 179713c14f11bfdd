import { describe, expect, it } from 'vitest';
import {
  exitCodeFor,
  judge,
  type RunnerResult,
  readPlaywright,
  readVitest,
  summaryLine,
  sumResults,
} from './summary.ts';

const result = (passed: number, failed: number, skipped = 0): RunnerResult => ({
  passed,
  failed,
  skipped,
  failures: [],
  unstable: [],
});

const vitestFile = (status: string, ...statuses: string[]) => ({
  name: 'a.test.ts',
  status,
  message: 'Cannot find module x\nat y',
  assertionResults: statuses.map((each, index) => ({ status: each, fullName: ` test ${index}` })),
});

const playwrightSuite = (...statuses: string[]) => ({
  title: 'web/a.spec.ts',
  specs: [],
  suites: [
    { title: 'reader', specs: statuses.map((status) => ({ title: status, tests: [{ projectName: 'web', status }] })) },
  ],
});

describe('reports of the runners', () => {
  it('counts what Vitest passed, failed and skipped, and names what failed', () => {
    const report = { testResults: [vitestFile('failed', 'passed', 'failed', 'pending', 'todo')] };
    expect(readVitest(report)).toEqual({ ...result(1, 1, 2), failures: ['a.test.ts: test 1'] });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const report = { testResults: [vitestFile('failed'), vitestFile('passed', 'passed')] };
    expect(readVitest(report)).toEqual({ ...result(1, 1), failures: ['a.test.ts: Cannot find module x'] });
  });

  it('counts nested Playwright tests and its errors outside tests, and names what passed the second time', () => {
    const report = {
      suites: [playwrightSuite('expected', 'flaky', 'unexpected', 'skipped')],
      errors: [{ message: 'bad\nx' }],
    };
    expect(readPlaywright(report)).toEqual({
      passed: 2,
      failed: 2,
      skipped: 1,
      failures: ['web › web/a.spec.ts › reader › unexpected', 'bad'],
      unstable: ['web › web/a.spec.ts › reader › flaky'],
    });
  });
});

describe('judging a runner', () => {
  const read = () => result(3, 0);

  it('takes the report of a runner that ended well', () => {
    expect(judge({ name: 'R', exitCode: 0, report: '{}', read })).toEqual(result(3, 0));
  });

  it('counts a runner without a report as one failure', () => {
    expect(judge({ name: 'R', exitCode: 0, report: null, read })).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts a report cut short as one failure', () => {
    expect(judge({ name: 'R', exitCode: 0, report: '{"testRes', read })).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts a crash behind passing tests as one failure', () => {
    const judged = judge({ name: 'R', exitCode: 139, report: '{}', read });
    expect(judged).toMatchObject({ passed: 3, failed: 1 });
    expect(judged.failures[0]).toContain('139');
  });

  it('adds nothing to failures that explain the exit code', () => {
    expect(judge({ name: 'R', exitCode: 1, report: '{}', read: () => result(3, 2) })).toEqual(result(3, 2));
  });
});

describe('the last line', () => {
  it('sums every runner', () => {
    expect(summaryLine(sumResults([result(3, 0), result(4, 1)]))).toBe('7 passed, 1 failed');
  });

  it('names what was skipped only when something was', () => {
    expect(summaryLine(result(3, 0, 2))).toBe('3 passed, 0 failed, 2 skipped');
  });

  it('fails when a test failed, and when nothing ran', () => {
    expect([result(3, 0), result(3, 1), result(0, 0), result(0, 0, 5)].map(exitCodeFor)).toEqual([0, 1, 1, 1]);
  });
});
