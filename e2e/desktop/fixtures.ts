// What every desktop spec has: a folder of its own, a way to start the app on it, a paper to import.
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { test as base } from '@playwright/test';
import PDFDocument from 'pdfkit';
import type { DesktopApp } from './desktop-app.ts';
import { launch } from './launch.ts';

interface Fixtures {
  folder: string;
  /** `--data <folder>/data` and, unless the demo is asked for, `--empty`. */
  start(args?: readonly string[], options?: { isDemo?: boolean }): Promise<DesktopApp>;
}

export const dataArguments = (folder: string) => ['--data', join(folder, 'data')];

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are used from the pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'dienhong-desktop-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use, testInfo) => {
    const apps: DesktopApp[] = [];
    await use(async (args = [], { isDemo = false } = {}) => {
      const app = await launch({
        args: [...dataArguments(folder), ...(isDemo ? [] : ['--empty']), ...args],
        home: join(folder, 'home'),
      });
      apps.push(app);
      return app;
    });
    for (const app of apps) {
      await app.close();
      // What main and the core logged explains a failure better than the page does.
      await testInfo.attach('stderr', { body: app.errorOutput(), contentType: 'text/plain' });
    }
  },
});

/** A PDF of three pages with Vietnamese text. */
export async function makePaper(path: string): Promise<string> {
  const pdf = new PDFDocument({ size: 'A4' });
  const font = join(import.meta.dirname, '..', '..', 'scripts', 'demo', 'fonts', 'tinos-regular.ttf');
  pdf.pipe(createWriteStream(path));
  pdf.font(font).fontSize(14).text('NGHỊ QUYẾT');
  pdf.text('Về việc thử đường đi của một tài liệu');
  for (const article of [1, 2]) {
    pdf.addPage().text(`Điều ${article}. Đại biểu Quốc hội mở tài liệu này từ ứng dụng trên máy của mình.`);
  }
  const written = finished(pdf);
  pdf.end();
  await written;
  return path;
}
