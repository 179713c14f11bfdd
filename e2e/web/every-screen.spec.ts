// Every screen, opened as its user opens it: what a screen reader is given, what axe finds (WCAG 2.2 A and AA), whether it
// fits its window, whether it looks as it is known to look. The main screens also in the dark, on a telephone with type at
// 200 %, and with Vietnamese typed into their fields. `npm run screens` (SCREENS=all) looks at all of them so, with IBM
// Equal Access and HTML_CodeSniffer and in contrast too, and at all pictures: three sizes of each, in light and dark; half
// an hour.
//
//   npm run screens -- --grep='reader-text is'             looks at one
//   npm run screens -- --draw                              draws the pictures anew where they changed, and docs/screens.md
//
// How near a picture must be: a point counts as different beyond 0.2 of the distance in colour that a person sees
// (Playwright's own measure, which leaves out the edges of letters), and a picture as different from 200 points on. Letters
// that a new minor version of Chromium draws a shade heavier stay under that; a button that moves by its border alone is
// over it, as the last test shows. The hubs and the pages stand at one moment of one day (fixed-clock.ts); what is measured
// is hidden (still.css). The pictures are in e2e/baselines, for Chromium on Debian with the bundled fonts.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { axeFaultsOf, colourFaultsOf, faultsOf } from '../support/accessibility-engines.ts';
import { misfitsOf } from '../support/fit.ts';
import { namingFaultsOf } from '../support/reading-aloud.ts';
import type { Screen } from '../support/screen.ts';
import { screens } from '../support/screens.ts';
import { pictureOf, screensPage } from '../support/screens-page.ts';
import { expectVietnameseTyping } from '../support/vietnamese-typing.ts';
import { atRest, showLook, type Theme, test } from './stage.ts';

interface WindowSize {
  readonly width: number;
  readonly height: number;
}

const usual = { width: 1280, height: 800 } as const;
const hall = { width: 1920, height: 1080 } as const;
const tablet = { width: 810, height: 1080 } as const;
const telephone = { width: 360, height: 740 } as const;
const isThorough = process.env.SCREENS === 'all';
const docs = join(import.meta.dirname, '..', '..', 'docs', 'screens.md');

test.describe.configure({ timeout: 120_000 });

for (const screen of screens) {
  test(`${screen.name} is open to everyone, fits, and looks as it is known`, async ({ stage }) => {
    const { page } = await stage.open(screen);
    await settle(page);
    expect.soft(await namingFaultsOf(page, { hasNavigation: !screen.isSignedOut }), 'a screen reader').toEqual([]);
    await expectToFit(page, '1280 × 800');
    await expectPicture(page, screen, usual, 'light');
    expect.soft(await (isThorough ? faultsOf : axeFaultsOf)(page), 'the engines').toEqual([]);
    if (!screen.isMain && !isThorough) return;

    await turn(page, screen, 'dark');
    expect.soft(await colourFaultsOf(page), 'dark').toEqual([]);
    await expectPicture(page, screen, usual, 'dark');
    if (isThorough) {
      await expectPictures(page, screen, hall);
      await turn(page, screen, 'contrast');
      expect.soft(await colourFaultsOf(page), 'contrast').toEqual([]);
      await page.setViewportSize(usual);
    }
    await expectVietnameseTyping(page);

    const typeScale = screen.isSignedOut ? 100 : 200;
    const { page: narrow } = await stage.open(screen, { typeScale, ...telephone });
    await settle(narrow);
    await expectToFit(narrow, `360 × 740, type at ${typeScale} %`);
    if (!isThorough) return;
    const { page: portrait } = await stage.open(screen, tablet);
    await expectPictures(portrait, screen, tablet);
  });
}

test('an engine that finds nothing is looking: a page with faults has them from all three', async ({ page }) => {
  await page.setContent('<html><body><img src="data:,"><input></body></html>');
  const engines = new Set((await faultsOf(page)).map((fault) => fault.split(' ', 1)[0]));
  expect(engines).toEqual(new Set(['axe', 'ibm', 'htmlcs']));
});

test('docs/screens.md shows every screen', ({ browserName: _ }, { config }) => {
  if (isDrawnAnew(config.updateSnapshots)) writeFileSync(docs, screensPage(screens));
  expect(readFileSync(docs, 'utf8')).toBe(screensPage(screens));
});

test('a button that moved by four points is another picture', async ({ stage }, { config }) => {
  test.skip(isDrawnAnew(config.updateSnapshots), 'the moved button would become the known picture');
  test.skip(!isComparable, 'the pictures are of Chromium on Debian');
  const screen = screens.find(({ name }) => name === 'not-found');
  if (!screen) throw new Error('expected the screen not-found, found none');
  const { page } = await stage.open(screen);
  await settle(page);
  const known = pictureOf(screen, '1280x800', 'light');
  await expect(page).toHaveScreenshot(known);
  await page.addStyleTag({ content: 'main a { transform: translateX(4px) }' });
  let told = '';
  await expect(page)
    .toHaveScreenshot(known, { timeout: 5_000 })
    .catch((error: unknown) => {
      told = String(error);
    });
  expect(told).toContain('are different');
});

/** Another system draws letters in its own way. */
const isComparable = process.platform === 'linux';

const isDrawnAnew = (mode: string) => mode === 'all' || mode === 'changed';

async function turn(page: Page, { isSignedOut }: Screen, theme: Theme): Promise<void> {
  // Without a session the app has no preferences: it goes by the machine.
  if (isSignedOut) await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' });
  else await showLook(page, { theme });
}

/** Long lists measure their rows a moment after they are drawn. */
function expectToFit(page: Page, message: string): Promise<void> {
  return expect.soft.poll(() => misfitsOf(page), { message, timeout: 3_000 }).toEqual([]);
}

async function expectPicture(
  page: Page,
  screen: Screen,
  { width, height }: WindowSize,
  theme: 'light' | 'dark',
): Promise<void> {
  if (!isComparable) return;
  await page.setViewportSize({ width, height });
  await settle(page);
  await expect.soft(page).toHaveScreenshot(pictureOf(screen, `${width}x${height}`, theme));
}

async function expectPictures(page: Page, screen: Screen, size: WindowSize): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await turn(page, screen, theme);
    await expectPicture(page, screen, size, theme);
  }
}

/** The bundled fonts are there, what is drawn or loaded bit by bit is in, and nothing moves. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await atRest(page);
  await centreOutline(page);
}

/** Where an outline came to rest depends on when its rows were measured: by some points, which are not another screen. */
async function centreOutline(page: Page): Promise<void> {
  const here = page.locator('[role="treeitem"][data-here]').first();
  if (!(await here.isVisible())) return;
  const centre = () =>
    here.evaluate((row) => {
      row.scrollIntoView({ block: 'center' });
      return Math.round(row.getBoundingClientRect().top);
    });
  let before = Number.NaN;
  await expect
    .poll(async () => {
      const now = await centre();
      const isStill = now === before;
      before = now;
      return isStill;
    })
    .toBe(true);
}
