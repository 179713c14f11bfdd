// Pictures of the list before the first paper is in it.
import { expect } from '@playwright/test';
import { eachLook, picture } from '../support/pictures.ts';
import { preferences, test } from './fixtures.ts';

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
