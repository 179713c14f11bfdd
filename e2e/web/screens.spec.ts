// Pictures of the demo's screens in three sizes and two themes. Other specs check what can be checked.
import { expect } from '@playwright/test';
import { inkOf } from '../support/app.ts';
import { eachLook, picture } from '../support/pictures.ts';
import { preferences, test } from './fixtures.ts';

for (const { width, height, theme, look } of eachLook) {
  test(`screens of the demo, ${look}`, async ({ app, page }, testInfo) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(...preferences({ theme }));
    await app.openLibrary();
    await expect(app.count(25)).toBeVisible({ timeout: 30_000 });
    await picture(app, testInfo, `library-${look}`);
    await app.go('Phiên họp');
    await expect(page.getByRole('list', { name: 'Chương trình phiên họp' })).toBeVisible();
    await picture(app, testInfo, `home-${look}`);
    await app.search('thoi han chia se du lieu');
    await picture(app, testInfo, `palette-${look}`);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-target]').first()).toBeInViewport();
    await expect(app.searchBox).toBeHidden();
    const shown = page.getByRole('article').filter({ has: page.locator('[data-target]') });
    await expect.poll(() => inkOf(shown)).toBeGreaterThan(500);
    await picture(app, testInfo, `pdf-${look}`);
    await app.go('Tài liệu');
    await app.openFirstDocx();
    await picture(app, testInfo, `docx-${look}`);
    await app.go('Cài đặt');
    await expect(page.getByText('Thư mục dữ liệu')).toBeVisible();
    await picture(app, testInfo, `settings-${look}`);
  });
}
