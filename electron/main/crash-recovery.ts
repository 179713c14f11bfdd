// A page that died is loaded again at the same route; what was typed and saved is in the core, which lives on.
import type { BrowserWindow } from 'electron';

/** A page that dies this often within the window would do so for ever. */
const maxReloads = 3;
const windowMs = 60_000;

interface PageRecovery {
  /** The page is about to be loaded again. */
  onReload(): void;
  onGivenUp(): void;
}

export function recoverPage(window: BrowserWindow, { onReload, onGivenUp }: PageRecovery): void {
  let reloadsAt: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    reloadsAt = [...reloadsAt.filter((at) => now - at < windowMs), now];
    if (reloadsAt.length > maxReloads) {
      onGivenUp();
      return;
    }
    onReload();
    window.webContents.reload();
  });
}
