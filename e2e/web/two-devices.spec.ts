// Two browsers at one hub: what happens on one is seen on the other without asking.
import { expect } from '@playwright/test';
import { App } from '../support/app.ts';
import { makeDocx } from '../support/papers.ts';
import { test } from './fixtures.ts';

test.use({ hubChoice: { name: 'two devices', isEmpty: true } });

test('a paper imported on one device appears on the other, is found there, and goes there when taken off', async ({
  app,
  browser,
}) => {
  const context = await browser.newContext();
  const other = new App(await context.newPage());
  await other.openLibrary();
  await expect(other.page.getByText('Chưa có tài liệu nào')).toBeVisible();

  await app.openLibrary();
  const title = 'Kế hoạch tiếp xúc cử tri trước kỳ họp';
  const paragraphs = ['Tiếp xúc cử tri tại nhà văn hóa thôn Đồng Bưởi.'];
  await app.pickFiles([await makeDocx({ name: 'tiếp-xúc.docx', title, paragraphs })]);

  await expect(other.paper(title)).toBeVisible();
  await expect(other.count(1)).toBeVisible();
  await other.search('dong buoi');
  await other.page.keyboard.press('Escape');

  await app
    .paper(title)
    .getByRole('button', { name: `Thao tác với “${title}”` })
    .click();
  await app.page.getByRole('menuitem', { name: 'Thu hồi' }).click();
  await expect(other.page.getByText('Chưa có tài liệu nào')).toBeVisible();
  await context.close();
});
