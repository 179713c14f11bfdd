// The default session: keeps the handlers that main sets, so that a test can ask them. Chromium itself never does.
import { EventEmitter } from 'node:events';
import { protocol } from './page-server.ts';

type RequestListener = (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void;

class DoubleSession extends EventEmitter {
  readonly protocol = protocol;
  readonly handlers: Record<string, unknown> = {};
  beforeRequest: RequestListener | null = null;
  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      this.beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: unknown): void {
    this.handlers.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: unknown): void {
    this.handlers.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: unknown): void {
    this.handlers.devicePermission = handler;
  }
}

const defaultSession = new DoubleSession();

export const session = {
  defaultSession,
  isCancelled(url: string): boolean {
    let isCancelled = false;
    defaultSession.beforeRequest?.({ url }, ({ cancel }) => {
      isCancelled = cancel === true;
    });
    return isCancelled;
  },
};
