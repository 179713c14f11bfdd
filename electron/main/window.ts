// The one window: a sandboxed page without Node, opened where it was last time.
import { BrowserWindow, screen } from 'electron';
import { pageUrl, preloadPath } from './page.ts';
import type { ShellMemory } from './shell-state.ts';
import { minimumSize, placeWindow } from './window-place.ts';

/** `--paper` of the design tokens: what shows before the first paint. */
const paperColour = '#faf8f3';

export function openWindow(memory: ShellMemory): BrowserWindow {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeWindow(memory.state.window, workAreas),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: 'Diên Hồng',
    backgroundColor: paperColour,
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (memory.state.window?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => rememberPlace(window, memory));
  void window.loadURL(pageUrl);
  return window;
}

/** Restores, shows and focuses: for a second start, a link or a file. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

export function rememberPlace(window: BrowserWindow, memory: ShellMemory): void {
  memory.remember({ window: { ...window.getNormalBounds(), isMaximized: window.isMaximized() } });
}
