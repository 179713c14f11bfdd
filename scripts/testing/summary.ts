// Sums the reports of the test runners. A runner that crashed, or whose report is missing, counts as a failure even if
// every test that it did report had passed.

export interface RunnerResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Titles of what failed, to be shown again at the end. */
  readonly failures: readonly string[];
  /** Titles of what failed first and passed when it was run again. */
  readonly unstable: readonly string[];
}

const nothing: RunnerResult = { passed: 0, failed: 0, skipped: 0, failures: [], unstable: [] };

export interface RunnerOutcome {
  readonly name: string;
  readonly exitCode: number;
  /** Text of the JSON report; null when the runner left none. */
  readonly report: string | null;
  readonly read: (report: unknown) => RunnerResult;
}

export function failedRunner(reason: string): RunnerResult {
  return { ...nothing, failed: 1, failures: [reason] };
}

/** What a runner's exit code and report say together. */
export function judge(outcome: RunnerOutcome): RunnerResult {
  const crash = (why: string) => `${outcome.name}: ${why} (mã thoát ${outcome.exitCode})`;
  if (outcome.report === null) return failedRunner(crash('bộ chạy dừng mà không để lại báo cáo'));
  let result: RunnerResult;
  try {
    result = outcome.read(JSON.parse(outcome.report));
  } catch (error) {
    return failedRunner(crash(`báo cáo không đọc được: ${error instanceof Error ? error.message : String(error)}`));
  }
  if (outcome.exitCode === 0 || result.failed > 0) return result;
  const failures = [...result.failures, crash('bộ chạy kết thúc bất thường')];
  return { ...result, failed: 1, failures };
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** A file that fails outside its tests (an import, a hook) fails once more than its tests say. */
export function readVitest(report: unknown): RunnerResult {
  let { passed, failed, skipped } = nothing;
  const failures: string[] = [];
  for (const file of (report as VitestReport).testResults) {
    const failedBefore = failed;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (test.status === 'failed') {
        failed += 1;
        failures.push(`${file.name}: ${test.fullName.trim()}`);
      } else skipped += 1;
    }
    if (file.status === 'failed' && failed === failedBefore) {
      failed += 1;
      failures.push(`${file.name}: ${file.message?.split('\n')[0] || 'tệp không chạy được'}`);
    }
  }
  return { ...nothing, passed, failed, skipped, failures };
}

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly projectName?: string; readonly status: string }[];
  }[];
}

interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors?: readonly { readonly message?: string }[];
}

/** `errors` are those outside any test: a configuration that does not load, a global set-up that fails. */
export function readPlaywright(report: unknown): RunnerResult {
  const { suites, errors = [] } = report as PlaywrightReport;
  let { passed, failed, skipped } = nothing;
  const failures: string[] = [];
  const unstable: string[] = [];
  const visit = (suite: PlaywrightSuite, path: readonly string[]) => {
    for (const spec of suite.specs ?? []) {
      for (const { status, projectName } of spec.tests) {
        const title = [projectName, ...path, spec.title].filter(Boolean).join(' › ');
        if (status === 'expected' || status === 'flaky') passed += 1;
        else if (status === 'skipped') skipped += 1;
        else {
          failed += 1;
          failures.push(title);
        }
        if (status === 'flaky') unstable.push(title);
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, [...path, inner.title]);
  };
  for (const suite of suites) visit(suite, [suite.title]);
  for (const error of errors) {
    failed += 1;
    failures.push(error.message?.split('\n')[0] ?? 'lỗi ngoài các bài kiểm thử');
  }
  return { passed, failed, skipped, failures, unstable };
}

export function sumResults(results: readonly RunnerResult[]): RunnerResult {
  return {
    passed: results.reduce((sum, result) => sum + result.passed, 0),
    failed: results.reduce((sum, result) => sum + result.failed, 0),
    skipped: results.reduce((sum, result) => sum + result.skipped, 0),
    failures: results.flatMap((result) => result.failures),
    unstable: results.flatMap((result) => result.unstable),
  };
}

/** The last line of `npm test`. Its form is read by machines: keep it. */
export function summaryLine({ passed, failed, skipped }: RunnerResult): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A run in which nothing ran proves nothing. */
export function exitCodeFor({ passed, failed }: RunnerResult): number {
  return failed > 0 || passed === 0 ? 1 : 0;
}
