// The reader's outline, going to a clause by typing, references with their preview, and the way back.
import { expect, type Page } from '@playwright/test';
import { axeFaultsOf } from '../support/accessibility-engines.ts';
import { App } from '../support/app.ts';
import { test } from './fixtures.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

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
const rowMenu = (page: Page, name: string | RegExp) => page.getByRole('menu', { name });
const similar = (page: Page) => page.getByRole('dialog', { name: 'Điều khoản tương tự' });
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

test('a row of the outline has a menu, by mouse and by keys', async ({ app, page }) => {
  await openBill(app);
  await openOutline(page);
  await goTo(page, 'điều 22');
  const row = item(page, /^Điều 22/);
  const menu = rowMenu(page, /^Điều 22 Dự thảo/);

  await test.step('the right mouse button opens it, and like clauses are looked for', async () => {
    await row.click({ button: 'right' });
    await expect(menu.getByRole('menuitem')).toHaveText([
      'Đến đó',
      'Mở bên cạnh',
      'Chép trích dẫn',
      'Chép liên kết',
      'Điều khoản tương tự',
    ]);
    expect(await axeFaultsOf(page)).toEqual([]);
    await menu.getByRole('menuitem', { name: 'Điều khoản tương tự' }).click();
    await expect(similar(page).getByText(/^Tương tự Điều 22 ·/)).toBeVisible();
    await expect(similar(page).getByRole('button', { name: /^Điều/ }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(similar(page)).toBeHidden();
    await expect(tree(page)).toBeFocused();
  });

  await test.step('its button opens it and closes it', async () => {
    await row.hover();
    const button = row.locator('[data-menu]');
    await expect(button).toHaveCSS('opacity', '1');
    await button.click();
    await expect(menu).toBeVisible();
    await button.click();
    await expect(menu).toBeHidden();
  });

  await test.step('keys open it on the active row, and give the focus back to the tree', async () => {
    await tree(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+F10');
    const first = rowMenu(page, /^Điều 1 Dự thảo/);
    await expect(first.getByRole('menuitem', { name: 'Đến đó' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(first).toBeHidden();
    await expect(tree(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ContextMenu');
    const second = rowMenu(page, /^Điều 2 Dự thảo/);
    await expect(second.getByRole('menuitem', { name: 'Đến đó' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(second).toBeHidden();
    await expect(tree(page)).toBeFocused();
    await expect(crumbs(page)).toContainText('Điều 2');
  });

  await test.step('a chapter is asked about by its heading, a point by its clause', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+F10');
    await rowMenu(page, /^Chương I Dự thảo/)
      .getByRole('menuitem', { name: 'Điều khoản tương tự' })
      .click();
    await expect(similar(page).getByText(/^Tương tự Chương I ·/)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: /^Lọc mục lục/ }).fill('điểm a khoản 1 điều 9');
    await item(page, /^Điểm a/).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Điều khoản tương tự' }).click();
    await expect(similar(page).getByText(/^Tương tự Khoản 1 Điều 9 ·/)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the link that it copies opens the clause, and «beside» shows it beside', async () => {
    await page.getByRole('textbox', { name: /^Lọc mục lục/ }).fill('điều 37');
    await item(page, /^Điều 37/).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Chép liên kết' }).click();
    await expect(page.getByText('Đã chép liên kết.')).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await item(page, /^Điều 37/).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Mở bên cạnh' }).click();
    await expect(page.locator('[data-half="beside"]').getByText('Điều 37', { exact: true })).toBeVisible();
    await page.goto(link);
    await expect(crumbs(page)).toContainText('Điều 37');
  });
});

test('a finger that is held opens the menu of a row, and Escape leaves the outline there', async ({
  browser,
  hub,
  session,
}) => {
  const context = await browser.newContext({
    ...{ baseURL: hub.origin, storageState: session, locale: 'vi-VN' },
    hasTouch: true,
    viewport: { width: 810, height: 1080 },
  });
  const page = await context.newPage();
  await openBill(new App(page));
  await openOutline(page);
  const row = item(page, /^Điều 2\./);
  const menu = rowMenu(page, /^Điều 2 Dự thảo/);
  await page.getByRole('textbox', { name: /^Lọc mục lục/ }).fill('điều 2');
  await expect(row).toBeVisible();
  const box = await row.boundingBox();
  if (!box) throw new Error('expected the row on screen');
  const devtools = await context.newCDPSession(page);
  const at = { x: box.x + 60, y: box.y + box.height / 2 };
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await expect(menu).toBeVisible();
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(menu.getByRole('menuitem', { name: 'Đến đó' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(row).toBeVisible();

  await row.locator('[data-menu]').tap();
  await menu.getByRole('menuitem', { name: 'Đến đó' }).tap();
  await expect(crumbs(page)).toContainText('Điều 2');
  await expect(tree(page)).toBeHidden();
  await context.close();
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
