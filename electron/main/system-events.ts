// What the operating system asks of a running app: files and links opened with it, a second start.
import { statSync } from 'node:fs';
import { app } from 'electron';
import { routeForDeepLink } from './deep-link.ts';
import { isImportablePath, type LaunchArguments, readLaunchArguments } from './launch-arguments.ts';

export interface SystemRequest {
  /** Existing files, absolute. */
  readonly paths: readonly string[];
  readonly route: string | null;
}

/** Calls back for each request while the app runs; macOS may send them before the app is ready. */
export function onSystemRequest(callback: (request: SystemRequest) => void): void {
  app.on('second-instance', (_event, argv, workingDir) =>
    callback(requestOf(readLaunchArguments(argv.filter(isString), workingDir))),
  );
  app.on('open-file', (event, path) => {
    event.preventDefault();
    callback(requestOf({ paths: isImportablePath(path) ? [path] : [], route: null }));
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    callback({ paths: [], route: routeForDeepLink(link) });
  });
}

export function requestOf({ paths, route }: Pick<LaunchArguments, 'paths' | 'route'>): SystemRequest {
  return { paths: paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true), route };
}

/** Makes the system send `dienhong:` links here. In development the links would start a bare Electron. */
export function claimLinks(): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient('dienhong');
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
