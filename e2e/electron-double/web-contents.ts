// WebContents over a real Chromium page. Each step that needs the browser is queued, because Electron's calls return
// at once.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { ipcMain } from './ipc-main.ts';
import { CarriedPorts, type DoublePort, type PortFrame } from './message-port.ts';
import { fromServed } from './page-server.ts';
import {
  bindingName,
  fromText,
  isolatedWorldSource,
  mainWorldSource,
  type PageFrame,
  receiverName,
  toText,
  worldName,
} from './page-world.ts';
import { session } from './session.ts';

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

let browser: Browser | null = null;
export const appEvents = new EventEmitter();

export function takeBrowser(connected: Browser): void {
  browser = connected;
}

/** An event that can be prevented, with what Electron puts on it. */
export function preventable<T extends object>(facts: T) {
  const event = {
    ...facts,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}

export class DoubleContents extends EventEmitter {
  readonly session = session.defaultSession;
  readonly #ports = new CarriedPorts((frame) => this.#deliver(frame));
  readonly #preferences: { preload?: string };
  #page: Page | null = null;
  #cdp: CDPSession | null = null;
  #context: number | null = null;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #queue: Promise<unknown> = Promise.resolve();
  #portCount = 0;

  constructor(preferences: { preload?: string }) {
    super();
    this.#preferences = preferences;
    this.enqueue(() => this.#openPage());
    appEvents.emit('web-contents-created', {}, this);
  }

  /** Runs after everything asked for before. */
  enqueue(step: () => Promise<unknown>): Promise<unknown> {
    this.#queue = this.#queue.then(step).catch((error: unknown) => process.stderr.write(`[double] ${error}\n`));
    return this.#queue;
  }

  get page(): Page {
    if (this.#page === null) throw new Error('The page of this window is not open.');
    return this.#page;
  }

  getURL(): string {
    return this.#page === null ? '' : fromServed(this.#page.url());
  }

  send(channel: string, ...args: unknown[]): void {
    this.#deliver({ channel, args, ports: [] });
  }

  postMessage(channel: string, message: unknown, transfer: DoublePort[] = []): void {
    const ports = transfer.map((port) => {
      this.#portCount += 1;
      const id = `p${this.#portCount}`;
      this.#ports.carry(id, port);
      return id;
    });
    this.#deliver({ channel, args: [message], ports });
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  async executeJavaScript(expression: string, userGesture = false): Promise<unknown> {
    const answer = await this.#cdp?.send('Runtime.evaluate', { expression, userGesture, awaitPromise: true });
    return answer?.result.value;
  }

  /** What the window was opened with; the double itself honours `preload` alone. */
  getLastWebPreferences(): object {
    return this.#preferences;
  }

  reload(): void {
    // Playwright gives up on a page that crashed; the browser itself does not.
    this.enqueue(async () => this.#cdp?.send('Page.reload'));
  }

  forcefullyCrashRenderer(): void {
    this.#cdp?.send('Page.crash').catch(() => {
      // The one who would answer is gone.
    });
  }

  async #openPage(): Promise<void> {
    const context = browser?.contexts()[0];
    if (context === undefined) throw new Error('The double has no browser.');
    const page = await context.newPage();
    this.#page = page;
    this.#cdp = await context.newCDPSession(page);
    page.on('popup', async (popup) => {
      if (this.#openHandler({ url: fromServed(popup.url()) }).action === 'deny') await popup.close();
    });
    page.on('crash', () => {
      this.#ports.closeAll();
      this.#context = null;
      appEvents.emit('render-process-gone', {}, this, { reason: 'crashed', exitCode: 1 });
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
    page.on('load', () => this.emit('did-finish-load'));
    await this.#guardRequests(this.#cdp);
    await this.#installWorlds(this.#cdp);
  }

  async #installWorlds(cdp: CDPSession): Promise<void> {
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== worldName) return;
      this.#ports.closeAll();
      this.#context = context.id;
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === bindingName && executionContextId === this.#context) this.#receive(JSON.parse(payload));
    });
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: bindingName, executionContextName: worldName });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource });
    const { preload } = this.#preferences;
    if (preload === undefined) return;
    const source = isolatedWorldSource(readFileSync(preload, 'utf8'));
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName });
  }

  /**
   * Asks main what it would let through: navigation through `will-navigate`, all else through `onBeforeRequest`. Not
   * Playwright's routes, because those end when a page crashes.
   */
  async #guardRequests(cdp: CDPSession): Promise<void> {
    cdp.on('Fetch.requestPaused', ({ requestId, request, resourceType }) => {
      const url = fromServed(request.url);
      const event = preventable({ url });
      if (resourceType === 'Document') this.emit('will-navigate', event, url);
      const isRefused = event.defaultPrevented || session.isCancelled(url);
      const answer = isRefused
        ? cdp.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
        : cdp.send('Fetch.continueRequest', { requestId });
      answer.catch(() => {
        // The page that asked is gone.
      });
    });
    await cdp.send('Fetch.enable', { patterns: [{ urlPattern: 'http*' }] });
  }

  #receive(frame: PageFrame): void {
    if (!('channel' in frame)) {
      const carried: PortFrame = 'isClosed' in frame ? frame : { port: frame.port, data: fromText(frame.data) };
      this.#ports.receive(carried);
      return;
    }
    const url = this.getURL();
    const senderFrame = { url, origin: url.startsWith('app://dienhong/') ? 'app://dienhong' : 'null', parent: null };
    ipcMain.emit(frame.channel, { sender: this, senderFrame, ports: [] }, ...frame.args);
  }

  #deliver(frame: PageFrame): void {
    const text = JSON.stringify('data' in frame ? { port: frame.port, data: toText(frame.data) } : frame);
    // What is sent to a page without a preload world is lost, as in Electron.
    if (this.#context === null || this.#cdp === null) return;
    const expression = `${receiverName}(${JSON.stringify(text)})`;
    this.#cdp.send('Runtime.evaluate', { expression, contextId: this.#context }).catch(() => {
      // The page went away in between: its ports close with its world.
    });
  }
}
