// Every screen as it is known to look: the main ones in three sizes, light and dark, the others once and only where
// SCREENS=all is set. The pictures are in e2e/baselines, for Chromium on Debian with the bundled fonts; docs/screens.md
// shows them.
//
//   SCREENS=all npm test -- e2e/web/visual.spec.ts --update-snapshots=all     draws them anew, and docs/screens.md
//   npm test -- e2e/web/visual.spec.ts --grep='^reader-text looks' looks at one
//
// How near: a point counts as different beyond 0.2 of the distance in colour that a person sees (Playwright's own measure,
// which leaves out the edges of letters), and a picture as different from 200 points on. Letters that a new minor version
// of Chromium draws a shade heavier stay under that; a button that moves by its border alone is over it, as the last test
// shows. The hubs and the pages stand at one moment of one day (fixed-clock.ts); what is measured is hidden (still.css).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { screens, usualScreens } from '../support/screens.ts';
import { pictureOf, screensPage } from '../support/screens-page.ts';
import { showLook, test } from './stage.ts';

const usual = { width: 1280, height: 800 } as const;
const sizes = [usual, { width: 1920, height: 1080 }, { width: 810, height: 1080 }] as const;
const docs = join(import.meta.dirname, '..', '..', 'docs', 'screens.md');

// Another system draws letters in its own way.
test.skip(process.platform !== 'linux', 'the pictures are of Chromium on Debian');
// Until the outline's scroll and the order of papers that came at once are the same at every drawing.
test.skip(process.env.SCREENS !== 'all', 'pictures are compared where SCREENS=all is set');

for (const screen of usualScreens) {
  test(`${screen.name} looks as it is known`, async ({ stage }) => {
    for (const { width, height } of screen.isMain ? sizes : [usual]) {
      const { page } = await stage.open(screen, { width, height });
      for (const theme of screen.isMain ? (['light', 'dark'] as const) : (['light'] as const)) {
        if (screen.isMain) await showLook(page, { theme });
        await settle(page);
        await expect.soft(page).toHaveScreenshot(pictureOf(screen, `${width}x${height}`, theme));
      }
    }
  });
}

test('docs/screens.md shows every screen', ({ browserName: _ }, { config }) => {
  if (isDrawnAnew(config.updateSnapshots)) writeFileSync(docs, screensPage(screens));
  expect(readFileSync(docs, 'utf8')).toBe(screensPage(screens));
});

test('a button that moved by four points is another picture', async ({ stage }, { config }) => {
  test.skip(isDrawnAnew(config.updateSnapshots), 'the moved button would become the known picture');
  const settings = screens.find(({ name }) => name === 'not-found') ?? screens[0];
  if (!settings) throw new Error('expected a screen, found none');
  const { page } = await stage.open(settings);
  await settle(page);
  const known = pictureOf(settings, '1280x800', 'light');
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

const isDrawnAnew = (mode: string) => mode === 'all' || mode === 'changed';

/** The bundled fonts are there, and so is what is drawn or loaded bit by bit. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}
