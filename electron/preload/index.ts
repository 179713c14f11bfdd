// The one bridge between the shell and the page: a port to the core, intents of the shell, the page's language.
// It runs sandboxed and alone sees Electron; the page sees `window.dienhong` and nothing else.
import { contextBridge, ipcRenderer } from 'electron';
import { type DesktopIntent, isDesktopIntent } from '#shared/kernel/desktop-intents.ts';

let listener: ((intent: DesktopIntent) => void) | null = null;
let waiting: DesktopIntent[] = [];

contextBridge.exposeInMainWorld('dienhong', {
  /** The port arrives as a window message `{ type: 'dienhong:port' }` with the port attached. */
  requestPort: () => ipcRenderer.send('dienhong:request-port'),
  /** Calls back for each intent, those that came before first. One listener: the last one given. */
  onIntent: (callback: (intent: DesktopIntent) => void) => {
    listener = callback;
    const early = waiting;
    waiting = [];
    for (const intent of early) callback(intent);
  },
});

ipcRenderer.on('dienhong:port', (event) => {
  // A port cannot cross the bridge; a message to our own origin can carry it.
  window.postMessage({ type: 'dienhong:port' }, location.origin, [...event.ports]);
});

ipcRenderer.on('dienhong:intent', (_event, intent: unknown) => {
  if (!isDesktopIntent(intent)) return;
  if (listener === null) waiting.push(intent);
  else listener(intent);
});

// The page's language is the `lang` of its root element; the menus follow it.
const tellLanguage = () => ipcRenderer.send('dienhong:language', document.documentElement.lang);
window.addEventListener('DOMContentLoaded', () => {
  tellLanguage();
  new MutationObserver(tellLanguage).observe(document.documentElement, { attributeFilter: ['lang'] });
});

ipcRenderer.send('dienhong:ready');
