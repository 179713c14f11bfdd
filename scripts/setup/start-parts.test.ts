import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasScreen, installedElectron } from './electron-binary.ts';
import { openerFor, readyUrl } from './open-browser.ts';

describe("Electron's binary", () => {
  it('counts as installed only when the file it names is there', () => {
    const root = mkdtempSync(join(tmpdir(), 'dien-hong-electron-'));
    try {
      const folder = join(root, 'node_modules', 'electron');
      mkdirSync(join(folder, 'dist'), { recursive: true });
      expect(installedElectron(root, undefined)).toBeNull();
      writeFileSync(join(folder, 'path.txt'), 'electron');
      expect(installedElectron(root, undefined)).toBeNull();
      writeFileSync(join(folder, 'dist', 'electron'), '');
      expect(installedElectron(root, undefined)).toBe(join(folder, 'dist', 'electron'));
      expect(installedElectron(root, join(root, 'elsewhere'))).toBeNull();
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it('needs a screen, which only Linux can lack', () => {
    expect([hasScreen('linux', {}), hasScreen('linux', { WAYLAND_DISPLAY: 'w' }), hasScreen('darwin', {})]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('opening the browser', () => {
  it('reads the address from the line of a host among other lines', () => {
    const text = 'Đang mở…\nDiên Hồng: http://127.0.0.1:4321/?token=abc\nmore\n';
    expect(readyUrl(text)).toBe('http://127.0.0.1:4321/?token=abc');
  });

  it('opens no address but those of this machine', () => {
    expect(readyUrl('Diên Hồng: http://example.org:80/\nDiên Hồng: file:///etc\n')).toBeNull();
  });

  it('hands the address over as one argument, never to a shell', () => {
    const url = 'http://127.0.0.1:1/?a=1&calc';
    for (const platform of ['linux', 'darwin', 'win32'] as const)
      expect(openerFor(platform, url).args.at(-1)).toBe(url);
  });
});
