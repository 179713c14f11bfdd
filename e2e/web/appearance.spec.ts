// Language, theme, type size: what a person chose holds over a reload, and no screen becomes wider than the window.
import { expect, type Page } from '@playwright/test';
import { overflowOf } from '../support/app.ts';
import { preferences, test } from './fixtures.ts';

const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);

test('English and back, at once and on every screen', async ({ app, page }) => {
  await page.goto('/settings');
  await app.choose('English');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: 'Papers', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Papers' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Papers' })).toBeVisible();

  await page.getByRole('link', { name: 'Settings' }).click();
  await app.choose('Tiếng Việt');
  await expect(app.heading('Cài đặt')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
});

test('the theme chosen holds over a reload; the machine decides where it is left to it', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/settings');
  await expect.poll(() => theme(page)).toBe('light');
  for (const [label, name] of [
    ['Tối', 'dark'],
    ['Tương phản cao', 'contrast'],
  ] as const) {
    await app.choose(label);
    await expect.poll(() => theme(page)).toBe(name);
    await page.reload();
    await expect(page.getByRole('radio', { name: label, exact: true })).toBeChecked();
    expect(await theme(page)).toBe(name);
  }
  await app.choose('Theo máy');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => theme(page)).toBe('dark');
});

test('all colours turn at once: no background lags behind its letters', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/settings');
  await expect.poll(() => theme(page)).toBe('light');
  const eased = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const names: string[] = [];
        document.addEventListener('transitionrun', (event) => names.push(event.propertyName));
        new MutationObserver(() => setTimeout(() => resolve(names), 300)).observe(document.documentElement, {
          attributeFilter: ['data-theme'],
        });
      }),
  );
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await eased).toEqual([]);
});

test('the type size chosen holds over a reload', async ({ app, page }) => {
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  await page.goto('/settings');
  const before = await size();
  await app.choose('200%');
  await expect.poll(size).toBe(before * 2);
  await page.reload();
  await expect(page.getByRole('radio', { name: '200%' })).toBeChecked();
  expect(await size()).toBe(before * 2);
});

test('no screen is wider than a laptop’s window with type at 200 %', async ({ app, page }) => {
  await page.addInitScript(...preferences({ typeScale: 200 }));
  await page.goto('/');
  await expect(page.getByRole('list', { name: 'Chương trình phiên họp' })).toBeVisible();
  const overflows: Record<string, number> = { home: await overflowOf(page) };

  await app.go('Tài liệu');
  await expect(app.count(24)).toBeVisible({ timeout: 30_000 });
  await expect(app.papers.first()).toBeInViewport();
  overflows.library = await overflowOf(page);

  await app.search('thoi han chia se du lieu');
  await expect(app.hits.first()).toBeInViewport();
  overflows.palette = await overflowOf(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-target]').first()).toBeInViewport();
  overflows.pdf = await overflowOf(page);

  await app.go('Tài liệu');
  await app.openFirstDocx();
  overflows.docx = await overflowOf(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  overflows.keys = await overflowOf(page);
  await page.keyboard.press('Escape');

  await app.go('Cài đặt');
  await expect(page.getByText('Thư mục dữ liệu')).toBeVisible();
  overflows.settings = await overflowOf(page);
  await page.goto('/khong-co');
  await expect(app.heading('Không có trang này')).toBeVisible();
  overflows.missing = await overflowOf(page);
  expect(overflows).toEqual(Object.fromEntries(Object.keys(overflows).map((screen) => [screen, 0])));
});
