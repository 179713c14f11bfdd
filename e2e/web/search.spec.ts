// Search as a deputy does it: from the palette to the page of results, narrowed down, to the spot and back, through the
// places that were found.
import { expect, type Page } from '@playwright/test';
import type { App } from '../support/app.ts';
import { test } from './fixtures.ts';

const question = 'thoi han chia se du lieu';
const chosen = (page: Page) => page.getByRole('list', { name: 'Đang lọc theo' });
const field = (page: Page) => page.getByRole('searchbox', { name: 'Tìm trong mọi tài liệu' });
const papers = (page: Page) => page.getByRole('feed', { name: 'Kết quả theo tài liệu' }).getByRole('article');
const places = (page: Page) => page.getByRole('group', { name: 'Kết quả tìm kiếm trong văn bản này' });

async function openResults(page: Page, address = `?q=${encodeURIComponent(question)}`): Promise<void> {
  await page.goto(`/search${address}`);
  await expect(papers(page).first()).toBeVisible();
}

async function openFirstPlace(app: App): Promise<void> {
  await openResults(app.page);
  await papers(app.page).first().getByRole('listitem').first().getByRole('link').click();
  await expect(app.page.locator('[data-target]').first()).toBeInViewport();
}

test('the palette is narrowed down by keyboard and leads to all results', async ({ app, page }) => {
  await app.openLibrary();
  await app.search(question);
  await expect(page.getByText(/^\d+ kết quả trong \d+ tài liệu/)).toBeVisible();

  await page.keyboard.press('Tab');
  const facets = page.getByRole('complementary', { name: 'Lọc kết quả' });
  const first = facets.getByRole('checkbox').first();
  await expect(first).toBeFocused();
  const [name = ''] = ((await first.getAttribute('aria-label')) ?? '').split(',');
  await page.keyboard.press('Space');
  await expect(chosen(page).getByRole('button', { name: `Bỏ lọc “${name}”` })).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(app.searchBox).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await expect(app.heading('Tìm kiếm')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(field(page)).toHaveValue(question);
  expect(new URL(page.url()).searchParams.get('type')).toBe(name);

  await chosen(page)
    .getByRole('button', { name: `Bỏ lọc “${name}”` })
    .click();
  await expect(chosen(page)).toBeHidden();
  expect(new URL(page.url()).searchParams.get('type')).toBeNull();
  await page.goBack();
  await expect(chosen(page)).toBeVisible();
});

test('results are gone through with the keys, and coming back leads to the same place', async ({ page }) => {
  await openResults(page);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('k');
  const hit = page.locator('[data-hit]:focus');
  const name = (await hit.getAttribute('data-hit')) ?? '';
  expect(name).toBe(await page.locator('[data-hit]').nth(1).getAttribute('data-hit'));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-target]').first()).toBeInViewport();
  await page.goBack();
  await expect(page.locator('[data-hit]:focus')).toHaveAttribute('data-hit', name);

  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await field(page).fill('ngan sach nha nuoc');
  await expect(page).toHaveURL(/q=ngan\+sach\+nha\+nuoc$/);
  await expect(papers(page).first()).toBeVisible();
  await page.goBack();
  await expect(field(page)).toHaveValue(question);
});

test('the places that were found are gone through in the paper, as pages and as text', async ({ app, page }) => {
  await openFirstPlace(app);
  await expect(places(page)).toContainText(/“.+”: \d+ trên \d+/);
  const before = await places(page).getByRole('status').textContent();
  await page.keyboard.press('F3');
  await expect(places(page).getByRole('status')).not.toHaveText(before ?? '');
  await page.keyboard.press('Shift+F3');
  await expect(places(page).getByRole('status')).toHaveText(before ?? '');
  await expect(page.locator('[data-target]').first()).toBeInViewport();

  await page.keyboard.press('m');
  await expect(page.locator('[data-flow] [data-target]').first()).toBeInViewport();
  await expect(page.locator('[data-flow] [data-target] mark').first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+f');
  await expect(page.getByRole('searchbox', { name: 'Tìm trong tài liệu này' })).toHaveValue(question);
  await expect(places(page)).toBeHidden();
  await page.keyboard.press('Escape');

  await places(page).getByRole('button', { name: 'Thôi đánh dấu kết quả tìm kiếm' }).click();
  await expect(places(page)).toBeHidden();
  await expect(page.locator('article mark')).toHaveCount(0);
});

test('a hit opens beside the paper that is read', async ({ app, page }) => {
  await openFirstPlace(app);
  await app.search('ngan sach nha nuoc');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(app.heading('Hai tài liệu cạnh nhau')).toBeVisible();
  await expect(places(page)).toHaveCount(2);
  await expect(page.locator('[data-half="beside"] [data-target]').first()).toBeInViewport();
});

test('like clauses are asked for from the place that was found, then from the clause that is read', async ({
  page,
}) => {
  await openResults(page);
  const hit = papers(page).first().getByRole('listitem').first();
  const [found] = /Điều\s\d+/u.exec((await hit.textContent()) ?? '') ?? ['no article'];
  await hit.getByRole('link').click();
  await expect(page.locator('[data-target]').first()).toBeInViewport();
  const panel = page.getByRole('dialog', { name: 'Điều khoản tương tự' });
  const asked = panel.getByText(/^Tương tự .*Điều \d+ ·/);
  await page.keyboard.press('y');
  await expect(asked).toContainText(`${found} ·`);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);

  // Gone to by its number, the article means itself, though the place that was found stands below it.
  const before = `Điều ${Number(/\d+/.exec(found)) - 1}`;
  await page.keyboard.press('ControlOrMeta+g');
  await page.getByRole('combobox', { name: /^Điều, khoản, chương/ }).fill(before);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('y');
  await expect(asked).toContainText(`${before} ·`);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);

  // At the head of the law nothing is read yet: the first article is the one that is seen.
  await page.keyboard.press('Home');
  await expect(page.getByRole('treeitem').first()).toBeInViewport();
  await page.keyboard.press('y');
  await expect(asked).toContainText('Điều 1 ·');
});

test('before anything is asked the page says what can be typed, and what is not there is said', async ({
  app,
  page,
}) => {
  await page.goto('/search');
  await expect(field(page)).toBeFocused();
  await page.getByRole('button', { name: /đại biểu được nghỉ việc/ }).click();
  await expect(field(page)).toHaveValue('đại biểu được nghỉ việc bao nhiêu ngày');

  await page.goto('/search?q=qqqqzzzz&status=over');
  await expect(page.getByText('Không tìm thấy “qqqqzzzz”')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Bỏ bộ lọc' }).click();
  await expect(page).toHaveURL(/\/search\?q=qqqqzzzz$/);
  await expect(app.heading('Tìm kiếm')).toBeVisible();
});
