// `npm run bench -- NAME [--json] [--rounds N]` runs `bench/NAME.ts`; `all` runs every one; without a name, lists them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from '../setup/build.ts';
import { findChromium, thisSystem } from '../setup/chromium.ts';
import { projectRoot, runNode, say } from '../setup/processes.ts';

const benchDir = join(projectRoot, 'bench');

/** A benchmark is a file of one word group in bench/ itself; what it needs lives in folders beside it. */
const names = readdirSync(benchDir)
  .filter((file) => /^[a-z0-9-]+\.ts$/.test(file))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

const [name, ...rest] = process.argv.slice(2);
if (name === 'all') process.exitCode = await runAll();
else if (name !== undefined && names.includes(name)) process.exitCode = await runOne(name);
else listNames();

/** Some measure what was built, so it is. Each runs in a process of its own, so that none inherits the heap, the threads or the servers of another. */
async function runOne(each: string): Promise<number> {
  if (!(await buildIfNeeded())) return 1;
  return (await runNode([join(benchDir, `${each}.ts`), ...rest], { output: 'show', env: chromiumEnv() })).code;
}

/** One after another; with `--json`, one document that holds every report. */
async function runAll(): Promise<number> {
  if (!(await buildIfNeeded())) return 1;
  const isJson = rest.includes('--json');
  const reports: unknown[] = [];
  let worst = 0;
  for (const each of names) {
    say(`${each}…`);
    const { code, output } = await runNode([join(benchDir, `${each}.ts`), ...rest], {
      output: isJson ? 'keep' : 'show',
      env: chromiumEnv(),
    });
    worst = Math.max(worst, code);
    if (code === 0 && isJson) reports.push(reportIn(output));
    else if (isJson) process.stderr.write(output);
  }
  if (isJson) process.stdout.write(`${JSON.stringify({ reports }, null, 2)}\n`);
  return worst;
}

/** What a benchmark printed, without the words of libraries round it. */
function reportIn(output: string): unknown {
  return JSON.parse(output.slice(output.indexOf('{\n  "benchmark"'), output.lastIndexOf('}') + 1));
}

function chromiumEnv(): Record<string, string> {
  const path = findChromium(thisSystem());
  return path === null ? {} : { CHROMIUM_PATH: path };
}

function listNames(): void {
  const list = names.map((each) => `  ${each.padEnd(16)} ${purposeOf(each)}`).join('\n');
  const isAsking = name === undefined || name === '--help';
  const complaint = isAsking ? '' : `Không có phép đo nào tên là ${name}.\n\n`;
  const usage = 'Cách dùng: npm run bench -- TÊN|all [--json] [--rounds N]';
  const text = `${complaint}${usage}\n\n${list || '  (chưa có phép đo nào)'}\n`;
  (isAsking ? process.stdout : process.stderr).write(text);
  process.exitCode = isAsking ? 0 : 2;
}

/** The first line of its opening comment, without the command that is being asked for. */
function purposeOf(each: string): string {
  const [first = ''] = readFileSync(join(benchDir, `${each}.ts`), 'utf8').split('\n');
  return first.startsWith('// ') ? first.slice(3).replace(/: `npm run.*$/, '') : '';
}
