// Mentions of other laws: found in the library and opened at the clause, or said not to be there.
import { expect } from '@playwright/test';
import { makeDocx } from '../support/papers.ts';
import { test } from './fixtures.ts';

test.use({ hubChoice: { name: 'references', isEmpty: true } });

test('a mention leads into another law of the library, and says where there is none', async ({ app, page }) => {
  const law = await makeDocx({
    name: 'luat-thu-vien.docx',
    title: 'LUẬT THƯ VIỆN',
    paragraphs: [
      'Điều 1. Phạm vi',
      'Luật này quy định về thư viện.',
      'Điều 2. Đối tượng',
      '1. Người đọc.',
      '2. Thủ thư.',
    ],
  });
  const report = await makeDocx({
    name: 'nghi-quyet-mau.docx',
    title: 'NGHỊ QUYẾT MẪU',
    paragraphs: [
      'Điều 1. Áp dụng',
      '1. Thực hiện khoản 2 Điều 2 của Luật Thư viện.',
      '2. Không trái với Luật số 99/2031/QH17.',
      '3. Thực hiện theo khoản 9 Điều 7 của Nghị quyết này.',
    ],
  });
  const preview = page.getByRole('dialog', { name: /^Xem trước/ });
  await app.openLibrary();
  await app.pickFiles([law, report]);
  await expect(app.count(2)).toBeVisible({ timeout: 30_000 });
  await app.papers
    .filter({ hasText: /nghị quyết mẫu/i })
    .getByRole('link')
    .first()
    .click();

  const unknown = page.getByRole('link', { name: /99\/2031/ });
  await unknown.focus();
  await page.keyboard.press('Enter');
  await expect(preview).toContainText('Không thấy trong thư viện');
  await page.keyboard.press('Escape');
  await expect(unknown).toBeFocused();

  await page.getByRole('link', { name: /khoản 2 Điều 2/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/thư viện/i);
  await expect(page.getByRole('navigation', { name: 'Đang đọc ở' })).toContainText('Khoản 2');
});
