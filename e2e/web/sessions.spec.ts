// The calendar as the secretariat keeps it: a session, a sitting, its agenda by mouse, finger and keyboard, published,
// printed and taken out as a calendar file.
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { faultsOf } from '../support/accessibility-engines.ts';
import { test } from './fixtures.ts';

test.use({ hubChoice: { name: 'sessions', isEmpty: false } });
test.slow();

const expectNoFaults = async (page: Page) => expect(await faultsOf(page)).toEqual([]);

const titles = (page: Page) => page.locator('[data-item-id] textarea:not([aria-hidden])');
const titlesOf = async (page: Page) =>
  titles(page).evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
const startsOf = (page: Page) =>
  page.getByLabel(/^Giờ bắt đầu: /).evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
const handle = (page: Page, title: string): Locator =>
  page.getByRole('button', { name: `Kéo để dời: ${title}`, exact: true });

/** A session and a sitting with three items and a break, saved; ends in the sitting's editor. */
async function prepareSitting(page: Page, name: string): Promise<void> {
  await page.goto('/sessions');
  await page.getByRole('button', { name: 'Mở kỳ họp mới' }).click();
  const session = page.getByRole('dialog', { name: 'Mở kỳ họp mới' });
  await session.getByLabel('Tên kỳ họp').fill(name);
  await session.getByLabel('Cơ quan ban hành chương trình').fill('QUỐC HỘI KHÓA MẪU');
  await session.getByLabel('Khai mạc').fill('20/5/2099');
  await session.getByLabel('Bế mạc').fill('20/6/2099');
  await session.getByRole('button', { name: 'Mở bản nháp' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.getByRole('button', { name: 'Thêm phiên họp' }).click();
  const sitting = page.getByRole('dialog', { name: 'Thêm phiên họp' });
  await sitting.getByLabel('Tên phiên họp').fill('Phiên khai mạc');
  await sitting.getByLabel('Bắt đầu').fill('8h');
  await sitting.getByLabel('Kết thúc').fill('11h30');
  await sitting.getByRole('button', { name: 'Soạn phiên họp' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Phiên khai mạc' })).toBeVisible();

  for (const title of ['Chào cờ', 'Thảo luận', 'Biểu quyết']) {
    await page.getByRole('button', { name: 'Thêm nội dung', exact: true }).click();
    await expect(titles(page).last()).toBeFocused();
    await page.keyboard.type(title);
  }
  await page.getByRole('button', { name: 'Thêm giải lao', exact: true }).click();
  await page.getByLabel('Thời lượng: Thảo luận').fill('1h30');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Bản nháp đã lưu, chỉ Thư ký thấy.')).toBeVisible();
}

test('an agenda is edited by mouse, keyboard and buttons, undone, and kept through a reload', async ({ page }) => {
  await prepareSitting(page, 'Kỳ họp soạn thảo');
  expect(await titlesOf(page)).toEqual(['Chào cờ', 'Thảo luận', 'Biểu quyết', 'Giải lao']);
  expect(await startsOf(page)).toEqual(['08:00', '08:30', '10:00', '10:30']);

  // By mouse.
  const [from, to] = [await handle(page, 'Chào cờ').boundingBox(), await handle(page, 'Thảo luận').boundingBox()];
  if (!from || !to) throw new Error('expected handles on screen');
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 8 });
  await page.mouse.move(to.x + 20, to.y + 40, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => titlesOf(page)).toEqual(['Thảo luận', 'Chào cờ', 'Biểu quyết', 'Giải lao']);
  expect(await startsOf(page)).toEqual(['08:00', '09:30', '10:00', '10:30']);

  // By keyboard, with words for a screen reader.
  await handle(page, 'Giải lao').focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Đã nhấc “Giải lao”, đang ở vị trí 4 trên 4.')).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('“Giải lao” đang ở vị trí 3 trên 4.')).toBeAttached();
  await page.keyboard.press('Space');
  await expect.poll(() => titlesOf(page)).toEqual(['Thảo luận', 'Chào cờ', 'Giải lao', 'Biểu quyết']);
  await handle(page, 'Giải lao').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect.poll(() => titlesOf(page)).toEqual(['Thảo luận', 'Chào cờ', 'Giải lao', 'Biểu quyết']);

  // By keys from within a field, which keeps the focus; by buttons.
  await titles(page).nth(1).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => titlesOf(page)).toEqual(['Chào cờ', 'Thảo luận', 'Giải lao', 'Biểu quyết']);
  await expect(titles(page).first()).toBeFocused();
  await page.getByRole('button', { name: 'Dời xuống: Giải lao' }).click();
  await expect.poll(() => titlesOf(page)).toEqual(['Chào cờ', 'Thảo luận', 'Biểu quyết', 'Giải lao']);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => titlesOf(page)).toEqual(['Chào cờ', 'Thảo luận', 'Giải lao', 'Biểu quyết']);

  // What is not saved outlives a reload, and is said to be on this device.
  await page.reload();
  await expect(page.getByText('Có thay đổi chưa lưu, đang giữ trên máy này.')).toBeVisible();
  expect(await titlesOf(page)).toEqual(['Chào cờ', 'Thảo luận', 'Giải lao', 'Biểu quyết']);
  await expectNoFaults(page);
});

