// axe, IBM Equal Access and HTML_CodeSniffer on the main screens (SCREENS=all: on every one), and their colours in every
// theme: WCAG 2.2 A and AA.
import { expect } from '@playwright/test';
import { colourFaultsOf, faultsOf } from '../support/accessibility-engines.ts';
import { usualScreens } from '../support/screens.ts';
import { showLook, test } from './stage.ts';

for (const screen of usualScreens) {
  test(`${screen.name} has no faults in any theme`, async ({ stage }) => {
    const { page } = await stage.open(screen);
    expect.soft(await faultsOf(page), 'light').toEqual([]);
    for (const theme of ['dark', 'contrast'] as const) {
      if (!screen.isSignedOut) await showLook(page, { theme });
      else await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' });
      expect.soft(await colourFaultsOf(page), theme).toEqual([]);
    }
  });
}

test('an engine that finds nothing is looking: a page with faults has them from all three', async ({ page }) => {
  await page.setContent('<html><body><img src="data:,"><input></body></html>');
  const engines = new Set((await faultsOf(page)).map((fault) => fault.split(' ', 1)[0]));
  expect(engines).toEqual(new Set(['axe', 'ibm', 'htmlcs']));
});
