// The reader as a deputy uses it: bar, panels, tabs, two papers side by side, presenting, printing, sharing.
import { expect, type Page } from '@playwright/test';
import { overflowOf } from '../support/app.ts';
import { preferences, test } from './fixtures.ts';

test.use({ hubChoice: { name: 'reader', isEmpty: false }, permissions: ['clipboard-read', 'clipboard-write'] });

const bill = 'Dự thảo Luật Dữ liệu công';
const strip = (page: Page) => page.getByRole('navigation', { name: 'Các tài liệu đang mở' });
type Half = 'main' | 'beside';
const half = (page: Page, name: Half) => page.locator(`[data-half="${name}"]`);
/** The article that stands at the top. */
const clause = (page: Page, name: Half) =>
  half(page, name)
    .getByRole('navigation')
    .getByText(/^Điều \d+$/);
const pageBox = (page: Page, name: Half) => half(page, name).getByRole('textbox', { name: 'Đến trang' });
const mode = (page: Page, name: 'Trang in' | 'Văn bản') =>
  page.locator('label').filter({ has: page.getByRole('radio', { name, exact: true }) });

/** Opens a paper by its row in the library; gives its address. */
async function openPaper(page: Page, index: number): Promise<{ title: string; url: string }> {
  await page.goto('/documents');
  // Until the demo is in: rows move meanwhile.
  await expect(page.getByText(/^24 tài liệu$/)).toBeVisible({ timeout: 30_000 });
  const link = page
    .getByRole('list', { name: 'Danh sách tài liệu' })
    .getByRole('listitem')
    .nth(index)
    .getByRole('link');
  await link.click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}/);
  await expect(page.getByRole('article').first()).toBeVisible();
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  return { title, url: page.url() };
}

async function openBill(page: Page): Promise<void> {
  await page.goto(`/documents?q=${encodeURIComponent(`${bill} (lần 2)`)}`);
  await page.getByRole('link', { name: `${bill} (lần 2)`, exact: true }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
}

test('the bar says what the paper is, and switches between pages and text at the same place', async ({ page }) => {
  const { title, url } = await openPaper(page, 0);
  await expect(page.getByRole('banner').getByText('Phạm vi: Toàn thể')).toBeAttached();
  await expect(page.getByRole('complementary', { name: 'Bên cạnh tài liệu' })).toBeVisible();
  await mode(page, 'Văn bản').click();
  await expect(page.getByRole('article', { name: title })).toBeVisible();
  await mode(page, 'Trang in').click();
  await expect(page.getByRole('article', { name: 'Trang 1', exact: true })).toBeVisible();
  expect(page.url()).toBe(url);
  // The choice has the focus still, and takes no more than its own keys.
  const shown = page.getByRole('textbox', { name: 'Đến trang' });
  await page.keyboard.press('End');
  await expect(shown).not.toHaveValue('1');
  await page.keyboard.press('Home');
  await expect(shown).toHaveValue('1');
});

test('a unit that the paper does not have is told, and the paper opens', async ({ page }) => {
  const { url } = await openPaper(page, 0);
  await page.goto(`${url}?unit=${encodeURIComponent('điều-999')}`);
  await expect(page.getByText('Tài liệu không có Điều 999; mở ở đầu.')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Đóng' }).click();
  await expect(page.getByText(/Tài liệu không có Điều 999/)).toBeHidden();
});

test('papers that were opened stand in tabs, are gone to by key, closed, and survive a reload', async ({ page }) => {
  const first = await openPaper(page, 0);
  await expect(strip(page)).toBeHidden();
  const second = await openPaper(page, 1);
  const tabs = strip(page).getByRole('listitem');
  await expect(tabs).toHaveCount(2);
  await page.reload();
  await expect(tabs).toHaveCount(2);
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.keyboard.press('[');
  await expect(page).toHaveURL(first.url);
  await strip(page).getByRole('button', { name: second.title, exact: true }).click({ button: 'middle' });
  await expect(strip(page)).toBeHidden();
  await page.keyboard.press('x');
  await expect(page.getByRole('heading', { level: 1, name: 'Tài liệu' })).toBeVisible();
});

test('another paper opens beside, the divider is moved by keys, and one half is closed', async ({ page }) => {
  const first = await openPaper(page, 0);
  await page.keyboard.press('s');
  const picker = page.getByRole('dialog', { name: 'Mở gì bên cạnh?' });
  await picker.getByRole('textbox').fill(bill);
  await picker
    .getByRole('button', { name: new RegExp(`^${bill}`) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hai tài liệu cạnh nhau' })).toBeVisible();
  const main = page.getByRole('region', { name: first.title });
  await expect(main).toBeVisible();

  const divider = page.getByRole('separator', { name: 'Chỗ chia hai tài liệu' });
  const before = (await main.boundingBox())?.width ?? 0;
  await divider.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await main.boundingBox())?.width ?? 0).toBeGreaterThan(before);

  await main.getByRole('button', { name: 'Đóng phần này' }).click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(bill) })).toBeVisible();
});

