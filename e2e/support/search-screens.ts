// The part of the list of screens that is Tìm kiếm: before anything is asked, results, what narrows them down, nothing.
import { expect } from '@playwright/test';
import type { Screen } from './screen.ts';

export const searchScreens: readonly Screen[] = [
  {
    name: 'search-start',
    says: 'Tìm kiếm, before anything is asked: what can be typed.',
    open: async ({ page }) => {
      await page.goto('/search');
      await expect(page.getByText('Có thể gõ như sau')).toBeVisible();
      await expect(page.getByText('Chưa lưu tìm kiếm nào')).toBeVisible();
    },
  },
  {
    name: 'search-results',
    says: 'Tìm kiếm: results by paper, with what narrows them down.',
    isMain: true,
    open: async ({ page }) => {
      await page.goto('/search?q=thoi+han+chia+se+du+lieu');
      await expect(page.getByRole('feed').getByRole('article').first()).toBeVisible();
    },
  },
  {
    name: 'search-filters',
    says: 'What narrows results down, on a narrow window; on a wide one it stands beside them.',
    open: async ({ page }) => {
      await page.goto('/search?q=thoi+han+chia+se+du+lieu&status=unstated');
      await expect(page.getByRole('feed').getByRole('article').first()).toBeVisible();
      const button = page.getByRole('button', { name: 'Lọc (1)' });
      if (!(await button.isVisible())) return;
      await button.click();
      await expect(page.getByRole('dialog', { name: 'Lọc kết quả' })).toBeVisible();
    },
  },
  {
    name: 'search-none',
    says: 'Nothing was found; with filters on, they can be taken off.',
    open: async ({ page }) => {
      await page.goto('/search?q=qqqqzzzz&status=over');
      await expect(page.getByText('Không tìm thấy “qqqqzzzz”')).toBeVisible();
    },
  },
];
