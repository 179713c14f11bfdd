// Runs the selected tests of every runner and gives their sum.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from '../setup/build.ts';
import { ensureChromium, findChromium, thisSystem } from '../setup/chromium.ts';
import { projectRoot, runNode, say } from '../setup/processes.ts';
import type { TestSelection } from './selection.ts';
import { failedRunner, judge, type RunnerResult, readPlaywright, readVitest, sumResults } from './summary.ts';

const reportsDir = join(projectRoot, '.cache', 'tests');

/**
 * Runners colour their words by the terminal they see; a log has none. Tests start many processes and threads: what Node
 * compiled for one is kept for the next, which takes a third off those that open the core.
 */
const environment = {
  NO_COLOR: '1',
  FORCE_COLOR: '0',
  CI: process.env.CI ?? '1',
  NODE_COMPILE_CACHE: join(projectRoot, '.cache', 'compiled'),
};

/** A test that spins without pause outlives its own time limit; the runner is then ended and counts as failed. */
const hangTimeoutMs = 25 * 60_000;

const noChromium =
  'Không tìm thấy Chromium cho kiểm thử trong trình duyệt; hãy cài Chromium, hoặc chỉ đường dẫn bằng CHROMIUM_PATH.';

export async function runTests(selection: TestSelection): Promise<RunnerResult> {
  mkdirSync(reportsDir, { recursive: true });
  const chromium = selection.browser === null ? findChromium(thisSystem()) : await ensureChromium();
  const env = { ...environment, ...(chromium === null ? {} : { CHROMIUM_PATH: chromium }) };
  const isBuilt = await buildIfNeeded();
  const results: RunnerResult[] = isBuilt ? [] : [failedRunner('không dựng được ứng dụng')];
  if (selection.unit !== null) results.push(await runVitest(selection.unit, selection.isWhole, env));
  if (selection.browser !== null && isBuilt) {
    results.push(
      chromium === null ? failedRunner(noChromium) : await runPlaywright(selection.browser, selection.isWhole, env),
    );
  }
  return sumResults(results);
}

async function runVitest(filters: readonly string[], isWhole: boolean, env: Record<string, string>) {
  say('Kiểm thử đơn vị và tích hợp…');
  const file = freshReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, '--passWithNoTests', ...filters];
  const { code } = await runNode(args, { output: 'show', env, timeoutMs: hangTimeoutMs });
  return mustRun(
    'Vitest',
    isWhole,
    judge({ name: 'Vitest', exitCode: code, report: readReport(file), read: readVitest }),
  );
}

async function runPlaywright(filters: readonly string[], isWhole: boolean, env: Record<string, string>) {
  say('Kiểm thử trong trình duyệt…');
  const file = freshReport('playwright.json');
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--reporter=list,json',
    '--pass-with-no-tests',
    ...filters,
  ];
  const { code } = await runNode(args, {
    output: 'show',
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    timeoutMs: hangTimeoutMs,
  });
  const outcome = { name: 'Playwright', exitCode: code, report: readReport(file), read: readPlaywright };
  return mustRun('Playwright', isWhole, judge(outcome));
}

/** In a whole run a runner that found no tests looks at the wrong place. */
function mustRun(name: string, isWhole: boolean, result: RunnerResult): RunnerResult {
  const isEmpty = result.passed + result.failed + result.skipped === 0;
  return isWhole && isEmpty ? failedRunner(`${name}: không tìm thấy bài kiểm thử nào`) : result;
}

function freshReport(name: string): string {
  const path = join(reportsDir, name);
  rmSync(path, { force: true });
  return path;
}

function readReport(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
