// BrowserWindow: bounds and states are kept, the page behind it is real.
import { EventEmitter } from 'node:events';
import { toServed } from './page-server.ts';
import { appEvents, DoubleContents, preventable } from './web-contents.ts';

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface WindowOptions extends Partial<Bounds> {
  webPreferences?: { preload?: string };
}

const windows: DoubleWindow[] = [];

export class DoubleWindow extends EventEmitter {
  readonly webContents: DoubleContents;
  readonly options: WindowOptions;
  #bounds: Bounds;
  #isMaximized = false;
  #isMinimized = false;
  #isVisible = false;
  #focusCount = 0;
  #isDestroyed = false;

  constructor(options: WindowOptions = {}) {
    super();
    this.options = options;
    this.#bounds = {
      x: options.x ?? 100,
      y: options.y ?? 60,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.webContents = new DoubleContents(options.webPreferences ?? {});
    this.#fitPage();
    windows.push(this);
    appEvents.emit('browser-window-created', {}, this);
  }

  static getAllWindows(): DoubleWindow[] {
    return [...windows];
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.enqueue(() => this.webContents.page.goto(toServed(url), { waitUntil: 'load' }));
    this.emit('ready-to-show');
  }

  show(): void {
    this.#isVisible = true;
  }
  isVisible(): boolean {
    return this.#isVisible;
  }
  focus(): void {
    this.#focusCount += 1;
    this.emit('focus');
  }
  /** Of the double alone: how often main asked for the focus. */
  get focusCount(): number {
    return this.#focusCount;
  }
  minimize(): void {
    this.#isMinimized = true;
  }
  isMinimized(): boolean {
    return this.#isMinimized;
  }
  restore(): void {
    this.#isMinimized = false;
  }
  maximize(): void {
    this.#isMaximized = true;
  }
  unmaximize(): void {
    this.#isMaximized = false;
  }
  isMaximized(): boolean {
    return this.#isMaximized;
  }
  getNormalBounds(): Bounds {
    return { ...this.#bounds };
  }
  getBounds(): Bounds {
    return { ...this.#bounds };
  }
  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.#fitPage();
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented || this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.splice(windows.indexOf(this), 1);
    this.webContents.enqueue(() => this.webContents.page.close());
    this.emit('closed');
    if (windows.length === 0) appEvents.emit('window-all-closed');
  }

  #fitPage(): void {
    const { width, height } = this.#bounds;
    this.webContents.enqueue(() => this.webContents.page.setViewportSize({ width, height }));
  }
}
