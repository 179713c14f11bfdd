// RPC over a MessagePort: Electron's MessagePortMain, a worker_threads port or a browser's own.
import type { Viewer } from '#shared/kernel/people.ts';
import { openConnection, type ServedRouter, type ServeOptions } from './connection.ts';

interface PortEvent {
  data?: unknown;
}

interface PortBase {
  postMessage(message: unknown): void;
  start?(): void;
  close(): void;
}
/** worker_threads and browsers. */
interface EventTargetPort extends PortBase {
  postMessage(message: unknown, transfer?: ArrayBuffer[]): void;
  addEventListener(type: 'message' | 'close', listener: (event: PortEvent) => void): void;
}
/** Electron's MessagePortMain: hands events to `on`, and can transfer ports only, not buffers. */
interface EmitterPort extends PortBase {
  on(type: 'message', listener: (event: PortEvent) => void): unknown;
  on(type: 'close', listener: () => void): unknown;
}
export type ServablePort = EventTargetPort | EmitterPort;

export interface ServedPort {
  close(): void;
}

/** Serves `router` to whoever holds the other end, as `viewer`, until either end closes. */
export function servePort(
  router: ServedRouter,
  port: ServablePort,
  viewer: Viewer,
  options: ServeOptions = {},
): ServedPort {
  const connection = openConnection(
    router,
    { send: sender(port), close: () => port.close(), pause: () => undefined, resume: () => undefined },
    viewer,
    options,
  );
  const onMessage = (event: PortEvent) => connection.receive(event.data);
  if ('addEventListener' in port) {
    port.addEventListener('message', onMessage);
    port.addEventListener('close', connection.stop);
  } else {
    port.on('message', onMessage);
    port.on('close', connection.stop);
  }
  port.start?.();
  return {
    close() {
      connection.stop();
      port.close();
    },
  };
}

/** Moves bytes instead of copying them where the port can. */
function sender(port: ServablePort): (data: string | Uint8Array) => void {
  if (!('addEventListener' in port)) return (data) => port.postMessage(data);
  return (data) => {
    if (typeof data === 'string') port.postMessage(data);
    else if (data.buffer instanceof ArrayBuffer && data.byteLength === data.buffer.byteLength) {
      port.postMessage(data, [data.buffer]);
    } else port.postMessage(data);
  };
}
