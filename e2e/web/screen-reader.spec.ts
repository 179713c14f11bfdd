// The path home → list → paper as a screen reader walks it: what it is told without asking; where the focus goes. What
// every screen is called by, every-screen.spec.ts looks at.
import { expect } from '@playwright/test';
import { screens } from '../support/screens.ts';
import { test } from './stage.ts';

test('the path home, list, paper: the focus is on the heading, and what changes is said', async ({ stage }) => {
  const home = screens.find(({ name }) => name === 'home');
  if (!home) throw new Error('expected the home screen, found none');
  const app = await stage.open(home);
  const { page } = app;

  await app.rail.getByRole('link', { name: 'Tài liệu' }).click();
  await expect(app.heading('Tài liệu')).toBeFocused();
  await expect(page).toHaveTitle(/^Tài liệu – /);

  await test.step('the list says of what and how many', async () => {
    const count = page.getByRole('status').filter({ hasText: /^\d+ tài liệu$/ });
    const item = app.papers.first();
    const said = (await count.textContent()) ?? '';
    await expect(item).toHaveAttribute('aria-setsize', said.replace(' tài liệu', ''));
    await expect(item).toHaveAttribute('aria-posinset', '1');
  });

  await test.step('a filter that was typed is answered in a live region', async () => {
    await page.getByRole('textbox', { name: 'Lọc theo tên, số hoặc tên tệp' }).fill('dat dai khong co');
    await expect(page.getByRole('status').filter({ hasText: 'Không có tài liệu nào khớp bộ lọc' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Lọc theo tên, số hoặc tên tệp' }).fill('');
  });

  await test.step('the search says how much it found, and gives the focus back', async () => {
    const place = app.rail.getByRole('link', { name: 'Cài đặt' });
    await place.focus();
    await app.search('thoi han chia se du lieu');
    await expect(page.getByRole('status').filter({ hasText: /kết quả/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(place).toBeFocused();
  });

  await test.step('a paper begins at its title', async () => {
    const link = app.papers.first().getByRole('link');
    const title = ((await link.textContent()) ?? '').trim();
    await link.click();
    await expect(app.heading(title)).toBeFocused();
    await expect(page.getByRole('main')).toBeVisible();
  });
});
