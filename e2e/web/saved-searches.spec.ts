// A search is kept, tells of a new paper where the person looks, and is renamed, silenced, removed and put back; the list
// of abbreviations is edited.
import { expect, type Page } from '@playwright/test';
import { faultsOf } from '../support/accessibility-engines.ts';
import { makeDocx } from '../support/papers.ts';
import { test } from './fixtures.ts';

test.use({ hubChoice: { name: 'saved-searches', isEmpty: true } });
test.describe.configure({ mode: 'serial' });

const words = 'trạm bơm xuống cấp';
const list = (page: Page) => page.getByRole('region', { name: 'Tìm kiếm đã lưu' });
const toast = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });

test('a search is saved by keyboard and says so', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent(words)}`);
  await expect(page.getByRole('button', { name: 'Lưu tìm kiếm' })).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('textbox', { name: 'Tên' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Tên' })).toHaveValue(words);
  await page.keyboard.press('Enter');
  await expect(toast(page, `Đã lưu “${words}”`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Đã lưu', exact: true })).toBeVisible();
});

test('a new paper that matches is told of in the list, the palette and at home, until it was looked at', async ({
  app,
  page,
}) => {
  await app.openLibrary();
  const paragraphs = ['Đoàn khảo sát ghi nhận 12 trạm bơm xuống cấp tại huyện Đông Hòa.'];
  const title = 'Kế hoạch khảo sát thủy lợi nội đồng năm 2027';
  await app.pickFiles([await makeDocx({ name: 'thủy-lợi.docx', title, paragraphs })]);
  await expect(app.count(1)).toBeVisible();

  await page.goto('/search');
  await expect(list(page).getByRole('link', { name: `${words} 1 tài liệu mới` })).toBeVisible();
  await expect(list(page).getByRole('link', { name: /thủy lợi nội đồng/i })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await app.openSearch();
  await expect(page.getByRole('option', { name: words })).toContainText('1 tài liệu mới');
  await page.keyboard.press('Escape');

  await page.goto('/');
  await page.getByRole('link', { name: `1 tài liệu mới khớp “${words}”` }).click();
  await expect(page).toHaveURL(/\/search\?q=/);
  await page.goto('/search');
  await expect(list(page).getByRole('link', { name: words, exact: true })).toBeVisible();
});

test('a saved search is silenced, renamed, removed and put back', async ({ page }) => {
  await page.goto('/search');
  const bell = list(page).getByRole('button', { name: `Báo tài liệu mới khớp “${words}”` });
  await bell.click();
  await expect(bell).toHaveAttribute('aria-pressed', 'false');
  await list(page)
    .getByRole('button', { name: `Đổi tên “${words}”` })
    .click();
  await page.getByRole('textbox', { name: 'Tên' }).fill('Thủy lợi');
  await page.keyboard.press('Enter');
  await expect(list(page).getByText('Thủy lợi', { exact: true })).toBeVisible();
  await list(page).getByRole('button', { name: 'Bỏ lưu “Thủy lợi”' }).click();
  await expect(page.getByText('Chưa lưu tìm kiếm nào')).toBeVisible();
  await toast(page, 'Đã bỏ “Thủy lợi”').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(list(page).getByText('Thủy lợi', { exact: true })).toBeVisible();
  await expect(list(page).getByText(`“${words}”`)).toBeVisible();
});

test('abbreviations are added, found, removed and put back', async ({ page }) => {
  await page.goto('/settings');
  const section = page.getByRole('region', { name: 'Chữ viết tắt khi tìm kiếm' });
  await section.getByRole('textbox', { name: 'Chữ tắt' }).fill('HTTLNĐ');
  await section.getByRole('textbox', { name: 'Tên đầy đủ' }).fill('thủy');
  await page.keyboard.press('Enter');
  await expect(section.getByRole('alert')).toHaveText(/từ hai từ trở lên/);
  await section.getByRole('textbox', { name: 'Tên đầy đủ' }).fill('hệ thống thủy lợi nội đồng');
  await page.keyboard.press('Enter');
  await expect(toast(page, 'Đã thêm “HTTLNĐ”')).toBeVisible();

  await section.getByRole('textbox', { name: 'Lọc danh sách' }).fill('thuy loi noi');
  const lines = section.getByRole('listitem');
  await expect(lines).toHaveText([/HTTLNĐ.*hệ thống thủy lợi nội đồng.*Đã thêm/]);
  expect(await faultsOf(page)).toEqual([]);
  await lines.getByRole('button', { name: /^Bỏ “HTTLNĐ”/ }).click();
  await expect(section.getByText('Không có chữ viết tắt nào khớp')).toBeVisible();
  await toast(page, 'Đã bỏ “HTTLNĐ”').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(lines).toHaveCount(1);
});
