// Opens an address in the person's browser, or does nothing where there is none: the address is printed in any case.
import { spawn } from 'node:child_process';

/** The system's own opener. Windows' `start` is a word of its shell; rundll32 opens an address without one. */
export function openerFor(platform: NodeJS.Platform, url: string): { command: string; args: string[] } {
  if (platform === 'darwin') return { command: 'open', args: [url] };
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', url] };
  return { command: 'xdg-open', args: [url] };
}

export function openBrowser(url: string): void {
  const { command, args } = openerFor(process.platform, url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // No opener on this machine: the printed address is enough.
  child.on('error', () => undefined);
  child.unref();
}

/** The address in a host's line `Diên Hồng: http://127.0.0.1:PORT/…`, or null. */
export function readyUrl(text: string): string | null {
  return /^Diên Hồng: (http:\/\/127\.0\.0\.1:\d+\/\S*)/m.exec(text)?.[1] ?? null;
}
