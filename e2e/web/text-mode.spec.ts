// Text mode: a paper re-flowed from its structure. It keeps the place when the mode, the type or the window changes, and
// gives whole paragraphs though only a part of them is on screen.
import { expect, type Page } from '@playwright/test';
import { axe } from '../support/accessibility-engines.ts';
import { overflowOf } from '../support/app.ts';
import { makeLongLaw, makeRichLaw } from '../support/law-papers.ts';
import { makeBlankPages } from '../support/papers.ts';
import { preferences, test } from './fixtures.ts';

test.use({ hubChoice: { name: 'text mode', isEmpty: true }, permissions: ['clipboard-read', 'clipboard-write'] });

const long = 'Luật mẫu nhiều trang';
const rich = 'Luật mẫu nhiều thứ';

test.beforeAll(async ({ browser, session, hub }) => {
  const context = await browser.newContext({ baseURL: hub.origin, storageState: session });
  const page = await context.newPage();
  const { App } = await import('../support/app.ts');
  const app = new App(page);
  await app.openLibrary();
  await app.pickFiles([await makeLongLaw(`${long}.pdf`, long, 150), await makeRichLaw(`${rich}.docx`, rich)]);
  await expect(app.count(2)).toBeVisible({ timeout: 60_000 });
  await context.close();
});

const text = (page: Page) => page.locator('[data-flow]');

async function openPaper(page: Page, title: RegExp): Promise<void> {
  await page.goto('/documents');
  await page.getByRole('link', { name: title }).first().click();
}

async function openLongAsText(page: Page): Promise<void> {
  await openPaper(page, /nhiều trang/i);
  await page
    .locator('label')
    .filter({ has: page.getByRole('radio', { name: 'Văn bản', exact: true }) })
    .click();
  // Another test may have left the person elsewhere in it.
  await text(page).focus();
  await page.keyboard.press('Home');
  await expect(text(page).getByRole('heading', { name: 'Điều 1. Việc thứ 1', exact: true })).toBeVisible();
}

/** What stands at the top of the view, word for word. */
const topWords = (page: Page) =>
  text(page).evaluate((view) => {
    const { top, bottom } = view.getBoundingClientRect();
    const parts = [...view.querySelectorAll('[data-part]')];
    const first = parts.find((part) => part.getBoundingClientRect().bottom > top + 15);
    // What is drawn further down does not stand at the top: that is still to come.
    return first && first.getBoundingClientRect().top < (top + bottom) / 2
      ? (first.getAttribute('data-part') ?? '')
      : '';
  });

test('sets headings by level, addresses from the structure, and copies a citation', async ({ page }) => {
  await openPaper(page, /nhiều thứ/i);
  await expect(text(page).getByRole('heading', { level: 2, name: 'Chương I' })).toBeVisible();
  await expect(text(page).getByRole('heading', { level: 3, name: /Phạm vi điều chỉnh/ })).toBeVisible();
  await expect(text(page).getByText('K1', { exact: true }).first()).toBeVisible();
  await expect(text(page).getByText('đ', { exact: true }).first()).toBeVisible();

  await text(page)
    .getByRole('link', { name: /^Điều 1: chép/ })
    .click();
  await page.getByRole('menuitem', { name: 'Chép trích dẫn' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Điều 1 Luật mẫu/i);
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(text(page).getByRole('link', { name: /^Điều 1: chép/ })).toBeFocused();

  const address = text(page).getByRole('link', { name: /^Điều 2: chép/ });
  await address.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Chép trích dẫn' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(address).toBeFocused();
});

test('shows tracked changes when asked to, and who made them', async ({ page }) => {
  await openPaper(page, /nhiều thứ/i);
  await expect(text(page).getByText('Thời hạn chia sẻ là 05 ngày làm việc.')).toBeVisible();
  await expect(text(page).getByRole('deletion')).toHaveCount(0);
  await text(page).getByRole('switch', { name: 'Hiện sửa đổi' }).check({ force: true });
  await expect(text(page).getByRole('deletion')).toHaveText('10 ngày');
  await text(page).getByRole('insertion').hover();
  await expect(page.getByText(/Thêm: Nguyễn Văn An/)).toBeVisible();
});

test('keeps the place when mode, type size and window change', async ({ page }) => {
  await openLongAsText(page);
  await text(page).focus();
  await page.keyboard.press('End');
  await expect(text(page).getByRole('heading', { name: 'Điều 150. Việc thứ 150', exact: true })).toBeVisible();
  await text(page).evaluate((view) => view.scrollBy({ top: -20_000 }));
  await expect.poll(() => topWords(page)).not.toBe('');
  const place = await topWords(page);
  await page.setViewportSize({ width: 820, height: 700 });
  await expect.poll(() => topWords(page)).toBe(place);
  await page.keyboard.press('+');
  await expect.poll(() => topWords(page)).toBe(place);

  const pageNumber = Number(place.split('.')[0]);
  await page
    .locator('label')
    .filter({ has: page.getByRole('radio', { name: 'Trang in', exact: true }) })
    .click();
  // A paragraph that begins on one page may be read on the next.
  await expect
    .poll(async () => [0, 1].includes(Number(await page.getByLabel('Đến trang').inputValue()) - pageNumber))
    .toBe(true);
  await page
    .locator('label')
    .filter({ has: page.getByRole('radio', { name: 'Văn bản', exact: true }) })
    .click();
  await expect.poll(() => topWords(page)).toBe(place);
});

test('keeps the place where less motion is wanted', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLongAsText(page);
  await text(page).evaluate((view) => view.scrollBy({ top: 20_000 }));
  await expect.poll(() => topWords(page)).not.toMatch(/^1\./);
  const place = await topWords(page);
  for (const width of [360, 810, 1280]) {
    await page.setViewportSize({ width, height: 1080 });
    await expect.poll(() => topWords(page)).toBe(place);
  }
  // As high as it is told to be, at once: the text is measured in the same breath.
  const drawn = await text(page).evaluate((view) => {
    const gap = view
      .querySelector<HTMLElement>('[data-chunk]')
      ?.parentElement?.querySelector<HTMLElement>('div:not([data-chunk])');
    if (!gap) return null;
    gap.style.height = '100px';
    return gap.getBoundingClientRect().height;
  });
  expect(drawn).toBe(100);
});

