// The reader's part of the list of screens: a bill with versions, clauses and references, and all that opens over it.
import { expect } from '@playwright/test';
import type { App } from './app.ts';
import type { Screen } from './screen.ts';

const billTitle = 'Dự thảo Luật Dữ liệu công (lần 2)';

/** The stage's papers are copies of those that were made for the run: their addresses stay. */
let billAddress: string | null = null;

async function addressOfBill(app: App): Promise<string | null> {
  await app.page.goto(`/documents?q=${encodeURIComponent(billTitle)}`);
  return app.paper(billTitle).getByRole('link').first().getAttribute('href');
}

/** At its eighth page, wherever it was read last. */
async function openBill(app: App, mode: 'Trang in' | 'Văn bản' = 'Trang in'): Promise<void> {
  const { page } = app;
  billAddress ??= await addressOfBill(app);
  await expect(async () => {
    await page.goto(`${billAddress}?page=8`);
    await expect(app.heading(billTitle)).toBeVisible({ timeout: 20_000 });
    const radio = page.getByRole('radio', { name: mode, exact: true });
    const wasOpenedAsWanted = await radio.isChecked();
    if (!wasOpenedAsWanted) await page.locator('label').filter({ has: radio }).click();
    await expect(
      mode === 'Trang in' ? app.printedPage(8) : page.getByRole('article', { name: billTitle }),
    ).toBeVisible();
    // A change of view keeps the words that were read, not the page's very top: it is opened once more.
    expect(wasOpenedAsWanted).toBe(true);
    if (mode === 'Trang in') {
      await expect(page.getByRole('navigation').getByText('Khoản 4', { exact: true })).toBeVisible({ timeout: 3_000 });
    }
  }).toPass({ timeout: 45_000 });
}

/** The frame beside a paper, which a narrow window closes. */
async function openSide(app: App, panel: 'Mục lục' | 'Trang'): Promise<void> {
  const side = app.page.getByRole('complementary', { name: 'Bên cạnh tài liệu' });
  if (!(await side.isVisible())) await app.page.getByRole('button', { name: 'Mục lục', exact: true }).click();
  await side.getByRole('tab', { name: panel, exact: true }).click();
  await expect(side.getByRole('tabpanel', { name: panel, exact: true })).toBeVisible();
}

async function openBillMenu(app: App): Promise<void> {
  await openBill(app);
  await app.page.getByRole('button', { name: 'Việc khác với tài liệu này' }).click();
  await expect(app.page.getByRole('menuitem', { name: 'In…' })).toBeVisible();
}

export const readerScreens: readonly Screen[] = [
  {
    name: 'reader-outline',
    says: 'A bill on its printed page, its outline beside it.',
    isMain: true,
    open: async (app) => {
      await openBill(app);
      await openSide(app, 'Mục lục');
      await expect(app.page.getByRole('tree', { name: 'Các phần của văn bản' })).toBeVisible();
    },
  },
  {
    name: 'outline-menu',
    says: 'What can be had of a clause from its line in the outline.',
    open: async (app) => {
      await openBill(app);
      await openSide(app, 'Mục lục');
      await app.page.getByRole('treeitem', { name: /^Điều 22/ }).click({ button: 'right' });
      await expect(app.page.getByRole('menuitem', { name: 'Điều khoản tương tự' })).toBeVisible();
    },
  },
  {
    name: 'reader-thumbnails',
    says: 'The pages of a bill in small.',
    open: async (app) => {
      await openBill(app);
      await openSide(app, 'Trang');
    },
  },
  {
    name: 'reader-find',
    says: 'Words found in one paper, under its clauses.',
    isMain: true,
    open: async (app) => {
      await openBill(app);
      await app.page.keyboard.press('ControlOrMeta+f');
      await app.page.getByRole('searchbox', { name: 'Tìm trong tài liệu này' }).fill('chia se du lieu');
      await expect(
        app.page.getByRole('listbox', { name: 'Các chỗ tìm thấy' }).getByRole('option').first(),
      ).toBeVisible();
    },
  },
  {
    name: 'reader-beside',
    says: 'Two versions of a bill side by side.',
    isMain: true,
    open: async (app) => {
      await openBill(app);
      await app.page.keyboard.press('s');
      const versions = app.page.getByRole('region', { name: 'Các bản khác của tài liệu này' });
      await versions.getByRole('button').first().click();
      await expect(app.heading('Hai tài liệu cạnh nhau')).toBeAttached();
      const beside = app.page.locator('[data-half="beside"]');
      await expect(beside.getByRole('article').first()).toBeVisible();
      await expect(beside.getByText('Điều 20', { exact: true })).toBeVisible();
    },
  },
  {
    name: 'beside-picker',
    says: 'What may stand beside the paper.',
    open: async (app) => {
      await openBill(app);
      await app.page.keyboard.press('s');
      await expect(app.page.getByRole('region', { name: 'Các bản khác của tài liệu này' })).toBeVisible();
    },
  },
  {
    name: 'reader-type',
    says: '«Tt»: how flowing text is set.',
    open: async (app) => {
      await openBill(app, 'Văn bản');
      await app.page.getByRole('button', { name: 'Cách trình bày chữ' }).click();
      await expect(app.page.getByRole('dialog', { name: 'Trình bày chữ' })).toBeVisible();
    },
  },
  {
    name: 'go-to-clause',
    says: 'Ctrl/⌘ G: to a clause by typing it.',
    open: async (app) => {
      await openBill(app);
      await app.page.keyboard.press('ControlOrMeta+g');
      await app.page.getByRole('combobox', { name: /^Điều, khoản, chương/ }).fill('k2 d22');
      await expect(app.page.getByRole('option').first()).toBeVisible();
    },
  },
  { name: 'reader-menu', says: 'What else can be done with the paper that is read.', open: openBillMenu },
  {
    name: 'print',
    says: 'Which part of a paper is printed.',
    open: async (app) => {
      await openBillMenu(app);
      await app.page.getByRole('menuitem', { name: 'In…' }).click();
      await expect(app.page.getByRole('dialog', { name: 'In tài liệu' })).toBeVisible();
    },
  },
  {
    name: 'share',
    says: 'A citation, a link, the file itself, and who may see it.',
    open: async (app) => {
      await openBillMenu(app);
      await app.page.getByRole('menuitem', { name: 'Chia sẻ…' }).click();
      await expect(app.page.getByRole('dialog', { name: 'Chia sẻ tài liệu' })).toBeVisible();
    },
  },
  {
    name: 'presentation',
    says: 'A page at a time on the hall’s screen.',
    open: async (app) => {
      await openBill(app);
      await app.page.keyboard.press('p');
      const stage = app.page.getByRole('dialog', { name: /^Trình chiếu/ });
      await expect(stage.getByRole('img', { name: 'Trang 8' })).toBeVisible();
    },
  },
];
