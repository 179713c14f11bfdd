// The demo parliament is read in once for a run of the tests, and each hub that shows it begins with a copy.
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect } from '@playwright/test';
import { type HubProcess, signIn, startHub } from './hub-process.ts';

const variable = 'DIENHONG_E2E_DEMO';

/** Of the whole run: names the folder, and removes it at the end. */
// biome-ignore lint/style/noDefaultExport: Playwright calls what the file exports by default.
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'dienhong-demo-'));
  process.env[variable] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Puts the demo's data into an empty folder. */
export async function copyDemo(browser: Browser, dataDir: string): Promise<void> {
  const folder = process.env[variable];
  if (folder === undefined) throw new Error(`copyDemo: expected ${variable}, set by the run's global setup`);
  const ready = join(folder, 'ready');
  if (!existsSync(ready)) {
    const loading = mkdtempSync(join(folder, 'loading-'));
    const hub = await startHub({ dataDir: loading });
    await untilQuiet(browser, { ...hub, session: await signIn(hub.link) }, 24);
    await hub.stop();
    renameSync(loading, ready);
  }
  cpSync(ready, dataDir, { recursive: true });
}

export interface SignedInHub extends HubProcess {
  readonly session: Awaited<ReturnType<typeof signIn>>;
}

/** Until so many papers are in, filed and indexed: the record has not grown for a while, and a search is complete. */
export async function untilQuiet(browser: Browser, hub: SignedInHub, paperCount: number): Promise<void> {
  const page = await browser.newPage({ storageState: hub.session, baseURL: hub.origin });
  await page.goto('/documents');
  await expect(page.getByText(`${paperCount} tài liệu`, { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.goto('/settings');
  const count = page.getByText('Số sự kiện đã ghi').locator('xpath=following-sibling::*');
  let before: string | null = '';
  await expect
    .poll(
      async () => {
        const now = await count.textContent();
        const isQuiet = now === before;
        before = now;
        return isQuiet;
      },
      { intervals: [1_500], timeout: 60_000 },
    )
    .toBe(true);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('thoi han chia se du lieu');
  await expect(page.getByText(/^\d+ kết quả/)).toBeVisible();
  await expect(page.getByText('Đang lập chỉ mục', { exact: false })).toBeHidden({ timeout: 30_000 });
  await page.close();
}
