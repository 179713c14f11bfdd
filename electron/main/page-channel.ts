// Everything that passes between main and the page: a port to the core when the page asks, intents, the page's
// language. Senders other than the top frame of our own page are not answered.
import { type BrowserWindow, type IpcMainEvent, ipcMain } from 'electron';
import { type DesktopIntent, isDesktopIntent } from '#shared/kernel/desktop-intents.ts';
import type { CoreProcess } from './core-process.ts';
import { isPageFrame } from './page.ts';
import { type Language, languageSchema } from './shell-state.ts';

export interface PageChannel {
  /** Asks the page for something; kept until the page is there. */
  send(intent: DesktopIntent): void;
  /** A new page is being loaded: what is sent waits until its preload script reports. */
  expectPage(): void;
  /** Hands the page a new port to the core, if it ever asked for one. */
  renewPort(): void;
}

interface PageChannelOptions {
  window(): BrowserWindow | null;
  readonly core: CoreProcess;
  onLanguage(language: Language): void;
}

export function openPageChannel({ window, core, onLanguage }: PageChannelOptions): PageChannel {
  let hasAsked = false;
  let isPageThere = false;
  let waiting: DesktopIntent[] = [];

  const deliver = async (intent: DesktopIntent) => {
    const contents = window()?.webContents;
    // A menu item is a person's gesture, but the page knows none; without one it may not open the file picker.
    if (intent.kind === 'import') await contents?.executeJavaScript('undefined', true);
    contents?.send('dienhong:intent', intent);
  };
  const sendPort = () => window()?.webContents.postMessage('dienhong:port', null, [core.openPort()]);

  const listen = (channel: string, answer: (value: unknown) => void) => {
    ipcMain.on(channel, (event: IpcMainEvent, value: unknown) => {
      if (isPageFrame(event.senderFrame) && event.sender === window()?.webContents) answer(value);
    });
  };
  listen('dienhong:ready', () => {
    isPageThere = true;
    for (const intent of waiting) void deliver(intent);
    waiting = [];
  });
  listen('dienhong:request-port', () => {
    hasAsked = true;
    sendPort();
  });
  listen('dienhong:language', (value) => {
    const language = languageSchema.safeParse(value);
    if (language.success) onLanguage(language.data);
  });

  return {
    send: (intent) => {
      if (!isDesktopIntent(intent)) throw new TypeError(`openPageChannel: not an intent: ${JSON.stringify(intent)}`);
      if (isPageThere) void deliver(intent);
      else waiting.push(intent);
    },
    expectPage: () => {
      isPageThere = false;
      hasAsked = false;
    },
    renewPort: () => {
      if (hasAsked) sendPort();
    },
  };
}
