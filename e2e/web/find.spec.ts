// Find in document, as a reader does it: while typing, from hit to hit, with the keys, on a two-font PDF as well.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { axe } from '../support/accessibility-engines.ts';
import type { App } from '../support/app.ts';
import { makeDocx, makePdf, pdfType } from '../support/papers.ts';
import { test } from './fixtures.ts';

test.use({ hubChoice: { name: 'find', isEmpty: true } });

const corpus = join(import.meta.dirname, '../../../shared/corpus/documents');
const twoFonts = join(corpus, 'luat-57-2014-qh13-ban-goc-hai-phong-chu.pdf');

const field = (page: Page) => page.getByRole('searchbox', { name: 'Tìm trong tài liệu này' });
const hits = (page: Page) => page.getByRole('listbox', { name: 'Các chỗ tìm thấy' }).getByRole('option');
const status = (page: Page) => page.getByRole('search', { name: 'Tìm trong tài liệu' }).getByRole('status').first();

async function openFind(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+f');
  await expect(field(page)).toBeFocused();
}

/** The paper of these specs, at its first page; brought in where it is not there yet. */
async function openRain(app: App, page: Page): Promise<void> {
  const rain = app.papers.filter({ hasText: 'nước mưa' }).first();
  await app.openLibrary();
  await expect(rain.or(page.getByText('Chưa có tài liệu nào')).first()).toBeVisible();
  if (!(await rain.isVisible())) {
    const paper = await makePdf({
      name: 'nuoc-mua.pdf',
      title: 'Về nước mưa',
      paragraphs: [
        'Điều 1. Đại biểu Quốc hội có quyền hứng nước mưa trên đường.',
        'Điều 2. Mỗi đại biểu tương đương một mái nhà; văn hoá hứng nước.',
        'Điều 3. Các đại biểu họp bàn.',
      ],
    });
    await app.pickFiles([paper]);
  }
  await rain.getByRole('link').click();
  await expect(page.getByRole('article', { name: /^Trang / }).first()).toBeVisible();
  await page.keyboard.press('Home');
  await expect(app.printedPage(1)).toBeInViewport();
}

test('finds while typing, without marks and with those typed, and steps from hit to hit', async ({ app, page }) => {
  await openRain(app, page);
  await openFind(page);
  await page.keyboard.type('dai bieu');
  await expect(hits(page)).toHaveCount(3);
  await expect(status(page)).toContainText('1 trên 3');
  await expect(app.printedPage(2)).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('2 trên 3');
  await expect(app.printedPage(3)).toBeInViewport();
  await page.keyboard.press('F3');
  await page.keyboard.press('F3');
  await expect(status(page)).toContainText('1 trên 3 · đã quay lại từ đầu');
  await page.keyboard.press('Shift+F3');
  await expect(status(page)).toContainText('3 trên 3');
  await expect(hits(page).nth(2)).toHaveAttribute('aria-selected', 'true');

  await field(page).fill('đường');
  await expect(hits(page)).toHaveCount(1);
  await field(page).fill('duong');
  await expect(hits(page)).toHaveCount(2);
  await field(page).fill('văn hóa');
  await expect(hits(page)).toHaveCount(1);
  await expect(hits(page).first()).toContainText('văn hoá');

  await field(page).fill('an');
  await page.getByRole('button', { name: 'Nguyên từ' }).click();
  await expect(page.getByText('Không thấy “an” trong tài liệu này.')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ «Nguyên từ»' }).click();
  await expect(hits(page).first()).toBeVisible();
});

/** What the hub sends, kept back on demand; to be called before the page opens its line. */
async function holdHub(page: Page) {
  const waiting: (() => void)[] = [];
  let isHeld = false;
  await page.routeWebSocket(/^ws/, (line) => {
    const hub = line.connectToServer();
    hub.onMessage((message) => {
      const pass = () => line.send(message);
      if (isHeld) waiting.push(pass);
      else pass();
    });
  });
  return {
    hold: () => {
      isHeld = true;
    },
    held: () => waiting.length,
    release: () => {
      isHeld = false;
      for (const pass of waiting.splice(0)) pass();
    },
  };
}

test('a late answer to the beginning of what is typed leads nowhere', async ({ app, page }) => {
  const hub = await holdHub(page);
  await openRain(app, page);
  await openFind(page);
  hub.hold();
  await page.keyboard.type('d');
  await expect.poll(hub.held).toBeGreaterThan(0);
  await page.keyboard.type('ai bieu');
  hub.release();
  await expect(hits(page)).toHaveCount(3);
  await expect(status(page)).toContainText('1 trên 3');
});

test('Escape gives the paper back, and what was looked for is there when it is opened again', async ({ app, page }) => {
  await openRain(app, page);
  await openFind(page);
  await page.keyboard.type('quoc hoi');
  await expect(hits(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await expect(page.locator('section[tabindex="0"]').first()).toBeFocused();
  await openFind(page);
  await expect(field(page)).toHaveValue('quoc hoi');
  await expect(hits(page).first()).toBeVisible();

  const { violations } = await axe(page).include('search').analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([]);

  await field(page).fill('không hề có');
  await page.getByRole('button', { name: 'Tìm trong mọi tài liệu' }).click();
  await expect(app.searchBox).toHaveValue('không hề có');
});

test('half a syllable is not looked for while an input method composes', async ({ app, page }) => {
  await openRain(app, page);
  await openFind(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'đai', selectionStart: 3, selectionEnd: 3 });
  await expect(field(page)).toHaveValue('đai');
  await expect(status(page)).not.toContainText('chỗ');
  await devtools.send('Input.insertText', { text: 'đại biểu' });
  await expect(field(page)).toHaveValue('đại biểu');
  await expect(hits(page)).toHaveCount(3);
});

test('finds in a flowing text, under its clauses', async ({ app, page }) => {
  const paper = await makeDocx({
    name: 'luat.docx',
    title: 'LUẬT NƯỚC MƯA',
    paragraphs: [
      'Điều 1. Phạm vi',
      'Luật này quy định về mưa.',
      'Điều 2. Từ ngữ',
      '1. Mưa là nước.',
      '2. Mái hứng mưa.',
    ],
  });
  await app.openLibrary();
  await app.pickFiles([paper]);
  await app.openFirstDocx();
  await openFind(page);
  await page.keyboard.type('mua');
  await expect(hits(page)).toHaveCount(4);
  await expect(hits(page).nth(2)).toHaveAccessibleName(/^Điều 2 › Khoản 1: 1\. Mưa là nước\./);
  await expect(page.locator('article mark')).toHaveCount(4);
});

test('finds all of a law whose letters come from two fonts', async ({ app, page }) => {
  test.skip(!existsSync(twoFonts), 'the corpus is not at hand');
  await app.openLibrary();
  await app.pickFiles([{ name: 'hai-phong-chu.pdf', mimeType: pdfType, buffer: readFileSync(twoFonts) }]);
  await app.papers.filter({ hasText: 'Tổ chức Quốc hội' }).first().getByRole('link').click();
  await expect(app.printedPage(1)).toBeVisible();
  await openFind(page);
  await page.keyboard.type('ủy ban thường vụ quốc hội');
  await expect(status(page)).toContainText(/1 trên \d{2,}/);
  await expect(hits(page).first()).toBeVisible();
});
