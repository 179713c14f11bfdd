// What starts in the desktop app, in order. Each thing has its own file; no logic of the parliament lives here.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, safeStorage, session, shell } from 'electron';
import { throwClassified } from '#core/kernel/machine-trouble.ts';
import { type Refusal, RefusalError } from '#shared/kernel/refusal.ts';
import { startCoreProcess } from './core-process.ts';
import { recoverPage } from './crash-recovery.ts';
import { readOrCreateDataKey } from './data-key.ts';
import { guardApp, guardSession } from './guards.ts';
import { readLaunchArguments } from './launch-arguments.ts';
import { menuTemplate } from './menu.ts';
import { corePath, resourcesDir } from './page.ts';
import { openPageChannel, type PageChannel } from './page-channel.ts';
import { registerPageScheme, servePage } from './page-protocol.ts';
import { type Language, openShellMemory, type ShellMemory } from './shell-state.ts';
import { failureText } from './start-failure.ts';
import { claimLinks, onSystemRequest, requestOf, type SystemRequest } from './system-events.ts';
import { bringForward, openWindow, rememberPlace } from './window.ts';

const launch = readLaunchArguments(process.argv, process.cwd());
const dataDir = launch.dataDir ?? join(app.getPath('userData'), 'data');
let language: Language = 'vi';

/** Tells what happened, what was kept and what to do, then ends with a code other than 0. */
function endWithFailure(refusal: Refusal): void {
  const { message, detail } = failureText(refusal, language, dataDir);
  void dialog
    .showMessageBox({ type: 'error', title: 'Diên Hồng', message, detail, buttons: ['OK'] })
    .finally(() => app.exit(1));
}

function prepareFolders(): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    // Another data folder is another app: its own lock, window and browser state.
    if (launch.dataDir !== null) app.setPath('userData', join(dataDir, 'desktop'));
    mkdirSync(app.getPath('userData'), { recursive: true, mode: 0o700 });
  } catch (error) {
    throwClassified(error, { path: dataDir });
  }
}

/** Runs once the app is ready and this is the only instance. */
function start(memory: ShellMemory, firstRequest: SystemRequest): (request: SystemRequest) => void {
  const key = readOrCreateDataKey(dataDir, safeStorage);
  let window: BrowserWindow | null = null;
  let isQuitting = false;

  const core = startCoreProcess(
    corePath,
    {
      type: 'start',
      dataDir,
      key: key.hex,
      version: app.getVersion(),
      isDemo: !launch.isEmpty,
      resourcesDir: resourcesDir(),
      notices: key.isWeak ? ['keychain-weak'] : [],
    },
    {
      onReady: (isRestart) => {
        if (!isRestart) return;
        page.renewPort();
        page.send({ kind: 'notice', code: 'core-restarted' });
      },
      onRefused: endWithFailure,
    },
  );
  const page: PageChannel = openPageChannel({ window: () => window, core, onLanguage: changeLanguage });

  const answer = (request: SystemRequest) => {
    if (window === null) open();
    else bringForward(window);
    if (request.route !== null) page.send({ kind: 'open-route', route: request.route });
    if (request.paths.length > 0) core.importPaths(request.paths);
  };

  function open(): void {
    page.expectPage();
    const opened = openWindow(memory);
    window = opened;
    opened.on('closed', () => {
      window = null;
    });
    recoverPage(opened, {
      onReload: () => {
        page.expectPage();
        page.send({ kind: 'notice', code: 'page-restored' });
      },
      onGivenUp: () => endWithFailure({ code: 'internal' }),
    });
  }

  function changeLanguage(chosen: Language): void {
    if (chosen === language) return;
    language = chosen;
    memory.remember({ language });
    installMenu();
  }

  function installMenu(): void {
    const options = { language, isMac: process.platform === 'darwin', isPackaged: app.isPackaged };
    const template = menuTemplate(options, {
      importPapers: () => page.send({ kind: 'import' }),
      search: () => page.send({ kind: 'search' }),
      openDataDir: () => void shell.openPath(dataDir),
      about: () => app.showAboutPanel(),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  app.setAboutPanelOptions({ applicationName: 'Diên Hồng', applicationVersion: app.getVersion() });
  app.on('activate', () => answer({ paths: [], route: null }));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', (event) => {
    // Nothing ends before the core has written everything; `app.exit` below asks no more.
    event.preventDefault();
    if (isQuitting) return;
    isQuitting = true;
    if (window !== null) rememberPlace(window, memory);
    void core.stop().finally(() => app.exit(0));
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());

  installMenu();
  answer(firstRequest);
  return answer;
}

async function main(): Promise<void> {
  registerPageScheme();
  app.enableSandbox();
  prepareFolders();
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  guardApp();
  claimLinks();

  // Requests that come before the app is ready wait for it.
  const early: SystemRequest[] = [];
  let answer = (request: SystemRequest): void => void early.push(request);
  onSystemRequest((request) => answer(request));

  await app.whenReady();
  guardSession(session.defaultSession);
  servePage(session.defaultSession);
  const memory = openShellMemory(join(app.getPath('userData'), 'shell.json'));
  language = memory.state.language;
  answer = start(memory, requestOf(launch));
  for (const request of early) answer(request);
}

main().catch(async (error: unknown) => {
  await app.whenReady();
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  endWithFailure(error instanceof RefusalError ? error.refusal : { code: 'internal' });
});
