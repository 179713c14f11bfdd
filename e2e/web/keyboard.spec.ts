// Everything by keyboard: the order of Tab, the skip link, the palette that gives the focus back, the keyboard map.
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';

test('Tab goes over the skip link and the rail to the search box and the list', async ({ app, page }) => {
  await app.openLibrary();
  await expect(app.count(24)).toBeVisible({ timeout: 30_000 });
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element?.closest('[role="listitem"]') ? 'paper' : (element?.textContent?.trim() ?? '');
    });
  const order: string[] = [];
  for (let presses = 0; presses < 25 && order.at(-1) !== 'paper'; presses += 1) {
    await page.keyboard.press('Tab');
    order.push(await focused());
  }
  const search = order.findIndex((text) => text.startsWith('Tìm tài liệu, điều khoản'));
  expect(order.slice(0, 4)).toEqual(['Đến nội dung chính', 'Phiên họp', 'Tài liệu', 'Cài đặt']);
  expect(search).toBeGreaterThan(3);
  expect(order.at(-1)).toBe('paper');
});

test('the skip link leads to the main region', async ({ app, page }) => {
  await app.openLibrary();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Đến nội dung chính' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('arrow keys walk the list, Enter opens, Escape comes back', async ({ app, page }) => {
  await app.openLibrary();
  await expect(app.count(24)).toBeVisible({ timeout: 30_000 });
  const link = (index: number) => app.papers.nth(index).getByRole('link');
  await link(0).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(link(2)).toBeFocused();
  const title = (await link(2).textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(app.heading(title)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(app.heading('Tài liệu')).toBeFocused();
});

test('the palette is closed by Escape and gives the focus back', async ({ app, page }) => {
  await app.openLibrary();
  const settings = app.rail.getByRole('link', { name: 'Cài đặt' });
  await settings.focus();
  await app.openSearch();
  await page.keyboard.press('Escape');
  await expect(app.searchBox).toBeHidden();
  await expect(settings).toBeFocused();
});

test('? shows the keyboard map, but is a letter inside the search box', async ({ app, page }) => {
  await app.openLibrary();
  const map = page.getByRole('dialog', { name: 'Phím tắt' });
  await page.keyboard.press('?');
  await expect(map).toBeVisible();
  await expect(map.getByText('Mở tìm kiếm')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(map).toBeHidden();

  await app.openSearch();
  await page.keyboard.type('gd?');
  await expect(app.searchBox).toHaveValue('gd?');
  await expect(map).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(app.searchBox).toBeHidden();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page).toHaveURL(/\/$/);
});

test('Escape closes what lies over a paper, and only then the paper', async ({ app, page }) => {
  await app.openLibrary();
  await app.papers.first().getByRole('link').click();
  await expect(page.getByRole('article').first()).toBeVisible();
  const place = page.url();

  const map = page.getByRole('dialog', { name: 'Phím tắt' });
  await page.keyboard.press('?');
  await expect(map).toBeVisible();
  await test.step('no key stands for two things', async () => {
    const keys = (await map.locator('dd').allTextContents()).filter((each) => each !== 'Esc');
    expect(keys.length).toBeGreaterThan(25);
    expect(keys.filter((each, index) => keys.indexOf(each) !== index)).toEqual([]);
  });
  await page.keyboard.press('Escape');
  await expect(map).toBeHidden();
  expect(page.url()).toBe(place);

  const hint = page.getByText('Mọi thay đổi được ghi và cập nhật ngay.');
  await app.connection('Đã kết nối').click();
  await expect(hint).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(hint).toBeHidden();
  expect(page.url()).toBe(place);

  await page.keyboard.press('Escape');
  await expect(app.heading('Tài liệu')).toBeVisible();
});
