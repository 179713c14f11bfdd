// The eve of a sitting: a folder of mixed files goes in with one gesture, every file is told of, a report is kept; then a
// fact is mended on the desk, and the paper goes to its readers.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { axe } from '../support/accessibility-engines.ts';
import { makeDataDir, removeDataDir } from '../support/hub-process.ts';
import { brokenFile, emptyFile, makeDocx, makePdf } from '../support/papers.ts';
import { test } from './fixtures.ts';

test.use({ hubChoice: { name: 'folder import', isEmpty: true } });
test.describe.configure({ mode: 'serial' });

const billTitle = 'Về việc bảo đảm nguồn nước sạch vùng cao';
let folder = '';
let root = '';

test.beforeAll(async () => {
  root = makeDataDir();
  folder = join(root, 'Kỳ họp thứ 3');
  mkdirSync(join(folder, 'Phụ lục', 'rất sâu'), { recursive: true });
  const bill = await makePdf({ name: '1. dự thảo.pdf', title: billTitle, paragraphs: ['Điều 1. Nước sạch.'] });
  const annex = await makeDocx({ name: 'phụ lục.docx', title: 'Danh sách xã vùng cao', paragraphs: ['Xã Nà Hẩu.'] });
  const files = [
    [bill.name, bill.buffer],
    ['bản sao.pdf', bill.buffer],
    [join('Phụ lục', 'rất sâu', annex.name), annex.buffer],
    [join('Phụ lục', 'hỏng.pdf'), brokenFile('').buffer],
    [join('Phụ lục', 'rỗng.docx'), emptyFile('').buffer],
    ['.DS_Store', Buffer.from('x')],
  ] as const;
  for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
});
test.afterAll(() => removeDataDir(root));

test('a folder is dropped, each file says what became of it, and the report is saved', async ({ app, page }, info) => {
  await app.openLibrary();
  await expect(page.getByText('Chưa có tài liệu nào')).toBeVisible();
  await app.dropPaths([folder]);
  const sheet = page.getByRole('dialog', { name: 'Nhập tài liệu' });
  await expect(sheet).toContainText('5 tệp');
  await expect(sheet).toContainText('1 mục không được nhận');
  await app.startImport('Vào bàn của Văn phòng');

  await expect(app.importPanel.getByRole('status')).toHaveText('Đã nhập 3 tài liệu. 2 tệp chưa nhập được');
  await expect(app.importRow('hỏng.pdf')).toContainText('Tệp bị hỏng nên không đọc được');
  await expect(app.importRow('rỗng.docx')).toContainText('Tệp không có nội dung (0 byte)');
  await expect(app.importPanel.getByText('Đã có từ trước, từng byte như nhau')).toHaveCount(1);
  await expect(app.count(2)).toBeVisible();
  expect((await axe(page).analyze()).violations.map(({ id }) => id)).toEqual([]);

  await app.importPanel.getByRole('button', { name: 'Báo cáo nhập tài liệu' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Lưu bảng (CSV, mở bằng Excel)' }).click();
  const path = info.outputPath('report.csv');
  await (await saved).saveAs(path);
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\r\n');
  expect(head.startsWith('\uFEFFTệp,Kết quả,Lý do')).toBe(true);
  const outcomes = lines.map((line) => line.split(',').slice(0, 2));
  // Which of two equal files is the first one is the core's to say.
  expect(outcomes.map(([file]) => file)).toEqual([
    'Kỳ họp thứ 3/.DS_Store',
    'Kỳ họp thứ 3/1. dự thảo.pdf',
    'Kỳ họp thứ 3/bản sao.pdf',
    'Kỳ họp thứ 3/Phụ lục/hỏng.pdf',
    'Kỳ họp thứ 3/Phụ lục/rất sâu/phụ lục.docx',
    'Kỳ họp thứ 3/Phụ lục/rỗng.docx',
  ]);
  expect(outcomes.map(([, status]) => status).sort()).toEqual(
    ['Bỏ qua', 'Đã có từ trước', 'Đã nhập', 'Đã nhập', 'Không nhận', 'Không nhận'].sort(),
  );
});

test('after a reload the list is there again, with its paths', async ({ app, page }) => {
  await app.openLibrary();
  rmSync(folder, { recursive: true });
  await app.pickFiles([brokenFile('hỏng lần nữa.pdf')], 'Riêng tôi');
  await expect(app.importRow('hỏng lần nữa.pdf')).toContainText('Tệp bị hỏng');
  await page.reload();
  // What ended before is told in one line, which covers nothing.
  await app.importPanel.getByRole('button', { name: 'Mở rộng' }).click();
  await expect(app.importRow('hỏng lần nữa.pdf')).toContainText('Tệp bị hỏng');
  await app.importPanel.getByRole('button', { name: 'Xóa khỏi bảng những tệp đã xong' }).click();
  await expect(app.importPanel).toBeHidden();
  await page.reload();
  await expect(app.count(2)).toBeVisible();
  await expect(app.importPanel).toBeHidden();
});

test('on the desk a fact is mended, survives a reload, is saved, and the paper is approved and published', async ({
  app,
  page,
}) => {
  await page.goto('/documents/desk');
  await expect(app.heading('Bàn phát hành')).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Tài liệu trên bàn' })
    .getByText(/nguồn nước sạch/i)
    .click();
  const number = page.getByLabel('Số, ký hiệu', { exact: true });
  await number.fill('12/2026/NQ-HĐND');
  await page.getByLabel('Ngày ban hành', { exact: true }).fill('31/02/2026');
  await expect(page.getByText('Hãy ghi ngày theo dạng')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();

  await page.reload();
  await expect(number).toHaveValue('12/2026/NQ-HĐND');
  await page.getByLabel('Ngày ban hành', { exact: true }).fill('28/02/2026');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Đã lưu thông tin tài liệu.')).toBeVisible();
  await expect(page.getByText('sửa số, ký hiệu, ngày ban hành')).toBeVisible();
  expect((await axe(page).analyze()).violations.map(({ id }) => id)).toEqual([]);

  const address = page.url();
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expect(page.getByText(/Đã duyệt “/)).toBeVisible();
  await page.goto(address);
  await page.getByRole('button', { name: 'Phát hành…' }).last().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Phát hành/ })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.goto(address);
  await expect(page.getByText('Tài liệu này không còn trên bàn.')).toBeVisible();
  await expect(page.getByText(/phát hành cho Toàn thể\.$/)).toBeVisible();
  await expect(page.getByText(/duyệt tài liệu\.$/)).toBeVisible();
});

test('the details of a paper open over the reader and show where a fact was read', async ({ app, page }) => {
  await app.openLibrary();
  await app.papers.getByRole('link', { name: /nguồn nước sạch/i }).click();
  await page.getByRole('button', { name: 'Việc khác với tài liệu này' }).click();
  await page.getByRole('menuitem', { name: 'Thông tin tài liệu' }).click();
  const drawer = page.getByRole('dialog', { name: 'Thông tin tài liệu' });
  await expect(drawer.getByLabel('Số, ký hiệu', { exact: true })).toHaveValue('12/2026/NQ-HĐND');
  await expect(drawer.getByText('Do người nhập').first()).toBeVisible();
  expect((await axe(page).analyze()).violations.map(({ id }) => id)).toEqual([]);
  const saved = page.waitForEvent('download');
  await drawer.getByRole('button', { name: 'Lưu tệp gốc về máy' }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.pdf$/);
});
