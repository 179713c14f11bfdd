// axe on every screen in every theme: WCAG 2.2 A and AA.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { App } from '../support/app.ts';
import { makeDataDir, removeDataDir, signIn, startHub } from '../support/hub-process.ts';
import { preferences, test } from './fixtures.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds, as lines that say where. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.replaceAll(/\s+/g, ' ')}`),
  );
}

const screens: Record<string, (app: App) => Promise<void>> = {
  home: async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('list', { name: 'Chương trình phiên họp' })).toBeVisible();
  },
  library: async (app) => {
    await app.openLibrary();
    await expect(app.count(25)).toBeVisible({ timeout: 30_000 });
  },
  'publishing desk': async (app) => {
    await app.page.goto('/documents/desk');
    await expect(app.heading('Bàn phát hành')).toBeVisible();
    await expect(app.page.getByText('Trên bàn không còn tài liệu nào')).toBeVisible();
  },
  palette: async (app) => {
    await app.search('thoi han chia se du lieu');
  },
  'PDF at a passage': async (app) => {
    await app.page.keyboard.press('Enter');
    await expect(app.page.locator('[data-target]').first()).toBeInViewport();
    await expect(app.searchBox).toBeHidden();
  },
  'keyboard map': async ({ page }) => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  },
  DOCX: async (app) => {
    await app.page.keyboard.press('Escape');
    await app.openLibrary();
    await app.openFirstDocx();
  },
  settings: async ({ page }) => {
    await page.goto('/settings');
    await expect(page.getByText('Thư mục dữ liệu')).toBeVisible();
  },
  'no such page': async (app) => {
    await app.page.goto('/khong-co');
    await expect(app.heading('Không có trang này')).toBeVisible();
  },
};

for (const theme of ['light', 'dark', 'contrast']) {
  test(`no screen has faults in the ${theme} theme`, async ({ app, page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript(...preferences({ theme }));
    for (const [screen, open] of Object.entries(screens)) {
      await test.step(screen, async () => {
        await open(app);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        expect.soft(await faultsOf(page), screen).toEqual([]);
      });
    }
  });
}

test('neither has the empty app', async ({ browser }) => {
  const dataDir = makeDataDir();
  const hub = await startHub({ dataDir, isEmpty: true });
  const context = await browser.newContext({ storageState: await signIn(hub.link), baseURL: hub.origin });
  const page = await context.newPage();
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.addInitScript(...preferences({ theme }));
    for (const [path, text] of [
      ['/', 'Chưa có phiên họp nào'],
      ['/documents', 'Chưa có tài liệu nào'],
    ] as const) {
      await page.goto(path);
      await expect(page.getByText(text)).toBeVisible();
      expect.soft(await faultsOf(page), `${path} ${theme}`).toEqual([]);
    }
  }
  await context.close();
  await hub.stop();
  removeDataDir(dataDir);
});

test.describe('without a session', () => {
  test.use({ storageState: { cookies: [], origins: [] } });
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the sign-in page has none either, on a ${colorScheme} machine`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('/documents');
      await expect(page.getByRole('heading', { name: 'Hãy mở bằng liên kết' })).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
    });
  }
});
