// Pictures of every screen for people to look at, in three sizes and two themes: attached to the report and kept in
// test-results/screens. Nothing is compared; other specs check what can be checked.
import { join } from 'node:path';
import { expect, type TestInfo } from '@playwright/test';
import type { App } from '../support/app.ts';
import { inkOf } from '../support/app.ts';
import { preferences, test } from './fixtures.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 810, height: 1080 },
];
const folder = join(import.meta.dirname, '..', '..', 'test-results', 'screens');

const eachLook = sizes.flatMap(({ width, height }) =>
  ['light', 'dark'].map((theme) => ({ width, height, theme, look: `${width}x${height}-${theme}` })),
);

async function picture(app: App, testInfo: TestInfo, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  await app.page.screenshot({ path, animations: 'disabled' });
  await testInfo.attach(name, { path, contentType: 'image/png' });
}

for (const { width, height, theme, look } of eachLook) {
  test(`screens of the demo, ${look}`, async ({ app, page }, testInfo) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(...preferences({ theme }));
    await page.goto('/');
    await expect(page.getByRole('list', { name: 'Chương trình phiên họp' })).toBeVisible();
    await picture(app, testInfo, `home-${look}`);
    await app.go('Tài liệu');
    await expect(app.count(25)).toBeVisible({ timeout: 30_000 });
    await picture(app, testInfo, `library-${look}`);
    await app.search('thoi han chia se du lieu');
    await picture(app, testInfo, `palette-${look}`);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-target]').first()).toBeInViewport();
    await expect(app.searchBox).toBeHidden();
    const shown = page.getByRole('article').filter({ has: page.locator('[data-target]') });
    await expect.poll(() => inkOf(shown)).toBeGreaterThan(500);
    await picture(app, testInfo, `pdf-${look}`);
    await app.go('Tài liệu');
    await page.getByRole('link', { name: /biên bản thảo luận/i }).click();
    await expect(page.getByRole('article')).toBeVisible();
    await picture(app, testInfo, `docx-${look}`);
    await app.go('Cài đặt');
    await expect(page.getByText('Thư mục dữ liệu')).toBeVisible();
    await picture(app, testInfo, `settings-${look}`);
  });
}

test.describe('without papers', () => {
  test.use({ hubChoice: { name: 'empty', isEmpty: true } });
  for (const { width, height, theme, look } of eachLook) {
    test(`the empty list, ${look}`, async ({ app, page }, testInfo) => {
      await page.setViewportSize({ width, height });
      await page.addInitScript(...preferences({ theme }));
      await app.openLibrary();
      await expect(page.getByText('Chưa có tài liệu nào')).toBeVisible();
      await picture(app, testInfo, `empty-${look}`);
    });
  }
});
