// Printed pages as a deputy handles them: layouts, turning, zooming about the pointer and the fingers, selecting over
// lines and pages, thumbnails, links of the file, dark paper.

import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, type Page } from '@playwright/test';
import PDFDocument from 'pdfkit';
import { inkOf } from '../support/app.ts';
import { pdfType } from '../support/papers.ts';
import { test } from './fixtures.ts';

test.use({
  hubChoice: { name: 'page mode', isEmpty: true },
  permissions: ['clipboard-read', 'clipboard-write'],
  hasTouch: true,
});

const font = join(import.meta.dirname, '..', '..', 'scripts', 'demo', 'fonts', 'tinos-regular.ttf');
const title = 'Quy chế thử trang in';

async function makePaper() {
  const pdf = new PDFDocument({ size: 'A4', autoFirstPage: false });
  const written = buffer(pdf);
  pdf.font(font).fontSize(13);
  for (let page = 1; page <= 12; page += 1) {
    // Page 4 lies across, page 5 is a plan five metres wide.
    if (page === 5) pdf.addPage({ size: [14_173, 3000] });
    else pdf.addPage({ size: 'A4', layout: page === 4 ? 'landscape' : 'portrait' });
    if (page === 1) {
      pdf.text('QUY CHẾ', { align: 'center' }).text('thử trang in', { align: 'center' }).moveDown();
      pdf.text('Xem trang chín', { goTo: 'chin' }).moveDown();
      pdf.text('Cổng thông tin', { link: 'https://quochoi.vn/vanban?so=30' }).moveDown();
    }
    if (page === 9) pdf.addNamedDestination('chin');
    pdf.text(`Điều ${page}. Việc của trang ${page}`).moveDown();
    for (let clause = 1; clause <= (page === 1 ? 9 : 6); clause += 1) {
      pdf
        .text(
          `${clause}. Cơ quan nhà nước có thẩm quyền quyết định việc chia sẻ dữ liệu theo quy định của trang ${page} và chịu trách nhiệm về kết quả thực hiện.`,
        )
        .moveDown();
    }
  }
  pdf.end();
  return { name: 'quy-che.pdf', mimeType: pdfType, buffer: await written };
}

/** Page and share of it that stand at a point of the window. */
const standsAt = (page: Page, x: number, y: number) =>
  page.evaluate(
    ([left = 0, top = 0]) => {
      const found = document.elementsFromPoint(left, top).find((element) => element.matches('article[data-page]'));
      const box = found?.getBoundingClientRect();
      if (!box) return null;
      return {
        page: (found as HTMLElement).dataset.page,
        x: (left - box.left) / box.width,
        y: (top - box.top) / box.height,
      };
    },
    [x, y],
  );

async function choose(
  page: Page,
  name: string,
  role: 'menuitemradio' | 'menuitemcheckbox' | 'menuitem' = 'menuitemradio',
) {
  await page.getByRole('button', { name: 'Cách xem trang' }).click();
  await page.getByRole(role, { name }).click();
  // Turning may be repeated: its menu stays.
  if (role === 'menuitem') await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
}

test.beforeEach(async ({ app, page }) => {
  await app.openLibrary();
  await app.paper(title).or(page.getByText('Chưa có tài liệu nào')).first().waitFor();
  if ((await app.paper(title).count()) === 0) {
    await app.pickFiles([await makePaper()]);
    await expect(app.paper(title)).toBeVisible({ timeout: 30_000 });
  }
  await app.paper(title).getByRole('link').click();
  await expect(page.locator('article[data-page]').first()).toBeVisible();
  // The paper opens where it was left.
  await page.keyboard.press('Home');
  await expect(app.printedPage(1)).toBeInViewport();
});

