// The library: narrowed down by its filters, many papers selected and acted on at once, what was seen and what is new.
import { expect, type Page } from '@playwright/test';
import { axe } from '../support/accessibility-engines.ts';
import type { App } from '../support/app.ts';
import { makeDocx } from '../support/papers.ts';
import { test } from './fixtures.ts';

test.use({ hubChoice: { name: 'library', isEmpty: true } });
test.describe.configure({ mode: 'serial' });

const titles = [
  'Kế hoạch giám sát nước sạch nông thôn',
  'Báo cáo thẩm tra về đất đai',
  'Tờ trình về đường cao tốc ven biển',
];
const stages = ['Bản nháp', 'Đã duyệt', 'Đã phát hành'] as const;
const selection = (page: Page) => page.getByRole('region', { name: 'Thao tác với các tài liệu đã chọn' });
const stageFilter = (page: Page, stage: (typeof stages)[number]) =>
  page.getByRole('checkbox', { name: new RegExp(`^${stage} \\(`) });
const textFilter = (page: Page) => page.getByRole('textbox', { name: 'Lọc theo tên, số hoặc tên tệp' });

async function selectAll({ page, papers }: App): Promise<void> {
  await papers.first().getByRole('link').focus();
  await page.keyboard.press('ControlOrMeta+a');
}

test('drafts are brought in, filtered by words without tone marks, and the address keeps it', async ({ app, page }) => {
  await app.openLibrary();
  const files = await Promise.all(
    titles.map((title, index) =>
      makeDocx({ name: `tệp-${index}.docx`, title, paragraphs: [`Nội dung thứ ${index}.`] }),
    ),
  );
  const [picker] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Nhập tài liệu', exact: true }).first().click(),
  ]);
  await picker.setFiles(files);
  const sheet = page.getByRole('dialog', { name: 'Nhập tài liệu' });
  await sheet.getByText('Vào bàn của Văn phòng (bản nháp)').click();
  await sheet.getByRole('button', { name: 'Bắt đầu nhập 3 tệp' }).click();
  await expect(app.count(3)).toBeVisible({ timeout: 30_000 });
  await expect(app.papers.getByText('Bản nháp', { exact: true })).toHaveCount(3);
  await expect(app.papers.getByText('Phạm vi: Thư ký')).toHaveCount(3);

  await textFilter(page).fill('dat bao cao');
  await expect(app.count(1)).toBeVisible();
  await expect(app.paper(titles[1] ?? '')).toBeVisible();
  await page.reload();
  await expect(textFilter(page)).toHaveValue('dat bao cao');
  await expect(app.count(1)).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ lọc “dat bao cao”' }).click();
  await expect(app.count(3)).toBeVisible();
});

test('going back takes a filter off again; one that nothing matches offers to clear it', async ({ app, page }) => {
  await app.openLibrary();
  await stageFilter(page, 'Đã phát hành').click();
  await expect(page.getByText('Không có tài liệu nào khớp bộ lọc')).toBeVisible();
  await expect(page).toHaveURL(/stages=/);
  await page.goBack();
  await expect(app.count(3)).toBeVisible();
  await page.goForward();
  await page.getByRole('main').getByRole('button', { name: 'Bỏ mọi bộ lọc' }).last().click();
  await expect(app.count(3)).toBeVisible();
});

test('keys select: Space one, Shift a stretch, Ctrl A all, Escape none', async ({ app, page }) => {
  await app.openLibrary();
  await app.papers.first().getByRole('link').focus();
  await page.keyboard.press('Space');
  await expect(selection(page).getByRole('status')).toHaveText('Đã chọn 1 tài liệu');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(selection(page).getByRole('status')).toHaveText('Đã chọn 2 tài liệu');
  await page.keyboard.press('ControlOrMeta+a');
  await expect(selection(page).getByRole('status')).toHaveText('Đã chọn 3 tài liệu');
  await expect(app.papers.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(selection(page)).toBeHidden();
  // The same keys where a row's box was ticked with the mouse, and has the focus.
  await app.papers.nth(1).getByRole('checkbox').click();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(selection(page).getByRole('status')).toHaveText('Đã chọn 3 tài liệu');
  await page.keyboard.press('Space');
  await expect(selection(page).getByRole('status')).toHaveText('Đã chọn 2 tài liệu');
  await page.keyboard.press('Escape');
  await expect(selection(page)).toBeHidden();
});

test('many are approved, published to everyone, and withdrawn with a way back', async ({ app, page }) => {
  await app.openLibrary();
  await selectAll(app);
  await selection(page).getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expect(page.getByText('Đã duyệt 3 tài liệu.')).toBeVisible();
  await expect(app.papers.getByText('Đã duyệt', { exact: true })).toHaveCount(3);

  await test.step('the selection goes on to the next step', async () => {
    await selection(page).getByRole('button', { name: 'Phát hành…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Phát hành 3 tài liệu' });
    await expect(dialog.getByText('Sẽ hiện ngay với: Toàn thể.')).toBeVisible();
    const { violations } = await axe(page).include('[role=dialog]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await dialog.getByRole('button', { name: 'Phát hành', exact: true }).click();
    await expect(page.getByText('Đã phát hành 3 tài liệu.')).toBeVisible();
    await expect(app.papers.getByText('Phạm vi: Toàn thể')).toHaveCount(3);
  });

  await test.step('withdrawn with a reason, and put back', async () => {
    await selection(page).getByRole('button', { name: 'Thao tác khác' }).click();
    await page.getByRole('menuitem', { name: 'Thu hồi…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thu hồi' });
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Thay bằng bản khác');
    await dialog.getByRole('button', { name: 'Thu hồi' }).click();
    await expect(page.getByText('Chưa có tài liệu nào')).toBeVisible();
    const toast = page.getByRole('alert').filter({ hasText: 'Đã thu hồi 3 tài liệu' });
    await toast.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(app.count(3)).toBeVisible();
  });
});

test('papers are filed in a new dossier and stand under its name by agenda', async ({ app, page }) => {
  await app.openLibrary();
  await selectAll(app);
  await selection(page).getByRole('button', { name: 'Xếp vào phiên, hồ sơ…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Xếp 3 tài liệu' });
  await dialog.getByRole('combobox', { name: 'Hồ sơ', exact: true }).click();
  await page.getByRole('option', { name: 'Mở hồ sơ mới…' }).click();
  await dialog.getByRole('textbox', { name: 'Tên hồ sơ mới' }).fill('Dự án Luật Cấp nước');
  await dialog.getByRole('button', { name: 'Xếp', exact: true }).click();
  await expect(page.getByText('Đã xếp 3 tài liệu.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Sắp xếp' }).click();
  await page.getByRole('option', { name: 'Theo chương trình' }).click();
  await expect(page.getByRole('heading', { name: 'Dự án Luật Cấp nước' })).toBeVisible();
});

test('a paper is new until it was opened', async ({ app, page }) => {
  await app.openLibrary();
  const paper = app.paper(titles[0] ?? '');
  await expect(paper.getByText('Mới', { exact: true })).toBeVisible();
  await paper.getByRole('link').click();
  await expect(page.getByRole('article')).toBeVisible();
  await page.goBack();
  await expect(paper).toBeVisible();
  await expect(paper.getByText('Mới', { exact: true })).toBeHidden();
  await page.getByRole('checkbox', { name: /^Mới hoặc đã thay đổi/ }).click();
  await expect(app.count(2)).toBeVisible();
});
