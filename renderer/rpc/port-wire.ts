// The wire of the desktop app: a MessagePort to the core, handed over by the preload script as a window message.
// The shell sends a new one by itself when the core was restarted.
import { RPCLink } from '@orpc/client/message-port';
import type { Wire } from './line.ts';

/** How long the shell may take to bring a port before it is asked (again). */
const askAgainAfterMs = 3_000;

export interface PortSource {
  connect(): Promise<Wire>;
}

interface PortWindow {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** `ask` requests a port; ports are taken from messages that `page` sends to itself. */
export function createPortSource(page: PortWindow, ask: () => void): PortSource {
  let current: Wire | null = null;
  let arrived: MessagePort | null = null;
  let onArrival: () => void = () => undefined;
  let hasAsked = false;

  page.addEventListener('message', (event) => {
    const [port] = event.ports;
    if (event.source !== page || event.data?.type !== 'dienhong:port' || !port) return;
    arrived?.close();
    arrived = port;
    // A new port means a new core: whatever still hangs on the old one will never be answered.
    current?.close();
    onArrival();
  });

  const nextPort = async (): Promise<MessagePort> => {
    if (!hasAsked) {
      hasAsked = true;
      ask();
    }
    if (!arrived) {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => {
          hasAsked = false;
          reject(new Error('no port came'));
        }, askAgainAfterMs);
        onArrival = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const port = arrived;
    arrived = null;
    if (!port) throw new Error('createPortSource: expected a port, got none');
    return port;
  };

  return {
    async connect() {
      const port = await nextPort();
      const link = new RPCLink({ port });
      const gone = Promise.withResolvers<void>();
      port.addEventListener('close', () => gone.resolve());
      port.start();
      const close = () => {
        // Closing a port fires no event at this end, and oRPC waits for one to fail what is pending.
        port.dispatchEvent(new Event('close'));
        port.close();
      };
      const wire = { link, closed: gone.promise, close };
      current = wire;
      return wire;
    },
  };
}
