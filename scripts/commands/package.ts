// `npm run package`: builds, then lets electron-builder make what this system can make. Its own flags are passed on
// (`--dir`, `--linux deb`, `-c.electronDist=FOLDER`).
import { buildIfNeeded } from '../setup/build.ts';
import { runNode } from '../setup/processes.ts';

const builder = 'node_modules/electron-builder/cli.js';

if (await buildIfNeeded()) {
  const args = [builder, '--config', 'electron-builder.yml', '--publish', 'never', ...process.argv.slice(2)];
  process.exitCode = (await runNode(args, { output: 'show' })).code;
} else process.exitCode = 1;
