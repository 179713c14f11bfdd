// The hub goes while a paper is open, and comes back: offline is ordinary, not an error.
import { expect } from '@playwright/test';
import { App } from '../support/app.ts';
import { type HubProcess, makeDataDir, removeDataDir, signIn, startHub, verifyData } from '../support/hub-process.ts';
import { makePdf } from '../support/papers.ts';
import { test } from './fixtures.ts';

// These specs end their hubs themselves: each has its own, on a folder of its own.
let dataDir: string;
let running: HubProcess | undefined;
test.beforeEach(() => {
  dataDir = makeDataDir();
});
test.afterEach(async () => {
  await running?.stop();
  running = undefined;
  removeDataDir(dataDir);
});

async function restart(options: { isEmpty: boolean; port?: number }): Promise<HubProcess> {
  running = await startHub({ dataDir, ...options });
  return running;
}

test('the hub is killed while a paper is open: what is shown stays, and a fresh link goes on at the same place', async ({
  browser,
}) => {
  const hub = await restart({ isEmpty: true });
  const context = await browser.newContext({ storageState: await signIn(hub.link), baseURL: hub.origin });
  const page = await context.newPage();
  const app = new App(page);
  await app.openLibrary();
  const paragraphs = ['Điều 1. Trang này đọc được cả khi mất mạng.', 'Điều 2. Không mất chữ nào.'];
  await app.pickFiles([await makePdf({ name: 'mất-mạng.pdf', title: 'Về việc đọc khi mất mạng', paragraphs })]);
  await expect(app.count(1)).toBeVisible();
  await app.search('khong mat chu nao');
  await page.keyboard.press('Enter');
  const words = app.printedPage(3).getByText('Không mất chữ nào');
  await expect(words).toBeInViewport();
  const place = page.url();

  await hub.kill();
  await expect(app.connection('Ngoại tuyến')).toBeVisible();
  await expect(words).toBeInViewport();
  await expect(app.heading(/đọc khi mất mạng/)).toBeVisible();
  await app.connection('Ngoại tuyến').click();
  await expect(page.getByText('Nội dung đã mở vẫn đọc được.', { exact: false })).toBeVisible();
  await app.connection('Ngoại tuyến').click();

  const again = await restart({ isEmpty: true, port: hub.port });
  await expect(app.connection('Cần đăng nhập lại')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('alert')).toContainText('Hãy mở lại bằng đường dẫn in ra khi khởi động.');
  await expect(words).toBeInViewport();

  const other = await context.newPage();
  await other.goto(again.link);
  await expect(new App(other).connection('Đã kết nối')).toBeVisible();
  await other.close();
  await expect(app.connection('Đã kết nối')).toBeVisible({ timeout: 30_000 });
  expect(page.url()).toBe(place);
  await expect(words).toBeInViewport();
  await app.go('Tài liệu');
  await expect(app.count(1)).toBeVisible();
  await context.close();
});

test('[L5] the hub is killed in the middle of an import: afterwards every paper is there, exactly once', async ({
  browser,
}) => {
  const count = 12;
  const hub = await restart({ isEmpty: true });
  const context = await browser.newContext({ storageState: await signIn(hub.link), baseURL: hub.origin });
  const app = new App(await context.newPage());
  await app.openLibrary();
  const files = await Promise.all(
    Array.from({ length: count }, (_, index) => {
      const paragraphs = Array.from(
        { length: 20 },
        (_, page) => `Điều ${page + 1}. Tổ đại biểu số ${index + 1} thảo luận.`,
      );
      return makePdf({ name: `tổ-${index + 1}.pdf`, title: `Về việc thảo luận của tổ ${index + 1}`, paragraphs });
    }),
  );
  await app.pickFiles(files);
  await expect(app.importPanel.getByText('Đã nhập', { exact: true }).first()).toBeVisible();
  await hub.kill();
  await expect(app.connection('Ngoại tuyến')).toBeVisible();

  const again = await restart({ isEmpty: true, port: hub.port });
  const other = new App(await context.newPage());
  await other.page.goto(again.link);
  await expect(other.connection('Đã kết nối')).toBeVisible();
  // The window that was importing has the files that had not been sent: it goes on by itself.
  await expect(app.count(count)).toBeVisible({ timeout: 45_000 });
  await expect(app.papers).toHaveCount(count);
  const titles = await app.papers.getByRole('link').allTextContents();
  expect(new Set(titles).size).toBe(count);
  await expect(app.importPanel.getByText('chưa nhập được')).toHaveCount(0);

  await other.go('Tài liệu');
  await expect(other.count(count)).toBeVisible();
  await other.search('to dai bieu so 12');
  await context.close();
  expect(await again.stop()).toBe(0);
  // Each paper is two originals of bytes: the file and its text.
  expect(await verifyData(dataDir)).toMatchObject({ isWhole: true, blobCount: count * 2, damagedBlobs: [] });
});