test('an input method composes in a title without losing letters', async ({ page }) => {
  await prepareSitting(page, 'Kỳ họp bộ gõ');
  const title = titles(page).first();
  await title.focus();
  await page.keyboard.press('End');
  const devtools = await page.context().newCDPSession(page);
  for (const text of [' t', ' ti', ' tie', ' tiê', ' tiêń', ' tiến']) {
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await devtools.send('Input.insertText', { text: ' tiến' });
  await expect(title).toHaveValue('Chào cờ tiến');
  await devtools.detach();
});

test('a programme is published, changed, published again with what changed, cancelled and put back', async ({
  page,
}) => {
  await prepareSitting(page, 'Kỳ họp công bố');
  await page.getByRole('button', { name: 'Công bố…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Công bố “Phiên khai mạc”' });
  await expect(dialog.getByText('Kỳ họp còn là bản nháp')).toBeVisible();
  await expectNoFaults(page);
  await dialog.getByRole('button', { name: 'Công bố cho Toàn thể' }).click();
  await expect(page.getByText(/Đã công bố lần 1/)).toBeVisible();

  await page.getByRole('button', { name: 'Dời lên: Biểu quyết' }).click();
  await page.getByRole('button', { name: 'Công bố…' }).click();
  await expect(dialog.getByRole('listitem')).toHaveText([
    '“Biểu quyết” đổi giờ từ 10:00 sang 08:30.',
    '“Thảo luận” dời sang lúc 09:00.',
  ]);
  await dialog.getByLabel('Lời nhắn cho người xem').fill('Biểu quyết sớm');
  await dialog.getByRole('button', { name: 'Công bố cho Toàn thể' }).click();
  await expect(page.getByText(/Đã công bố lần 2/)).toBeVisible();

  await page.getByRole('button', { name: 'Thao tác khác với phiên họp' }).click();
  await page.getByRole('menuitem', { name: 'Hủy phiên họp' }).click();
  await page.getByLabel('Lý do').fill('Chờ báo cáo thẩm tra');
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy phiên họp' }).click();
  await expect(page.getByText('Chờ báo cáo thẩm tra')).toBeVisible();
  await page.getByRole('button', { name: 'Thao tác khác với phiên họp' }).click();
  await page.getByRole('menuitem', { name: 'Khôi phục phiên họp' }).click();
  await expect(page.getByText('Chờ báo cáo thẩm tra')).toBeHidden();

  // What is wrong is said, and nothing is published.
  await page.getByLabel('Giờ bắt đầu: Biểu quyết').fill('7:00');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Công bố…' }).click();
  await expect(dialog.getByText('Cần sửa trước khi công bố:')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Công bố cho Toàn thể' })).toBeDisabled();
});

test('of two who edit at once, the second is told and loses no word', async ({ page, context }) => {
  await prepareSitting(page, 'Kỳ họp hai người');
  const other = await context.newPage();
  await other.goto(page.url());
  // Another device has its own memory: this one's words must not come through the browser's.
  await other.getByLabel('Địa điểm').fill('Phòng họp số 2');
  await page.evaluate(() => localStorage.clear());
  await page.getByLabel('Địa điểm').fill('Hội trường');
  await other.getByRole('button', { name: 'Lưu bản nháp' }).click();
  await expect(page.getByText('Người khác vừa lưu chương trình này')).toBeVisible();
  await expect(page.getByText('Địa điểm đổi từ Phòng họp số 2 sang Hội trường.')).toBeVisible();
  await page.getByRole('button', { name: 'Dùng bản vừa lưu' }).click();
  await expect(page.getByLabel('Địa điểm')).toHaveValue('Phòng họp số 2');
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByLabel('Địa điểm')).toHaveValue('Hội trường');
  await other.close();
});

test('a template makes the next sitting, and a frame the next session', async ({ page }) => {
  await prepareSitting(page, 'Kỳ họp làm mẫu');
  await page.getByRole('button', { name: 'Thao tác khác với phiên họp' }).click();
  await page.getByRole('menuitem', { name: 'Lưu thành mẫu' }).click();
  await page.getByLabel('Tên mẫu').fill('Mẫu phiên sáng');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Đã lưu mẫu “Mẫu phiên sáng”.')).toBeVisible();
  await page.getByRole('link', { name: 'Kỳ họp làm mẫu' }).click();
  await page.getByRole('button', { name: 'Thêm phiên họp' }).click();
  await page.getByRole('combobox', { name: 'Chép chương trình từ' }).click();
  await page.getByRole('option', { name: 'Mẫu: Mẫu phiên sáng' }).click();
  await page.getByRole('dialog').getByLabel('Ngày').fill('21/5/2099');
  await page.getByRole('dialog').getByLabel('Bắt đầu').fill('14:00');
  await page.getByRole('button', { name: 'Soạn phiên họp' }).click();
  await expect(page.getByText(/21\/05\/2099, 14:00 – 17:30/)).toBeVisible();
  expect(await startsOf(page)).toEqual(['14:00', '14:30', '16:00', '16:30']);

  await page.goto('/sessions');
  await page.getByRole('button', { name: 'Mở kỳ họp mới' }).click();
  const session = page.getByRole('dialog', { name: 'Mở kỳ họp mới' });
  await session.getByLabel('Tên kỳ họp').fill('Kỳ họp theo khung');
  await session.getByLabel('Khai mạc').fill('20/10/2099');
  await session.getByLabel('Bế mạc').fill('20/11/2099');
  await session.getByRole('combobox', { name: 'Lấy khung các phiên từ kỳ họp' }).click();
  await page.getByRole('option', { name: /Kỳ họp làm mẫu/ }).click();
  await session.getByRole('button', { name: 'Mở bản nháp' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([/20\/10\/2099/, /21\/10\/2099/]);
  await expectNoFaults(page);
});

test('a published session is printed on A4 and saved as a calendar file', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto('/sessions');
  await page.getByRole('link', { name: 'Kỳ họp thứ 3, Quốc hội khóa mẫu' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải lịch (.ics)' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('Kỳ họp thứ 3, Quốc hội khóa mẫu.ics');
  const text = await readFile(await file.path(), 'utf8');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(9);
  await page.getByRole('button', { name: 'In chương trình' }).click();
  await expect(page.locator('html[data-printed]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

test('papers of an item that is taken out stay with the sitting', async ({ page }) => {
  await page.goto('/sessions');
  await page.getByRole('link', { name: 'Kỳ họp thứ 3, Quốc hội khóa mẫu' }).click();
  await page.getByRole('link', { name: 'Phiên biểu quyết và bế mạc' }).click();
  const first = page
    .locator('[data-item-id]')
    .filter({ has: page.getByRole('link') })
    .last();
  const paper = (await first.getByRole('link').first().textContent()) ?? '';
  await first.getByRole('button', { name: /^Thao tác khác: / }).click();
  await page.getByRole('menuitem', { name: 'Bỏ khỏi chương trình' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ nội dung' }).click();
  const common = page.getByRole('region', { name: 'Tài liệu chung của phiên' });
  await expect(common.getByRole('link', { name: paper })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(common.getByRole('link')).toHaveCount(0);
});

test('a finger drags an item', async ({ browser, hub, session }) => {
  const context = await browser.newContext({
    ...{ baseURL: hub.origin, storageState: session, locale: 'vi-VN' },
    hasTouch: true,
    viewport: { width: 810, height: 1080 },
  });
  const page = await context.newPage();
  await prepareSitting(page, 'Kỳ họp máy tính bảng');
  const box = await handle(page, 'Biểu quyết').boundingBox();
  const goal = await handle(page, 'Chào cờ').boundingBox();
  if (!box || !goal) throw new Error('expected handles on screen');
  const devtools = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + 22, y }] });
  await touch('touchStart', box.y + 22);
  // The library takes a long press for a drag; a shorter one scrolls.
  await expect
    .poll(async () => {
      await touch('touchMove', box.y + 21);
      return page.locator('[data-dragging]').count();
    })
    .toBe(1);
  for (let step = 1; step <= 10; step += 1) await touch('touchMove', box.y + 22 + ((goal.y - 30 - box.y) * step) / 10);
  await touch('touchEnd', 0);
  await expect.poll(() => titlesOf(page)).toEqual(['Biểu quyết', 'Chào cờ', 'Thảo luận', 'Giải lao']);
  await context.close();
});
