// Home: what is new until it was seen, what is unread, what comes next; live from another device, and on a phone.
import { expect, type Page } from '@playwright/test';
import { App, overflowOf } from '../support/app.ts';
import { makeDocx } from '../support/papers.ts';
import { test } from './fixtures.ts';

test.use({ hubChoice: { name: 'home', isEmpty: false } });

const newsOf = (page: Page) => page.getByRole('region', { name: /^Có gì mới/ });
const entriesOf = (page: Page) => newsOf(page).getByRole('listitem');

async function openHome(page: Page): Promise<void> {
  await page.goto('/');
  // The demo is loaded once all of its papers are counted.
  await expect(newsOf(page).getByRole('link', { name: 'và 19 tài liệu khác' })).toBeVisible({ timeout: 30_000 });
}

test('what is new is told until it is marked as seen, and a mark can be taken back', async ({ page }) => {
  await openHome(page);
  await expect(entriesOf(page)).toHaveCount(5);
  const mark = newsOf(page).getByRole('button', { name: 'Đánh dấu đã xem' });
  await mark.click();
  await expect(page.getByRole('heading', { name: /^Có gì mới từ \d\d:\d\d$/ })).toBeVisible();
  await expect(newsOf(page).getByText('Từ lúc đó không có gì mới.')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(entriesOf(page)).toHaveCount(5);
  await expect(page.getByRole('heading', { name: 'Có gì mới', exact: true })).toBeVisible();
});

test('papers of the sitting say that they are unread, and lead to the list of those', async ({ page }) => {
  await openHome(page);
  await expect(
    page.getByText(/^(Tiếp theo lúc|Nội dung cuối|Bắt đầu sau|Phiên kế tiếp|Không còn phiên)/).first(),
  ).toBeVisible();
  await expect(page.getByText(/tất cả đã sẵn sàng|tài liệu sẵn sàng/)).toBeVisible();
  await page.getByRole('button', { name: /^Chưa đọc trong phiên này \(\d+\)$/ }).click();
  await expect(page.getByText('Chưa đọc', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Xem trong danh sách tài liệu' }).click();
  await expect(page).toHaveURL(/\/documents\?.*unread=true/);
  await expect(page.getByRole('list', { name: 'Danh sách tài liệu' }).getByRole('listitem').first()).toBeVisible();
});

test('a paper that comes in on another device is news here at once, until it is opened', async ({ page, browser }) => {
  await openHome(page);
  await newsOf(page).getByRole('button', { name: 'Đánh dấu đã xem' }).click();
  await expect(entriesOf(page)).toHaveCount(0);

  const context = await browser.newContext();
  const other = new App(await context.newPage());
  await other.openLibrary();
  const title = 'Kế hoạch giám sát nước sạch nông thôn';
  await other.pickFiles([await makeDocx({ name: 'ke-hoach.docx', title, paragraphs: ['Giám sát tại ba xã.'] })]);

  const entry = newsOf(page).getByRole('link', { name: title });
  await expect(entry).toBeVisible();
  await entry.click();
  await expect(page.getByRole('article')).toBeVisible();
  await new App(page).go('Phiên họp');
  await expect(newsOf(page).getByText('Từ lúc đó không có gì mới.')).toBeVisible();
  await context.close();
});

test('on a phone the agenda comes first, and what is new is one tap away', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await expect(page.getByRole('list', { name: 'Chương trình phiên họp' })).toBeVisible();
  expect(await overflowOf(page)).toBe(0);
  await newsOf(page).getByRole('button', { name: 'Đánh dấu đã xem' }).or(newsOf(page)).first().waitFor();
  const order = await page.evaluate(() => {
    const [agenda, news] = ['main ol', '#home-news'].map((each) => document.querySelector(each));
    return agenda && news ? agenda.compareDocumentPosition(news) & Node.DOCUMENT_POSITION_FOLLOWING : 0;
  });
  expect(order).not.toBe(0);
});