test('copies all of the paper in whole paragraphs, though a part of it is on screen', async ({ page }) => {
  await openLongAsText(page);
  await text(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await expect
    .poll(async () => (await page.evaluate(() => navigator.clipboard.readText())).split('\n').length)
    .toBe(1 + 150 * 4);
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(copied.filter((line) => !/^(?:Điều \d+\. |[123]\. Cơ quan|Luật mẫu)/.test(line))).toEqual([]);
  expect(await text(page).locator('[data-part]').count()).toBeLessThan(120);
});

test('loses nothing on a narrow screen in type of 200 %', async ({ page }) => {
  await page.addInitScript(...preferences({ typeScale: 200 }));
  await page.setViewportSize({ width: 360, height: 740 });
  await openPaper(page, /nhiều thứ/i);
  await expect(text(page).getByText('K1', { exact: true }).first()).toBeVisible();
  expect(await overflowOf(page)).toBe(0);
  expect(await text(page).evaluate((view) => view.scrollWidth - view.clientWidth)).toBeLessThanOrEqual(0);
  const table = text(page).getByRole('region', { name: /Bảng rộng/ });
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((frame) => frame.scrollLeft)).toBeGreaterThan(0);
  await expect(table.getByRole('columnheader', { name: 'STT' })).toHaveCount(1);
});

test('is free of what axe finds, in each paper tone and in the middle of the paper', async ({ page }) => {
  await openPaper(page, /nhiều thứ/i);
  for (const tone of ['Ngà', 'Tối', 'Sáng']) {
    await page.getByRole('button', { name: 'Cách trình bày chữ' }).click();
    await page
      .locator('label')
      .filter({ hasText: new RegExp(`^${tone}$`) })
      .click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await expect(text(page).getByRole('heading', { name: 'Điều 32. Việc thứ 32', exact: true })).toBeVisible();
    const { violations } = await axe(page).include('[data-flow]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
});

test('a paper without a word says so, and its printed pages stay', async ({ page, app }) => {
  await app.openLibrary();
  await app.pickFiles([await makeBlankPages('Trang trắng.pdf', 3)]);
  // Opening the library anew would break the upload off.
  await expect(app.count(3)).toBeVisible({ timeout: 30_000 });
  await openPaper(page, /^Trang trắng$/);
  await expect(app.printedPage(1)).toBeVisible();
  await page.keyboard.press('m');
  await expect(text(page).getByText('Không đọc được chữ nào trong tài liệu này; hãy xem ở Trang in.')).toBeVisible();
  await page.keyboard.press('m');
  await expect(app.printedPage(1)).toBeVisible();
});