test('pages are turned one by one, by keys and by a stroke, and the paper is found as it was left', async ({
  app,
  page,
}) => {
  await choose(page, 'Từng trang một');
  await expect(app.printedPage(2)).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => inkOf(app.printedPage(2))).toBeGreaterThan(500);
  await page.getByRole('button', { name: 'Trang sau' }).click();
  await expect(app.printedPage(3)).toBeVisible();

  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 400 }] });
  await touch('touchStart', 700);
  await touch('touchMove', 600);
  await touch('touchMove', 520);
  await touch('touchEnd');
  await expect(app.printedPage(4)).toBeVisible();

  // Settings are kept at a pause.
  await page.waitForTimeout(700);
  await page.reload();
  await expect(app.printedPage(4)).toBeVisible();
  await expect(app.printedPage(3)).toBeHidden();
  await choose(page, 'Cuộn liên tục');
  await page.keyboard.press('Home');
  await page.waitForTimeout(700);
});

test('two pages stand side by side, the cover alone', async ({ app, page }) => {
  await choose(page, 'Hai trang cạnh nhau');
  await page.keyboard.press('j');
  const [left, right] = [await app.printedPage(2).boundingBox(), await app.printedPage(3).boundingBox()];
  expect(left?.y).toBe(right?.y);
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
  await choose(page, 'Cuộn liên tục');
});

test('what stands under the pointer and between the fingers stays there while zooming', async ({ page }) => {
  const [x, y] = [700, 500];
  const before = await standsAt(page, x, y);
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  for (let step = 0; step < 5; step += 1) await page.mouse.wheel(0, -80);
  await page.keyboard.up('Control');
  await expect
    .poll(async () => (await page.locator('article[data-page="1"]').boundingBox())?.width)
    .toBeGreaterThan(1500);
  const after = await standsAt(page, x, y);
  expect(after?.page).toBe(before?.page);
  expect(after?.x).toBeCloseTo(before?.x ?? 0, 2);
  expect(after?.y).toBeCloseTo(before?.y ?? 0, 2);

  const devtools = await page.context().newCDPSession(page);
  const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', spread?: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        spread === undefined
          ? []
          : [
              { x: x - spread, y, id: 1 },
              { x: x + spread, y, id: 2 },
            ],
    });
  const wide = (await page.locator('article[data-page="1"]').boundingBox())?.width ?? 0;
  await fingers('touchStart', 200);
  for (const spread of [180, 150, 120, 100]) await fingers('touchMove', spread);
  await fingers('touchEnd');
  await expect
    .poll(async () => (await page.locator('article[data-page="1"]').boundingBox())?.width)
    .toBeLessThan(wide * 0.6);
  const pinched = await standsAt(page, x, y);
  expect(pinched?.x).toBeCloseTo(after?.x ?? 0, 1);
  await page.keyboard.press('ControlOrMeta+0');
});

test('a turned page turns its words with it', async ({ app, page }) => {
  const line = app.printedPage(1).getByText('Điều 1. Việc của trang 1');
  const upright = await line.boundingBox();
  await choose(page, 'Xoay sang phải', 'menuitem');
  await expect.poll(async () => (await line.boundingBox())?.height).toBeGreaterThan((upright?.height ?? 0) * 3);
  await choose(page, 'Xoay sang trái', 'menuitem');
});

test('a selection grows evenly over the gaps between lines, and is copied over two pages', async ({ app, page }) => {
  await page.keyboard.press('Home');
  const lines = app.printedPage(1).locator('[data-block]');
  const first = await lines.nth(4).boundingBox();
  const last = await lines.nth(12).boundingBox();
  if (!first || !last) throw new Error('expected lines on the first page');
  await page.mouse.move(first.x + 20, first.y + first.height / 2);
  await page.mouse.down();
  let longest = 0;
  for (let y = first.y + first.height; y < last.y; y += 5) {
    await page.mouse.move(first.x + 120, y);
    const length = await page.evaluate(() => getSelection()?.toString().length ?? 0);
    expect(length).toBeGreaterThanOrEqual(longest);
    // A jump would take in the rest of the page.
    expect(length - longest).toBeLessThan(260);
    longest = length;
  }
  await page.mouse.up();

  await lines.last().evaluate((line) => line.scrollIntoView({ block: 'start' }));
  await expect(app.printedPage(2).locator('[data-block]').first()).toBeInViewport();
  const from = await app.printedPage(1).locator('[data-block]').last().boundingBox();
  const to = await app.printedPage(2).locator('[data-block]').nth(1).boundingBox();
  if (!from || !to) throw new Error('expected lines on both pages');
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 60, { steps: 4 });
  await page.mouse.move(to.x + 100, to.y + 5, { steps: 10 });
  await page.mouse.up();
  await page.keyboard.press('ControlOrMeta+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.normalize('NFC')).toContain('\nĐiều 2. Việc của trang 2\n1. Cơ quan');
});

