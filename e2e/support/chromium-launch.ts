// How the tests start Chromium: the one that `npm test` found, quiet, and able to run as root in a container.
import type { LaunchOptions } from '@playwright/test';

/** No sandbox (root in a container), no GPU, nothing asked of the network. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Letters are drawn alike on every machine, whatever its screen and its font settings.
  '--font-render-hinting=none',
  '--disable-lcd-text',
];

const executablePath = process.env.CHROMIUM_PATH;

export const chromiumLaunch: LaunchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: quietFlags,
};
