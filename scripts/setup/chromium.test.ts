import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BrowserSystem, findChromium } from './chromium.ts';

function systemWith(paths: readonly string[], over: Partial<BrowserSystem> = {}): BrowserSystem {
  return {
    env: { PATH: ['/usr/local/bin', '/usr/bin'].join(delimiter) },
    platform: 'linux',
    home: '/home/an',
    exists: (path) => paths.includes(path),
    list: () => [],
    ...over,
  };
}

const cached = (revision: number) =>
  join('/home/an/.cache/ms-playwright', `chromium-${revision}`, 'chrome-linux64/chrome');

describe('finding a Chromium', () => {
  it('prefers the one that the person named', () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/mine', PUPPETEER_EXECUTABLE_PATH: '/opt/other' };
    expect(findChromium(systemWith(['/usr/bin/chromium', '/opt/mine', '/opt/other'], { env }))).toBe('/opt/mine');
  });

  it('passes over a named one that is not there', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/gone' };
    expect(findChromium(systemWith(['/usr/bin/chromium'], { env }))).toBe('/usr/bin/chromium');
  });

  it("prefers the system's to Playwright's", () => {
    const list = () => ['chromium-1200'];
    expect(findChromium(systemWith(['/usr/bin/google-chrome', cached(1200)], { list }))).toBe('/usr/bin/google-chrome');
  });

  it("takes the newest of Playwright's", () => {
    const list = () => ['ffmpeg-1011', 'chromium-999', 'chromium-1200', 'chromium_headless_shell-1300'];
    expect(findChromium(systemWith([cached(999), cached(1200)], { list }))).toBe(cached(1200));
  });

  it('knows the usual places of macOS and Windows, Edge included', () => {
    const mac = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findChromium(systemWith([mac], { platform: 'darwin' }))).toBe(join(mac));
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findChromium(systemWith([edge], { platform: 'win32', env }))).toBe(edge);
  });

  it('says so when there is none', () => {
    expect(findChromium(systemWith([]))).toBeNull();
  });
});
