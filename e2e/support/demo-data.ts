// Data that take long to make, the demo parliament first of all, are made once for a run of the tests; each hub that shows
// them begins with a copy.
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, expect } from '@playwright/test';
import { type HubProcess, signIn, startHub } from './hub-process.ts';

const variable = 'DIENHONG_E2E_DATA';

/** Of the whole run: names the folder, and removes it at the end. */
// biome-ignore lint/style/noDefaultExport: Playwright calls what the file exports by default.
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'dienhong-made-'));
  process.env[variable] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Puts what is made under this name into an empty folder. */
export async function copyMade(name: string, dataDir: string, make: (folder: string) => Promise<void>): Promise<void> {
  const folder = process.env[variable];
  if (folder === undefined) throw new Error(`copyMade: expected ${variable}, set by the run's global setup`);
  const ready = join(folder, name);
  while (!existsSync(ready)) await makeOnce(ready, make);
  cpSync(ready, dataDir, { recursive: true });
}

/** Of the workers that need it at the same time one makes it, the others wait: the folder can be there only once. */
async function makeOnce(ready: string, make: (folder: string) => Promise<void>): Promise<void> {
  const making = `${ready}, in the making`;
  try {
    mkdirSync(making);
  } catch {
    await setTimeout(200);
    return;
  }
  try {
    if (existsSync(ready)) return;
    await make(making);
    renameSync(making, ready);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Puts the demo's data into an empty folder. */
export function copyDemo(browser: Browser, dataDir: string): Promise<void> {
  return copyMade('demo', dataDir, async (folder) => {
    const hub = await startHub({ dataDir: folder });
    await untilQuiet(browser, hub, 24);
    await hub.stop();
  });
}

/** Until so many papers are in, filed and indexed: the record has not grown for a while, and a search is complete. */
export async function untilQuiet(browser: Browser, hub: HubProcess, paperCount: number): Promise<void> {
  const page = await browser.newPage({ storageState: await signIn(hub.link), baseURL: hub.origin });
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
