// The reader's outline, going to a clause by typing, references with their preview, and the way back.
import { expect, type Page } from '@playwright/test';
import type { App } from '../support/app.ts';

import { test } from './fixtures.ts';

const bill = 'Dự thảo Luật Dữ liệu công (lần 2)';

async function openBill(app: App): Promise<void> {
  await app.openLibrary();
  // Rows move while the demo is on its way in.
  await expect(app.count(24)).toBeVisible({ timeout: 45_000 });
  await app.page.goto(`/documents?q=${encodeURIComponent(bill)}`);
  await app.paper(bill).getByRole('link').first().click();
  // Where it opens depends on where it was read last.
  await expect(app.heading(bill)).toBeVisible();
  await expect(app.page.getByRole('article').first()).toBeVisible();
}

const crumbs = (page: Page) => page.getByRole('navigation', { name: 'Đang đọc ở' });
const tree = (page: Page) => page.getByRole('tree', { name: 'Các phần của văn bản' });
const item = (page: Page, name: string | RegExp) => tree(page).getByRole('treeitem', { name });
const preview = (page: Page) => page.getByRole('dialog', { name: /^Xem trước/ });

async function goTo(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+g');
  const field = page.getByRole('combobox', { name: /^Điều, khoản, chương/ });
  await expect(field).toBeFocused();
  await field.fill(typed);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
}

/** The browser's back, held in the paper: the router goes forward again a moment later. */
async function stepBack(page: Page): Promise<void> {
  const place = () => page.evaluate(() => history.state?.__TSR_index);
  const before = await place();
  await page.goBack();
  await expect.poll(place).toBe(before);
}

async function openOutline(page: Page): Promise<void> {
  if (!(await tree(page).isVisible())) await page.getByRole('button', { name: 'Mục lục', exact: true }).click();
  await expect(tree(page)).toBeVisible();
}

test('goes to a clause that was typed without tone marks, and back by the browser’s back', async ({ app, page }) => {
  await openBill(app);
  await goTo(page, 'k2 d22');
  await expect(crumbs(page)).toContainText('Điều 22');
  await expect(crumbs(page)).toContainText('Khoản 2');
  await expect(app.printedPage(8)).toBeInViewport();

  await goTo(page, 'chuong 5');
  await expect(crumbs(page)).toContainText('Chương V');
  await expect(page.getByRole('button', { name: 'Trở lại Điều 22, khoản 2' })).toBeVisible();
  await stepBack(page);
  await expect(crumbs(page)).toContainText('Điều 22');
  await stepBack(page);
  await expect(page.getByRole('button', { name: /^Trở lại (?!danh sách)/ })).toBeHidden();
  await page.goBack();
  await expect(app.heading('Tài liệu')).toBeVisible();
});

test('says what comes nearest to a clause that is not there, and knows pages and words of titles', async ({
  app,
  page,
}) => {
  await openBill(app);
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  const field = page.getByRole('combobox', { name: /^Điều, khoản, chương/ });
  await field.fill('điều 99');
  await expect(page.getByText('Không có «điều 99» trong văn bản này. Gần nhất:')).toBeVisible();
  await field.fill('thu thap mot lan');
  await expect(page.getByRole('option').first()).toContainText('Điều 13. Thu thập một lần');
  await field.fill('trang 12');
  await page.keyboard.press('Enter');
  await expect(app.printedPage(12)).toBeInViewport();
});

test('the outline follows the reading, folds, is filtered, and is worked by keys alone', async ({ app, page }) => {
  await openBill(app);
  await openOutline(page);
  await goTo(page, 'điều 22');
  await expect(item(page, /^Điều 22/)).toHaveAttribute('aria-current', 'location');
  await expect(item(page, 'Khoản 1').first()).toBeVisible();

  await test.step('scrolling on moves the mark', async () => {
    await app.printedPage(8).hover();
    await page.mouse.wheel(0, 2600);
    await expect(item(page, /^Điều 22/)).toHaveAttribute('aria-expanded', 'false');
  });

  await test.step('keys fold, unfold and go', async () => {
    await tree(page).focus();
    await page.keyboard.press('Home');
    const first = item(page, /^Chương I\./);
    await expect(first).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowLeft');
    await expect(first).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(crumbs(page)).toContainText('Điều 2');
  });

  await test.step('the filter finds an address and words', async () => {
    const filter = page.getByRole('textbox', { name: /^Lọc mục lục/ });
    await filter.fill('k2 đ22');
    await expect(item(page, 'Khoản 2')).toHaveCount(1);
    await filter.fill('phi khai thac');
    await expect(item(page, /^Điều 32\. Phí khai thác/)).toBeVisible();
    await filter.press('Enter');
    await expect(crumbs(page)).toContainText('Điều 32');
    await filter.fill('không có điều nào như thế');
    await expect(page.getByText('Không có mục nào như vậy')).toBeVisible();
  });
});

test('a mention on a printed page shows what it means and leads there', async ({ app, page }) => {
  await openBill(app);
  await goTo(page, 'trang 8');
  const link = app.printedPage(8).getByRole('link', { name: /Liên kết đến Điều 37 của văn bản này$/ });
  await link.focus();
  await expect(link.locator('span').first()).toBeInViewport();

  await test.step('the pointer’s rest shows it; it can be pointed at, and Escape closes it alone', async () => {
    const box = await link.locator('span').first().boundingBox();
    if (!box) throw new Error('the link has no box');
    await page.mouse.move(box.x + 5, box.y + box.height / 2);
    await expect(preview(page)).toContainText('Điều 37');
    await preview(page).hover();
    await expect(preview(page).getByRole('button', { name: 'Mở bên cạnh' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(preview(page)).toBeHidden();
    await expect(app.printedPage(8)).toBeVisible();
  });

  await test.step('a click on the words leads there', async () => {
    const box = await link.locator('span').first().boundingBox();
    if (!box) throw new Error('the link has no box');
    await page.mouse.click(box.x + 5, box.y + box.height / 2);
    await expect(crumbs(page)).toContainText('Điều 37');
    await expect(page.getByRole('button', { name: /^Trở lại Điều/ })).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(link.locator('span').first()).toBeInViewport();
  });

  await test.step('words of a mention can still be selected', async () => {
    const box = await link.locator('span').first().boundingBox();
    if (!box) throw new Error('the link has no box');
    await page.mouse.move(box.x + 4, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 4, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    const selected = await page.evaluate(() => document.getSelection()?.toString() ?? '');
    expect(selected).toContain('Điều');
    await expect(link.locator('span').first()).toBeInViewport();
  });
});
