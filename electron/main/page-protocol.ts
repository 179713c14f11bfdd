// The privileged scheme `app://dienhong/` that serves the renderer. Registered before the app is ready, answered after.
import { protocol, type Session } from 'electron';
import { pageHost, pageScheme, rendererRoot } from './page.ts';
import { answerPageRequest } from './page-files.ts';

export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function servePage(session: Session): void {
  session.protocol.handle(pageScheme, (request) => answerPageRequest(rendererRoot, pageHost, request));
}
