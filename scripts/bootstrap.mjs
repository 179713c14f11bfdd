// What every command runs first, with nothing but Node 20 and npm on the machine: brings the locked dependencies, finds
// Node 24 and runs the wanted script with it. Plain JavaScript without dependencies; says what it does on stderr only.
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureDependencies } from './setup/dependencies.mjs';
import { findNode, majorOf, neededMajor } from './setup/node-finder.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs `scripts/<script>` with Node 24 and the arguments of this process, and ends with its exit code.
 * @param {string} script
 */
export async function launch(script) {
  const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
  if (majorOf(process.version) < 20) {
    say(`Cần Node 20 trở lên; máy này đang dùng ${process.version}.`);
    process.exit(1);
  }
  if (!ensureDependencies(root, say)) process.exit(1);
  const node = findNode(root);
  if (node === null) {
    say(`Cần Node ${neededMajor} trở lên để chạy Diên Hồng; hãy cài từ https://nodejs.org rồi chạy lại lệnh này.`);
    process.exit(1);
  }
  const path = join(root, 'scripts', script);
  // Programs that the script starts by name get the same Node.
  process.env.PATH = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  if (node === process.execPath) {
    process.argv[1] = path;
    await import(pathToFileURL(path).href);
    return;
  }
  process.exitCode = await runWith(node, [path, ...process.argv.slice(2)]);
}

/**
 * Waits for the child whatever happens: it alone decides how a signal ends it. A terminal sends Ctrl-C to the whole
 * group, npm sends it again, and some callers to this process only, so it is passed on and the child counts it once.
 * @param {string} node
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function runWith(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`Không chạy được ${node}: ${error.message}\n`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
