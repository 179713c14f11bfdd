// Every screen and everything that lies over one: what it is called, and the one way in which all specs open it. A new
// screen is a line here; every-screen.spec.ts then looks at it too.
import { expect } from '@playwright/test';
import type { App } from './app.ts';
import { readerScreens } from './reader-screens.ts';
import type { Screen } from './screen.ts';
import { searchScreens } from './search-screens.ts';

const draftTitle = /cấp nước sạch nông thôn/;
const scanTitle = /bao cao quet/;
const sessionTitle = 'Kỳ họp thứ 3, Quốc hội khóa mẫu';
const sittingTitle = 'Phiên biểu quyết và bế mạc';

async function openLibrary(app: App): Promise<void> {
  await app.openLibrary();
  await expect(app.page.getByText(/^\d+ tài liệu$/).first()).toBeVisible({ timeout: 30_000 });
  await expect(app.papers.first()).toBeVisible();
}

async function openDetails(app: App): Promise<void> {
  await openLibrary(app);
  await app.papers
    .first()
    .getByRole('button', { name: /^Thao tác với/ })
    .click();
  await app.page.getByRole('menuitem', { name: 'Thông tin tài liệu' }).click();
  await expect(app.page.getByRole('dialog').getByRole('heading', { name: 'Lịch sử' })).toBeVisible();
}

async function select(app: App, paper = app.papers.first()): Promise<void> {
  await openLibrary(app);
  await paper.getByRole('checkbox').click();
  await expect(app.page.getByRole('region', { name: 'Thao tác với các tài liệu đã chọn' })).toBeVisible();
}

async function openDesk(app: App, title = draftTitle): Promise<void> {
  await app.page.goto('/documents/desk');
  await app.page.getByRole('navigation', { name: 'Tài liệu trên bàn' }).getByRole('button', { name: title }).click();
  await expect(app.page.getByRole('textbox', { name: 'Tên hiển thị' })).toBeVisible();
  await expect(app.page.getByRole('heading', { name: 'Lịch sử' })).toBeAttached();
}

async function openPassage(app: App): Promise<void> {
  await openLibrary(app);
  await app.search('thoi han chia se du lieu');
  await app.page.keyboard.press('Enter');
  await expect(app.page.locator('[data-target]').first()).toBeInViewport();
  await expect(app.searchBox).toBeHidden();
}

async function openSession({ page }: App): Promise<void> {
  await page.goto('/sessions');
  await page.getByRole('link', { name: sessionTitle }).click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
}

async function openSitting(app: App): Promise<void> {
  await openSession(app);
  await app.page.getByRole('link', { name: sittingTitle }).click();
  await expect(app.heading(sittingTitle)).toBeVisible();
  await expect(app.page.getByRole('textbox', { name: 'Nội dung thứ 1', exact: true })).toBeVisible();
}

