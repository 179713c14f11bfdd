// The path home → list → paper as a screen reader walks it: by landmarks, headings, lists and names, all of them in
// Chromium's accessibility tree and not in the page's markup; what it is told without asking; where the focus goes.
import { type CDPSession, expect, type Page } from '@playwright/test';
import { screens, usualScreens } from '../support/screens.ts';
import { test } from './stage.ts';

interface TreeNode {
  readonly role: string;
  readonly name: string;
  readonly level: number;
  readonly childRoles: readonly string[];
}

const interactive = new Set([
  'button',
  'link',
  'textbox',
  'combobox',
  'checkbox',
  'radio',
  'menuitem',
  'option',
  'searchbox',
]);

async function treeOf(page: Page): Promise<TreeNode[]> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const roleOf = (node: (typeof nodes)[number]) => String(node.role?.value ?? '');
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => ({
      role: roleOf(node),
      name: String(node.name?.value ?? '').trim(),
      level: Number(node.properties?.find(({ name }) => name === 'level')?.value.value ?? 0),
      childRoles: (node.childIds ?? []).flatMap((id) => {
        const child = byId.get(id);
        return child ? [roleOf(child)] : [];
      }),
    }));
}

for (const screen of usualScreens) {
  test(`${screen.name}: landmarks, headings in order, a name for everything`, async ({ stage }) => {
    const { page } = await stage.open(screen);
    const tree = await treeOf(page);
    const nameless = tree.filter(({ role, name }) => interactive.has(role) && name === '').map(({ role }) => role);
    expect.soft(nameless, 'without a name').toEqual([]);

    const levels = tree.filter(({ role }) => role === 'heading').map(({ level }) => level);
    const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect.soft(skipped, `headings ${levels.join(' ')}`).toEqual([]);

    const mains = tree.filter(({ role }) => role === 'main');
    expect.soft(mains.length, 'one main region').toBe(1);
    if (screen.isSignedOut) return;
    const navigations = tree.filter(({ role }) => role === 'navigation').map(({ name }) => name);
    expect.soft(navigations, 'each navigation by another name').toEqual([...new Set(navigations)]);
    expect.soft(navigations.every((name) => name !== '')).toBe(true);
  });
}

test('the path home, list, paper: the focus is on the heading, and what changes is said', async ({ stage }) => {
  const home = screens.find(({ name }) => name === 'home');
  if (!home) throw new Error('expected the home screen, found none');
  const app = await stage.open(home);
  const { page } = app;

  await app.rail.getByRole('link', { name: 'Tài liệu' }).click();
  await expect(app.heading('Tài liệu')).toBeFocused();
  await expect(page).toHaveTitle(/^Tài liệu – /);

  await test.step('the list says of what and how many', async () => {
    await expect(page.getByText('27 tài liệu', { exact: true })).toBeVisible();
    const item = app.papers.first();
    await expect(item).toHaveAttribute('aria-setsize', '27');
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
