// axe, IBM Equal Access and HTML_CodeSniffer on every screen, and the colours of the main ones in every theme: WCAG 2.2 A
// and AA. SCREENS=all looks at the colours of all.
import { expect } from '@playwright/test';
import { colourFaultsOf, faultsOf } from '../support/accessibility-engines.ts';
import { looksAtAll, screens } from '../support/screens.ts';
import { showLook, test } from './stage.ts';

for (const screen of screens) {
  test(`${screen.name} has no faults in any theme`, async ({ stage }) => {
    const { page } = await stage.open(screen);
    expect.soft(await faultsOf(page), 'light').toEqual([]);
    if (!screen.isMain && !looksAtAll) return;
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
