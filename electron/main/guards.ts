// What the page may never do, for every web contents there will ever be: leave the app, open windows, embed other
// content, ask for devices, load anything from elsewhere.
import { app, type Session, shell, type WebContents } from 'electron';
import { isOutsideLinkAllowed } from './outside-links.ts';
import { isPageUrl, pageOrigin } from './page.ts';

/** Permissions that reading and copying need. Everything else is denied without asking. */
const grantedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

export function guardApp(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _certificates, callback) => {
    event.preventDefault();
    callback();
  });
}

export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(isPageUrl(details.requestingUrl) && grantedPermissions.has(permission)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) =>
      requestingOrigin.replace(/\/$/, '') === pageOrigin && grantedPermissions.has(permission),
  );
  session.setDevicePermissionHandler(() => false);
  // The page needs nothing but itself; a request for anything else ends here even if the CSP were circumvented.
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isRequestAllowed(details.url) }));
  // The page may save what it made itself (a blob); a download from anywhere else is not ours.
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${pageOrigin}/`)) event.preventDefault();
  });
}

function isRequestAllowed(url: string): boolean {
  if (isPageUrl(url)) return true;
  // Blob URLs name the origin that made them; data URLs fetch nothing; DevTools is absent from a packaged app.
  if (url.startsWith(`blob:${pageOrigin}/`) || url.startsWith('data:')) return true;
  if (app.isPackaged) return false;
  return url.startsWith('devtools:') || url.startsWith(pageOrigin.replace(/^http/, 'ws'));
}

function guardContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }, url: string) => {
    if (!isPageUrl(url)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isOutsideLinkAllowed(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}
