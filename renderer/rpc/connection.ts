// The app's one line to the core and its state, for useSyncExternalStore. Which wire it uses is decided once: the
// desktop shell's port where there is a shell, else a WebSocket to the hub. Nothing is opened before it is needed.
import { useSyncExternalStore } from 'react';
import { Line } from './line.ts';
import { OfflineError } from './offline-error.ts';
import { createPortSource } from './port-wire.ts';
import { connectSocket, hasHubSession } from './socket-wire.ts';

export type { ConnectionState } from './line.ts';

export const line = createLine();

export const getConnectionState = line.getState;
export const subscribeConnection = line.subscribe;
/** Tries again at once instead of waiting for the next attempt. */
export const reconnect = line.reconnect;
/** Resolves when there is a line; rejects with the signal's reason when aborted. */
export const whenOnline = line.whenOnline;

/** False once the line is known to be broken; a first attempt still under way counts as online, so nothing flashes. */
export function useIsOnline(): boolean {
  const state = useSyncExternalStore(subscribeConnection, getConnectionState);
  return state === 'online' || state === 'connecting';
}

/** Whether a call failed because of the line, not because of what was asked. */
export function isConnectionBreak(error: unknown): boolean {
  return error instanceof OfflineError;
}

function createLine(): Line {
  // Tests of other modules import this one where there is no page.
  const page = typeof window === 'undefined' ? null : window;
  if (page?.dienhong) {
    const ports = createPortSource(page, page.dienhong.requestPort);
    return new Line({ connect: ports.connect, hasSession: () => Promise.resolve(true) });
  }
  // A link opened in one tab signs in every tab of the browser: those that were signed out go on by themselves.
  const signIns = page ? new BroadcastChannel('dien-hong.signed-in') : null;
  const socketLine = new Line({
    connect: async () => {
      const wire = await connectSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`);
      signIns?.postMessage(null);
      return wire;
    },
    hasSession: () => hasHubSession('/session'),
  });
  signIns?.addEventListener('message', () => {
    if (socketLine.getState() === 'signed-out') socketLine.reconnect();
  });
  page?.addEventListener('online', socketLine.reconnect);
  return socketLine;
}