export const screens: readonly Screen[] = [
  {
    name: 'home',
    says: 'Phiên họp: the sitting in progress.',
    isMain: true,
    open: async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('list', { name: 'Chương trình phiên họp' })).toBeVisible();
    },
  },
  {
    name: 'home-empty',
    says: 'Phiên họp before the first session is there.',
    hub: 'empty',
    open: async ({ page }) => {
      await page.goto('/');
      await expect(page.getByText('Chưa có phiên họp nào')).toBeVisible();
    },
  },
  {
    name: 'sessions',
    says: 'Chương trình kỳ họp: the sessions there are.',
    open: async ({ page }) => {
      await page.goto('/sessions');
      await expect(page.getByRole('link', { name: sessionTitle })).toBeVisible();
    },
  },
  { name: 'session', says: 'One session: its sittings day by day.', isMain: true, open: openSession },
  {
    name: 'session-new',
    says: 'A session is opened as a draft.',
    open: async ({ page }) => {
      await page.goto('/sessions');
      await page.getByRole('button', { name: 'Mở kỳ họp mới' }).click();
      await expect(page.getByRole('dialog', { name: 'Mở kỳ họp mới' })).toBeVisible();
    },
  },
  { name: 'sitting', says: 'A sitting’s programme is edited: items, times, papers.', isMain: true, open: openSitting },
  {
    name: 'sitting-publish',
    says: 'What a publication of a programme changes, and who will see it.',
    open: async (app) => {
      await openSitting(app);
      // Kept on this device alone until it is published.
      await app.page.getByLabel('Địa điểm').fill('Phòng họp số 2');
      await app.page.getByRole('button', { name: 'Công bố…' }).click();
      await expect(app.page.getByRole('dialog', { name: `Công bố “${sittingTitle}”` })).toBeVisible();
    },
  },
  { name: 'library', says: 'Tài liệu: what there is, with its filters.', isMain: true, open: openLibrary },
  {
    name: 'library-empty',
    says: 'Tài liệu before the first paper is in it.',
    hub: 'empty',
    open: async (app) => {
      await app.openLibrary();
      await expect(app.page.getByText('Chưa có tài liệu nào')).toBeVisible();
    },
  },
  { name: 'library-selected', says: 'Papers are selected; what can be done with them.', open: (app) => select(app) },
  {
    name: 'row-menu',
    says: 'What can be done with one paper.',
    open: async (app) => {
      await openLibrary(app);
      await app.papers
        .first()
        .getByRole('button', { name: /^Thao tác với/ })
        .click();
      await expect(app.page.getByRole('menuitem', { name: 'Thông tin tài liệu' })).toBeVisible();
    },
  },
  {
    name: 'filing',
    says: 'Papers are filed under a sitting, an item, a dossier; a new dossier is opened.',
    open: async (app) => {
      await select(app);
      await app.page.getByRole('button', { name: 'Xếp vào phiên, hồ sơ…' }).click();
      const dialog = app.page.getByRole('dialog', { name: 'Xếp 1 tài liệu' });
      await dialog.getByRole('combobox', { name: 'Hồ sơ', exact: true }).click();
      await app.page.getByRole('option', { name: 'Mở hồ sơ mới…' }).click();
      await expect(app.page.getByRole('textbox', { name: 'Tên hồ sơ mới' })).toBeVisible();
    },
  },
  { name: 'details', says: 'What a paper says of itself, beside the list.', open: openDetails },
  {
    name: 'import-sheet',
    says: 'Where papers go that were picked or dropped.',
    open: async (app) => {
      await openLibrary(app);
      const [picker] = await Promise.all([
        app.page.waitForEvent('filechooser'),
        app.page.getByRole('button', { name: 'Nhập tài liệu', exact: true }).first().click(),
      ]);
      await picker.setFiles({ name: 'tờ-trình.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(2_000) });
      await expect(app.page.getByRole('dialog', { name: 'Nhập tài liệu' })).toBeVisible();
    },
  },
  {
    name: 'desk',
    says: 'Bàn phát hành: a draft, what was read from it, and from where.',
    isMain: true,
    open: (app) => openDesk(app),
  },
  {
    name: 'desk-correction',
    says: 'The words of a scan are put right beside its picture.',
    open: async (app) => {
      await openDesk(app, scanTitle);
      await app.page
        .getByRole('button', { name: /^Sửa (chữ nhận dạng|trang \d+)/ })
        .first()
        .click();
      await expect(app.page.getByRole('textbox', { name: /^Dòng 1/ })).toBeVisible();
    },
  },
  {
    name: 'desk-empty',
    says: 'Bàn phát hành with nothing left to do.',
    hub: 'empty',
    open: async (app) => {
      await app.page.goto('/documents/desk');
      await expect(app.page.getByText('Trên bàn không còn tài liệu nào')).toBeVisible();
    },
  },
  {
    name: 'palette',
    says: 'Ctrl/⌘ K: passages by paper, found without tone marks.',
    isMain: true,
    open: async (app) => {
      await openLibrary(app);
      await app.search('thoi han chia se du lieu');
    },
  },
  {
    name: 'palette-commands',
    says: 'Behind «>»: what can be done on the screen that is open.',
    open: async (app) => {
      await openLibrary(app);
      await app.openSearch();
      await app.searchBox.fill('>');
      await expect(app.page.getByRole('option', { name: 'Giao diện tối' })).toBeAttached();
    },
  },
  ...searchScreens,
  {
    name: 'keyboard-map',
    says: '«?»: the keys of the screen that is open.',
    open: async (app) => {
      await openLibrary(app);
      await app.page.keyboard.press('?');
      await expect(app.page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
    },
  },
  // Before papers are read here: a list then shows them otherwise.
  {
    name: 'offline',
    says: 'The network has gone: what was opened stays.',
    open: async (app) => {
      const cut = await cutLater(app);
      await openLibrary(app);
      await cut();
      await expect(app.connection('Ngoại tuyến')).toBeVisible({ timeout: 20_000 });
      await app.connection('Ngoại tuyến').click();
      await expect(app.page.getByText('Nội dung đã mở vẫn đọc được.', { exact: false })).toBeVisible();
    },
  },
  { name: 'reader', says: 'A passage opened at its spot, on its printed page.', open: openPassage },
  {
    name: 'reader-similar',
    says: 'Clauses like the one that is read, beside it.',
    open: async (app) => {
      await openPassage(app);
      await app.page.keyboard.press('y');
      await expect(app.page.getByRole('dialog', { name: 'Điều khoản tương tự' })).toBeVisible();
      await expect(app.page.getByRole('dialog').locator('[aria-busy], [role=status] .visually-hidden')).toHaveCount(0);
    },
  },
  {
    name: 'reader-text',
    says: 'A paper as flowing text.',
    isMain: true,
    open: async (app) => {
      await openLibrary(app);
      await app.openFirstDocx();
    },
  },
  ...readerScreens,
  {
    name: 'reader-missing',
    says: 'A paper that was withdrawn, or never was.',
    open: async ({ page }) => {
      await page.goto('/documents/01900000-0000-7000-8000-000000000000');
      await expect(page.getByText('Không có tài liệu này').first()).toBeVisible();
    },
  },
  {
    name: 'settings',
    says: 'Cài đặt: language, theme, type size, data.',
    isMain: true,
    open: async ({ page }) => {
      await page.goto('/settings');
      await expect(page.getByText('Thư mục dữ liệu')).toBeVisible();
    },
  },
  {
    name: 'not-found',
    says: 'An address that leads nowhere.',
    open: async (app) => {
      await app.page.goto('/khong-co');
      await expect(app.heading('Không có trang này')).toBeVisible();
    },
  },
  {
    name: 'signed-out',
    says: 'Without a session: how to open the app.',
    isSignedOut: true,
    open: async ({ page }) => {
      await page.goto('/documents');
      await expect(page.getByRole('heading', { name: 'Hãy mở bằng liên kết' })).toBeVisible();
    },
  },
  // The last: one paper fewer is there after it.
  {
    name: 'withdrawn',
    says: 'A paper was withdrawn; that can be undone.',
    open: async (app) => {
      // What was read before would show; where nothing is new, nothing does.
      await select(app);
      const bar = app.page.getByRole('region', { name: 'Thao tác với các tài liệu đã chọn' });
      await bar.getByRole('button', { name: 'Chọn tất cả' }).click();
      await bar.getByRole('button').last().click();
      await app.page.getByRole('menuitem', { name: 'Đánh dấu đã xem' }).click();
      await expect(app.papers.getByText('Mới', { exact: true })).toHaveCount(0);
      await bar.getByRole('button').first().click();
      await expect(bar).toBeHidden();
      await app.papers
        .first()
        .getByRole('button', { name: /^Thao tác với/ })
        .click();
      await app.page.getByRole('menuitem', { name: 'Thu hồi' }).click();
      await expect(app.page.getByRole('button', { name: 'Hoàn tác' })).toBeVisible();
    },
  },
];

/** Lets the page's line through until the function is called, and then no more. */
async function cutLater({ page }: App): Promise<() => Promise<void>> {
  const lines: { close(): Promise<void> }[] = [];
  let isCut = false;
  await page.routeWebSocket(/^ws/, async (line) => {
    if (isCut) return line.close();
    line.connectToServer();
    lines.push(line);
  });
  return async () => {
    isCut = true;
    await page.context().setOffline(true);
    await Promise.all(lines.map((line) => line.close()));
  };
}
