// `npm run test:electron`: the desktop specs on the real Electron instead of its double.
import { buildIfNeeded } from '../setup/build.ts';
import { findElectron } from '../setup/electron-binary.ts';
import { projectRoot, runNode, say } from '../setup/processes.ts';

const electron = await findElectron(projectRoot);
if (electron.kind === 'absent') {
  say(`${electron.reason}, nên không chạy được bộ kiểm thử trên Electron thật.`);
  process.exitCode = 1;
} else if (await buildIfNeeded()) {
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--project', 'desktop', ...process.argv.slice(2)];
  process.exitCode = (await runNode(args, { output: 'show', env: { DIENHONG_ELECTRON: 'real' } })).code;
} else process.exitCode = 1;
