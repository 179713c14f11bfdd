// Chromium as the benchmarks use it: started once, a fresh profile for each visit, so nothing is cached but the disk.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const executablePath = process.env.CHROMIUM_PATH;

export function launchBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...args, '--disable-component-update', '--disable-sync'],
  });
}

/** Spends the link as a browser does, and gives every visit the session. */
export async function signedIn(link: string): Promise<(browser: Browser) => Promise<BrowserContext>> {
  const answer = await fetch(link, { redirect: 'manual' });
  const [pair = ''] = (answer.headers.get('set-cookie') ?? '').split(';', 1);
  const [name = '', value = ''] = pair.split('=', 2);
  return async (browser) => {
    const context = await browser.newContext({ locale: 'vi-VN' });
    if (name !== '') await context.addCookies([{ name, value, url: new URL(link).origin }]);
    return context;
  };
}

/** From the address being entered to what a person can use: the agenda stands there and the search box takes words. */
export async function untilInteractive(page: Page, origin: string): Promise<void> {
  await page.goto(origin, { waitUntil: 'commit' });
  await page.getByRole('list', { name: 'Chương trình phiên họp' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('[role=combobox]:focus').waitFor();
}