test('screen readers get headings and whole paragraphs', async ({ app }) => {
  const first = app.printedPage(1);
  await expect(first.getByRole('heading', { name: 'Điều 1. Việc của trang 1' })).toBeAttached();
  const whole = /^1\. Cơ quan nhà nước .* kết quả thực hiện\.$/;
  await expect(first.getByRole('paragraph').filter({ hasText: whole })).toBeAttached();
});

test('small pages lead to each page and follow the reading', async ({ app, page }) => {
  const small = page.getByRole('navigation', { name: 'Các trang thu nhỏ' });
  if (!(await small.isVisible())) {
    if (!(await page.getByRole('tab', { name: 'Trang', exact: true }).isVisible()))
      await page
        .getByRole('button', { name: /Mục lục/ })
        .first()
        .click();
    await page.getByRole('tab', { name: 'Trang', exact: true }).click();
  }
  await expect(small.locator('canvas[data-drawn]').first()).toBeVisible();
  await small.getByRole('button', { name: 'Đến trang 1', exact: true }).focus();
  await page.keyboard.press('End');
  await expect(small.getByRole('button', { name: 'Đến trang 12' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => inkOf(app.printedPage(12))).toBeGreaterThan(500);
  await expect(small.locator('[aria-current=page]')).toHaveAccessibleName('Đến trang 12');
  await page.getByRole('button', { name: 'Đóng khung bên' }).click();
});

test('links of the file lead on inside the paper; addresses outside are shown and never opened', async ({
  app,
  page,
  context,
}) => {
  await page.keyboard.press('Home');
  await app.printedPage(1).getByRole('button', { name: 'Liên kết ra ngoài: https://quochoi.vn/vanban?so=30' }).click();
  await expect(page.getByText('https://quochoi.vn/vanban?so=30', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Chép địa chỉ' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://quochoi.vn/vanban?so=30');
  expect(context.pages()).toHaveLength(1);
  await page.keyboard.press('Escape');
  await app.printedPage(1).getByRole('button', { name: 'Liên kết tới chỗ khác trong tài liệu' }).click();
  await expect(app.printedPage(9)).toBeInViewport();
});

test('a plan five metres wide is seen whole and read under the glass', async ({ app, page }) => {
  const box = page.getByRole('textbox', { name: 'Đến trang' });
  await box.fill('5');
  await box.press('Enter');
  const plan = app.printedPage(5);
  await expect(plan).toBeInViewport();
  expect((await plan.boundingBox())?.width).toBeLessThan(1280);
  const seen = await plan.boundingBox();
  await page.mouse.move((seen?.x ?? 0) + 30, (seen?.y ?? 0) + 10);
  await page.keyboard.down('Control');
  for (let step = 0; step < 10; step += 1) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  // The whole is drawn coarsely, what is seen of it sharply over it.
  await expect(plan.locator('canvas')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+0');
});

test('paper can be dark', async ({ app, page }) => {
  await choose(page, 'Trang tối', 'menuitemcheckbox');
  await expect(app.printedPage(1)).toHaveCSS('filter', /invert/);
  await page.reload();
  await expect(app.printedPage(1)).toHaveCSS('filter', /invert/);
  await choose(page, 'Trang tối', 'menuitemcheckbox');
  await expect(app.printedPage(1)).not.toHaveCSS('filter', /invert/);
});
