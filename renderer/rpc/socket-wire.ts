// The wire of a browser: a WebSocket to the hub that served the page.
import { RPCLink } from '@orpc/client/websocket';
import type { Wire } from './line.ts';

const openWithinMs = 10_000;

export function connectSocket(url: string): Promise<Wire> {
  const socket = new WebSocket(url);
  // Blobs would be read asynchronously and could overtake one another.
  socket.binaryType = 'arraybuffer';
  const closed = new Promise<void>((resolve) => socket.addEventListener('close', () => resolve(), { once: true }));
  const link = new RPCLink({ websocket: socket });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => socket.close(), openWithinMs);
    socket.addEventListener('open', () => {
      clearTimeout(timer);
      resolve({ link, closed, close: () => socket.close() });
    });
    void closed.then(() => {
      clearTimeout(timer);
      reject(new Error('connectSocket: closed before it opened'));
    });
  });
}

/** Whether the hub still knows this browser: a refused WebSocket does not tell a page why. */
export async function hasHubSession(url: string): Promise<boolean> {
  const answer = await fetch(url, { cache: 'no-store', credentials: 'same-origin' });
  return answer.status !== 401;
}
