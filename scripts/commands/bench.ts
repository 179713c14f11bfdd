// `npm run bench -- NAME [--json]`: runs `bench/NAME.ts`; without a name, lists what there is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../setup/processes.ts';

const benchDir = join(projectRoot, 'bench');

/** A benchmark is a file of one word group in bench/ itself; what it needs lives in folders beside it. */
const names = readdirSync(benchDir)
  .filter((file) => /^[a-z0-9-]+\.ts$/.test(file))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

const [name, ...rest] = process.argv.slice(2);
if (name !== undefined && names.includes(name)) {
  const path = join(benchDir, `${name}.ts`);
  process.argv = [process.execPath, path, ...rest];
  await import(pathToFileURL(path).href);
} else {
  const list = names.map((each) => `  ${each.padEnd(16)} ${purposeOf(each)}`).join('\n');
  const isAsking = name === undefined || name === '--help';
  const complaint = isAsking ? '' : `Không có phép đo nào tên là ${name}.\n\n`;
  const text = `${complaint}Cách dùng: npm run bench -- TÊN [--json]\n\n${list || '  (chưa có phép đo nào)'}\n`;
  (isAsking ? process.stdout : process.stderr).write(text);
  process.exitCode = isAsking ? 0 : 2;
}

/** The first line of its opening comment. */
function purposeOf(each: string): string {
  const [first = ''] = readFileSync(join(benchDir, `${each}.ts`), 'utf8').split('\n');
  return first.startsWith('// ') ? first.slice(3) : '';
}
