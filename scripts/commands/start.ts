// `npm start`: the desktop app on a demo parliament, or the same app in the browser where Electron cannot be had.
import { buildIfNeeded } from '../setup/build.ts';
import { type ElectronAnswer, findElectron } from '../setup/electron-binary.ts';
import { runHost } from '../setup/host-process.ts';
import { openBrowser, readyUrl } from '../setup/open-browser.ts';
import { projectRoot, say } from '../setup/processes.ts';
import { dataDirOf, parseStart, type StartOptions, startUsage } from './start-options.ts';

// npm runs scripts in the project folder and says in INIT_CWD where the person stood.
const parsed = parseStart(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());

if (parsed.kind === 'help') process.stdout.write(startUsage);
else if (parsed.kind === 'misused') {
  process.stderr.write(`npm start: ${parsed.reason}\n\n${startUsage}`);
  process.exitCode = 2;
} else process.exitCode = await start(parsed.options);

async function start(options: StartOptions): Promise<number> {
  const electron = options.isWeb ? null : await findElectron(projectRoot);
  if (!(await buildIfNeeded())) return 1;
  if (electron?.kind === 'found') return runDesktop(electron.path, options);
  if (electron !== null) say(browserSentence(electron));
  return runHub(options);
}

function browserSentence(electron: Extract<ElectronAnswer, { kind: 'absent' }>): string {
  return `${electron.reason}, nên Diên Hồng mở trong trình duyệt từ hub trên máy này.`;
}

function runDesktop(electronPath: string, options: StartOptions): Promise<number> {
  return runHost({ command: electronPath, args: [projectRoot, ...dataArguments(options, 'desktop')] });
}

function runHub(options: StartOptions): Promise<number> {
  let printed = '';
  let isOpened = !options.mayOpen;
  const onOutput = (text: string) => {
    if (isOpened) return;
    printed += text;
    const url = printed.includes('\n') ? readyUrl(printed) : null;
    if (url === null) return;
    isOpened = true;
    openBrowser(url);
  };
  const args = ['out/main/hub.js', '--port', String(options.port), ...dataArguments(options, 'hub')];
  return runHost({ command: process.execPath, args, onOutput });
}

/** The hosts read the same words; without `--empty` they load the demo parliament into a new folder. */
function dataArguments(options: StartOptions, host: 'desktop' | 'hub'): string[] {
  return ['--data', dataDirOf(options, host, projectRoot), ...(options.isEmpty ? ['--empty'] : [])];
}