test('a version opens level with the paper that is read, which stays; they scroll together, and change sides', async ({
  page,
}) => {
  await openBill(page);
  await page.getByRole('textbox', { name: 'Đến trang' }).fill('8');
  await page.keyboard.press('Enter');
  await expect(clause(page, 'main')).toHaveText('Điều 20');
  await page.keyboard.press('s');
  await page.getByRole('region', { name: 'Các bản khác của tài liệu này' }).getByRole('button').first().click();
  await expect(clause(page, 'beside')).toHaveText('Điều 20');
  await expect(pageBox(page, 'main')).toHaveValue('8');

  await pageBox(page, 'beside').fill('12');
  await pageBox(page, 'beside').press('Enter');
  await expect(clause(page, 'beside')).not.toHaveText('Điều 20');
  const further = (await clause(page, 'beside').textContent()) ?? '?';
  await expect(clause(page, 'main')).toHaveText(further);
  await page.getByRole('button', { name: 'Đổi chỗ hai tài liệu' }).click();
  await expect(half(page, 'main').getByRole('heading', { name: `${bill} (lần 1)` })).toBeVisible();
  await expect(clause(page, 'main')).toHaveText(further);
  await expect(clause(page, 'beside')).toHaveText(further);
  await half(page, 'main').getByRole('button', { name: 'Đóng phần này' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${bill} (lần 2)` })).toBeVisible();
  await expect(clause(page, 'main')).toHaveText(further);
});

test('the same paper stands in both views, level with each other', async ({ page }) => {
  await openBill(page);
  await page.keyboard.press('s');
  await page.getByRole('dialog').getByRole('button').filter({ hasText: 'Văn bản' }).click();
  await expect(half(page, 'beside').getByRole('radio', { name: 'Văn bản' })).toBeChecked();
  await pageBox(page, 'main').fill('5');
  await page.keyboard.press('Enter');
  // Both are asked anew each time: either may still stand where it stood before the jump.
  await expect(async () => {
    const [read, shown] = await Promise.all([clause(page, 'main').textContent(), pageBox(page, 'main').inputValue()]);
    expect([shown, read]).toEqual(['5', expect.stringMatching(/^Điều \d+$/)]);
    await expect(clause(page, 'beside')).toHaveText(read ?? '?', { timeout: 1000 });
  }).toPass({ timeout: 15_000 });
});

test('presents a page at a time, black at will, and comes back to what was shown last', async ({ page }) => {
  await openPaper(page, 0);
  await page.keyboard.press('p');
  const stage = page.getByRole('dialog', { name: /^Trình chiếu/ });
  await expect(stage.getByRole('img', { name: 'Trang 1' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(stage.getByRole('img', { name: 'Trang 2' })).toBeVisible();
  await page.keyboard.press('b');
  await expect(stage.getByRole('img')).toBeHidden();
  await page.keyboard.press('b');
  await expect(stage.getByRole('img', { name: 'Trang 2' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(stage).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Đến trang' })).toHaveValue('2');
});

test('prints the whole text, with what it is and who may see it, and not only what is on screen', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset.printed = document.body.lastElementChild?.textContent ?? '';
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  const { title } = await openPaper(page, 0);
  await mode(page, 'Văn bản').click();
  await page.keyboard.press('ControlOrMeta+p');
  const dialog = page.getByRole('dialog', { name: 'In tài liệu' });
  await dialog.getByRole('button', { name: 'In', exact: true }).click();
  await expect(dialog).toBeHidden();
  const printed = await page.evaluate(() => document.body.dataset.printed ?? '');
  expect(printed).toContain(title);
  expect(printed).toContain('Dữ liệu mẫu, không có giá trị pháp lý');
  expect(printed).toContain('Phạm vi: Toàn thể');
  expect(printed.length).toBeGreaterThan(3_000);
});

test('copies a citation and a link, and saves the file', async ({ page }) => {
  const { title, url } = await openPaper(page, 0);
  const share = async () => {
    await page.getByRole('button', { name: 'Việc khác với tài liệu này' }).click();
    await page.getByRole('menuitem', { name: 'Chia sẻ…' }).click();
    return page.getByRole('dialog', { name: 'Chia sẻ tài liệu' });
  };
  await (await share()).getByRole('button', { name: 'Chép trích dẫn' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(title);
  await (await share()).getByRole('button', { name: 'Chép liên kết đến chỗ này' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(url);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    (await share()).getByRole('button', { name: 'Lưu bản sao' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.(pdf|docx)$/);
});

for (const [width, height, typeScale] of [
  [360, 740, 200],
  [810, 1080, 100],
] as const) {
  test(`everything can be reached at ${width} × ${height} and ${typeScale} %`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(...preferences({ typeScale }));
    await openPaper(page, 0);
    expect(await overflowOf(page)).toBe(0);
    await page.getByRole('button', { name: 'Mục lục', exact: true }).click();
    const side = page.getByRole('complementary', { name: 'Bên cạnh tài liệu' });
    await expect(side).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(side).toBeHidden();
    await page.getByRole('button', { name: 'Việc khác với tài liệu này' }).click();
    await expect(page.getByRole('menuitem', { name: 'In…' })).toBeVisible();
  });
}

// The last: one paper fewer is there after it.
test('a keeper who reads a paper that is withdrawn is told so at once', async ({ app, page, context }) => {
  const { title } = await openPaper(page, 0);
  const other = await context.newPage();
  await other.goto('/documents');
  await other.getByPlaceholder(/Lọc theo tên/).fill(title);
  const rows = other.getByRole('list', { name: 'Danh sách tài liệu' }).getByRole('listitem');
  await expect(rows).toHaveCount(1);
  await rows.getByRole('button').last().click();
  await other.getByRole('menuitem', { name: /^Thu hồi/ }).click();
  await expect(page.getByRole('banner').getByText('Đã thu hồi')).toBeVisible();
  await expect(app.heading(title)).toBeVisible();
});
