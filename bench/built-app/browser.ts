// Chromium as the benchmarks use it: started once; a visit has a profile of its own or one that was here before.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const executablePath = process.env.CHROMIUM_PATH;

export function launchBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...args, '--disable-component-update', '--disable-sync'],
  });
}

/** Spends the link as a browser does; returns what gives a profile the session. */
export async function signedIn(link: string): Promise<(context: BrowserContext) => Promise<void>> {
  const answer = await fetch(link, { redirect: 'manual' });
  const [pair = ''] = (answer.headers.get('set-cookie') ?? '').split(';', 1);
  const [name = '', value = ''] = pair.split('=', 2);
  return async (context) => {
    if (name !== '') await context.addCookies([{ name, value, url: new URL(link).origin }]);
  };
}

/** An empty profile: nothing cached, nothing compiled. */
export function newProfile(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ locale: 'vi-VN' });
}

/** From the address being entered to what a person can use: the agenda stands there and the search box takes words. */
export async function untilInteractive(page: Page, origin: string): Promise<void> {
  await page.goto(origin, { waitUntil: 'commit' });
  await page.getByRole('list', { name: 'Chương trình phiên họp' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('[role=combobox]:focus').waitFor();
}
