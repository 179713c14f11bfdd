// The app in a browser, spoken of as its users do: every name is what they read on the screen.
import { expect, type Locator, type Page } from '@playwright/test';
import type { PaperFile } from './papers.ts';

type Destination = 'Vào bàn của Văn phòng' | 'Phát hành ngay cho mọi đại biểu' | 'Riêng tôi';

export class App {
  readonly page: Page;
  readonly rail: Locator;
  readonly searchBox: Locator;
  readonly hits: Locator;
  readonly papers: Locator;
  readonly importPanel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rail = page.getByRole('navigation', { name: 'Điều hướng chính' });
    this.searchBox = page.getByRole('combobox', { name: 'Tìm tài liệu, điều khoản hoặc thao tác' });
    // Actions are options too; only passages have marks.
    this.hits = page.getByRole('option').filter({ has: page.locator('mark') });
    this.papers = page.getByRole('list', { name: 'Danh sách tài liệu' }).getByRole('listitem');
    this.importPanel = page.getByRole('region', { name: 'Nhập tài liệu' });
  }

  async openLibrary(): Promise<void> {
    await this.page.goto('/documents');
    await expect(this.heading('Tài liệu')).toBeVisible();
  }

  async go(place: 'Phiên họp' | 'Tài liệu' | 'Cài đặt'): Promise<void> {
    await this.rail.getByRole('link', { name: place }).click();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** The list's own count, which is of all papers and not of the rows on screen. */
  count(papers: number): Locator {
    return this.page.getByText(`${papers} tài liệu`, { exact: true });
  }

  paper(title: string): Locator {
    return this.papers.filter({ has: this.page.getByRole('link', { name: title, exact: true }) });
  }

  async openSearch(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k');
    await expect(this.searchBox).toBeFocused();
  }

  async search(text: string): Promise<void> {
    await this.openSearch();
    await this.searchBox.fill(text);
    await expect(this.hits.first()).toBeVisible();
  }

  /** From the list of papers. */
  async openFirstDocx(): Promise<void> {
    const icon = this.page.getByRole('img', { name: 'Văn bản Word (DOCX)' });
    await this.papers.filter({ has: icon }).first().getByRole('link').click();
    await expect(this.page.getByRole('article')).toBeVisible();
  }

  /** The printed page with this number, from 1. */
  printedPage(number: number): Locator {
    return this.page.getByRole('article', { name: `Trang ${number}`, exact: true });
  }

  async pickFiles(
    files: readonly PaperFile[],
    destination: Destination = 'Phát hành ngay cho mọi đại biểu',
  ): Promise<void> {
    const [picker] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.getByRole('button', { name: 'Nhập tài liệu', exact: true }).click(),
    ]);
    await picker.setFiles([...files]);
    await this.startImport(destination);
  }

  /** Answers the sheet that asks where the papers go. */
  async startImport(destination: Destination = 'Phát hành ngay cho mọi đại biểu'): Promise<void> {
    const sheet = this.page.getByRole('dialog', { name: 'Nhập tài liệu' });
    await sheet.locator('label').filter({ hasText: destination }).click();
    await sheet.getByRole('button', { name: /^Bắt đầu nhập/ }).click();
    await expect(sheet).toBeHidden();
  }

  /** Drags files and folders of this machine over the window and lets them go, as a file manager does. */
  async dropPaths(paths: readonly string[]): Promise<void> {
    const devtools = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    }
    await devtools.detach();
  }

  /** Drags files over the window and, unless told otherwise, lets them go. */
  async dragFiles(files: readonly PaperFile[], onHover: () => Promise<void> = async () => {}): Promise<void> {
    const given = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
    const dataTransfer = await this.page.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      return transfer;
    }, given);
    await this.page.dispatchEvent('main', 'dragenter', { dataTransfer });
    await this.page.dispatchEvent('main', 'dragover', { dataTransfer });
    await onHover();
    await this.page.dispatchEvent('main', 'drop', { dataTransfer });
  }

  /** Taps a tile of the settings; the radio button itself lies under it. */
  async choose(name: string): Promise<void> {
    const radio = this.page.getByRole('radio', { name, exact: true });
    await this.page.locator('label').filter({ has: radio }).click();
    await expect(radio).toBeChecked();
  }

  /** The row of a file in the import panel. */
  importRow(fileName: string): Locator {
    return this.importPanel.getByRole('listitem').filter({ hasText: fileName });
  }

  connection(state: 'Đã kết nối' | 'Ngoại tuyến' | 'Cần đăng nhập lại'): Locator {
    return this.page.getByRole('button', { name: state, exact: true });
  }
}

/** Dark dots in a hundred places across a page's drawing and between them: 0 for a page that stayed blank. */
export function inkOf(printedPage: Locator): Promise<number> {
  return printedPage.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let dark = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const isOpaque = (pixels[at + 3] ?? 0) > 200;
      if (isOpaque && (pixels[at] ?? 255) + (pixels[at + 1] ?? 255) + (pixels[at + 2] ?? 255) < 300) dark += 1;
    }
    return dark;
  });
}

/** How many pixels the page is wider than the window; 0 is right. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth));
