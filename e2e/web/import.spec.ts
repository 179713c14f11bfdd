// Bringing papers in, by the picker and by dropping them, and taking them off the list again.
import { expect } from '@playwright/test';
import { brokenFile, emptyFile, makeDocx, makePdf } from '../support/papers.ts';
import { test } from './fixtures.ts';

test.use({ hubChoice: { name: 'import', isEmpty: true } });
test.describe.configure({ mode: 'serial' });

const longWords =
  'về việc tăng cường bảo đảm nguồn nước sạch cho nhân dân các xã vùng cao biên giới và hải đảo trong tỉnh ';
const longName = `Báo cáo ${longWords.repeat(2).trim()} 🌾📘.pdf`;
const pdfTitle = 'Về việc bảo vệ rừng phòng hộ đầu nguồn sông Mã';
const docxTitle = 'Kế hoạch khảo sát thủy lợi nội đồng năm 2027';

test('an empty list invites to import, and a picked PDF with a very long name is listed and found', async ({ app }) => {
  await app.openLibrary();
  await expect(app.page.getByText('Chưa có tài liệu nào')).toBeVisible();
  expect(longName.length).toBeGreaterThan(200);
  const paragraphs = ['Điều 1. Hạt kiểm lâm tuần tra rừng phòng hộ mỗi tháng hai lần.'];
  await app.pickFiles([await makePdf({ name: longName, title: pdfTitle, paragraphs })]);

  await expect(app.importRow(longName).getByText('Đã nhập')).toBeVisible();
  await expect(app.importPanel.getByRole('status')).toHaveText(/Đã nhập 1 tài liệu/);
  await expect(app.count(1)).toBeVisible();
  await app.search('hat kiem lam tuan tra');
  await expect(app.hits.first()).toContainText(/Hạt kiểm lâm tuần tra/);
  await app.page.keyboard.press('Enter');
  await expect(app.heading(/bảo vệ rừng phòng hộ đầu nguồn sông Mã/i)).toBeVisible();
});

test('files dropped anywhere on the screen are imported; those that cannot be say why, the rest go on', async ({
  app,
}) => {
  await app.openLibrary();
  await expect(app.count(1)).toBeVisible();
  const paragraphs = ['Đoàn khảo sát ghi nhận 12 trạm bơm xuống cấp 🚰 tại huyện Đông Hòa.'];
  const docx = await makeDocx({ name: 'kế-hoạch-thủy-lợi.docx', title: docxTitle, paragraphs });
  const noise = {
    name: 'ảnh.png',
    mimeType: 'image/png',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4]),
  };
  await app.dragFiles([brokenFile('hỏng.pdf'), docx, emptyFile('rỗng.docx'), noise], async () => {
    await expect(app.page.getByText('Thả tệp hoặc thư mục để nhập')).toBeVisible();
  });
  await expect(app.page.getByText('Thả tệp hoặc thư mục để nhập')).toBeHidden();
  await app.startImport();

  await expect(app.importRow('hỏng.pdf')).toContainText('Tệp bị hỏng nên không đọc được');
  await expect(app.importRow('rỗng.docx')).toContainText('Tệp không có nội dung (0 byte)');
  await expect(app.importRow('ảnh.png')).toContainText(
    /Tệp bị hỏng nên không đọc được|Ứng dụng không đọc loại tệp này/,
  );
  await expect(app.importRow(docx.name).getByText('Đã nhập')).toBeVisible();
  await expect(app.importPanel.getByRole('status')).toContainText('3 tệp chưa nhập được');
  await expect(app.count(2)).toBeVisible();
  await app.search('tram bom xuong cap');
  await expect(app.hits.first()).toContainText('trạm bơm xuống cấp');
});

test('the same file given twice is one paper', async ({ app }) => {
  await app.openLibrary();
  await expect(app.count(2)).toBeVisible();
  const text = { title: 'Về việc giao thông nông thôn', paragraphs: ['Điều 1. Đường liên xã rộng 5,5 mét.'] };
  const paper = await makePdf({ name: 'giao-thông.pdf', ...text });
  await app.pickFiles([paper, { ...paper, name: 'bản sao của giao-thông.pdf' }]);
  await expect(app.importRow('giao-thông.pdf').getByText('Đã nhập', { exact: true })).toHaveCount(1);
  await expect(app.importPanel.getByText('Đã có từ trước, từng byte như nhau')).toHaveCount(1);
  await expect(app.count(3)).toBeVisible();
  await expect(app.papers).toHaveCount(3);
});

test('a paper taken off the list is neither listed nor found, until that is undone', async ({ app, page }) => {
  await app.openLibrary();
  await expect(app.count(3)).toBeVisible();
  const paper = app.paper(docxTitle);
  await paper.getByRole('button', { name: `Thao tác với “${docxTitle}”` }).click();
  await page.getByRole('menuitem', { name: 'Thu hồi' }).click();
  await expect(paper).toBeHidden();
  await expect(app.count(2)).toBeVisible();

  const toast = page.getByRole('alert').filter({ hasText: 'Bản gốc vẫn được giữ' });
  await toast.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByText(`Đã đưa “${docxTitle}” trở lại danh sách.`)).toBeVisible();
  await expect(paper).toBeVisible();
  await expect(app.count(3)).toBeVisible();
  await app.search('tram bom xuong cap');
});
