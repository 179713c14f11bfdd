// Where the app's page lives and how it is recognised: the one origin that may speak to main.
import { join } from 'node:path';
import { app, type WebFrameMain } from 'electron';

export const pageScheme = 'app';
export const pageHost = 'dienhong';

/** `npm run dev` serves the page from Vite; a packaged app never looks at the environment. */
const devServerUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;

export const pageOrigin = devServerUrl ? new URL(devServerUrl).origin : `${pageScheme}://${pageHost}`;
export const pageUrl = `${pageOrigin}/`;

export const rendererRoot = join(import.meta.dirname, '..', 'renderer');
export const preloadPath = join(import.meta.dirname, '..', 'preload', 'index.cjs');
export const corePath = join(import.meta.dirname, 'core.js');

/** Where `demo/` lies: beside the archive when packaged, in the source tree otherwise. */
export function resourcesDir(): string {
  return app.isPackaged ? process.resourcesPath : join(import.meta.dirname, '..', '..', 'resources');
}

export function isPageUrl(url: string): boolean {
  return url === pageOrigin || url.startsWith(pageUrl);
}

/** True for a top frame of our own page: nothing else is ever answered. */
export function isPageFrame(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === pageOrigin;
}
