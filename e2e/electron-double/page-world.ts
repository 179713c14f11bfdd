// Scripts that the double puts into each page. `isolatedWorld` runs beside the page with the preload script, as a
// sandboxed preload does; `mainWorld` stands for what contextBridge builds in the page. They meet over window events
// that carry JSON, because the two worlds share the DOM but no objects. Both are sent as source text: self-contained.

export const worldName = 'electron-double-preload';
export const bindingName = 'electronDoubleToMain';
export const receiverName = 'electronDoubleFromMain';

/** Everything that crosses between the page's worlds and main. Bytes travel in base64. */
export type PageFrame =
  | { channel: string; args: unknown[]; ports: string[] }
  | { port: string; data: unknown }
  | { port: string; isClosed: true };

function mainWorld(): void {
  const callbacks: ((...args: unknown[]) => void)[] = [];
  const detailOf = (event: Event) => JSON.parse((event as CustomEvent<string>).detail);
  window.addEventListener('electron-double:callback', (event) => {
    const { callback, args } = detailOf(event);
    callbacks[callback]?.(...args);
  });
  window.addEventListener('electron-double:expose', (event) => {
    const { key, names } = detailOf(event) as { key: string; names: string[] };
    const call = (name: string, given: unknown[]) => {
      const args = given.map((value) =>
        typeof value === 'function' ? { callback: callbacks.push(value as () => void) - 1 } : { value },
      );
      const detail = JSON.stringify({ key, name, args });
      window.dispatchEvent(new CustomEvent('electron-double:call', { detail }));
    };
    const api = Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => call(name, args)]));
    Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true });
  });
}

function isolatedWorld(
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
  names: { binding: string; receiver: string },
): void {
  type Listener = (event: { ports: MessagePort[] }, ...args: unknown[]) => void;
  if (window !== window.top) return;
  const scope = globalThis as unknown as Record<string, (text: string) => void>;
  const listeners = new Map<string, Listener[]>();
  const ports = new Map<string, MessagePort>();
  const send = (frame: object) => scope[names.binding]?.(JSON.stringify(frame));
  const toText = (data: unknown) => {
    if (data instanceof ArrayBuffer) return { buffer: new Uint8Array(data).toBase64() };
    return data instanceof Uint8Array ? { bytes: data.toBase64() } : { json: data };
  };
  const fromText = (text: { buffer?: string; bytes?: string; json?: unknown }) => {
    if (text.buffer !== undefined) return Uint8Array.fromBase64(text.buffer).buffer;
    return text.bytes === undefined ? text.json : Uint8Array.fromBase64(text.bytes);
  };
  const adopt = (id: string) => {
    const { port1, port2 } = new MessageChannel();
    ports.set(id, port1);
    port1.onmessage = (event) => send({ port: id, data: toText(event.data) });
    port1.addEventListener('close', () => {
      if (ports.delete(id)) send({ port: id, isClosed: true });
    });
    return port2;
  };
  scope[names.receiver] = (text) => {
    const frame = JSON.parse(text);
    if ('channel' in frame) {
      const event = { ports: frame.ports.map(adopt) };
      for (const listener of listeners.get(frame.channel) ?? []) listener(event, ...frame.args);
    } else if ('isClosed' in frame) {
      const port = ports.get(frame.port);
      ports.delete(frame.port);
      port?.close();
    } else ports.get(frame.port)?.postMessage(fromText(frame.data));
  };
  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) => void send({ channel, args, ports: [] }),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
  };
  const contextBridge = {
    exposeInMainWorld: (key: string, api: Record<string, (...args: unknown[]) => void>) => {
      window.addEventListener('electron-double:call', (event) => {
        const call = JSON.parse((event as CustomEvent<string>).detail);
        if (call.key !== key) return;
        const args = call.args.map((arg: { callback?: number; value?: unknown }) => {
          if (arg.callback === undefined) return arg.value;
          return (...given: unknown[]) => {
            const detail = JSON.stringify({ callback: arg.callback, args: given });
            window.dispatchEvent(new CustomEvent('electron-double:callback', { detail }));
          };
        });
        api[call.name]?.(...args);
      });
      const detail = JSON.stringify({ key, names: Object.keys(api) });
      window.dispatchEvent(new CustomEvent('electron-double:expose', { detail }));
    },
  };
  const module = { exports: {} };
  preload(
    (name) => {
      if (name === 'electron') return { contextBridge, ipcRenderer };
      throw new Error(`A sandboxed preload cannot require ${name}.`);
    },
    module,
    module.exports,
  );
}

export const mainWorldSource = `(${mainWorld})();`;

/** The preload script, unmodified, with the little that a sandboxed one may require. */
export function isolatedWorldSource(preloadSource: string): string {
  const names = JSON.stringify({ binding: bindingName, receiver: receiverName });
  return `(${isolatedWorld})((require, module, exports) => {${preloadSource}\n}, ${names});`;
}

export function toText(data: unknown): object {
  if (data instanceof ArrayBuffer) return { buffer: Buffer.from(data).toString('base64') };
  return data instanceof Uint8Array ? { bytes: Buffer.from(data).toString('base64') } : { json: data };
}

export function fromText(text: unknown): unknown {
  const { buffer, bytes, json } = text as { buffer?: string; bytes?: string; json?: unknown };
  if (buffer !== undefined) return new Uint8Array(Buffer.from(buffer, 'base64')).buffer;
  return bytes === undefined ? json : new Uint8Array(Buffer.from(bytes, 'base64'));
}
