// Pictures of screens for people to look at: attached to the report and kept in test-results/screens. Nothing is compared.
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import type { App } from './app.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 810, height: 1080 },
];
const folder = join(import.meta.dirname, '..', '..', 'test-results', 'screens');

/** Three sizes of window, light and dark. */
export const eachLook = sizes.flatMap(({ width, height }) =>
  ['light', 'dark'].map((theme) => ({ width, height, theme, look: `${width}x${height}-${theme}` })),
);

export async function picture(app: App, testInfo: TestInfo, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  await app.page.screenshot({ path, animations: 'disabled' });
  await testInfo.attach(name, { path, contentType: 'image/png' });
}
