import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './e2e/support/chromium-launch.ts';

// `desktop` drives the built desktop app, `web` the built hub in a browser. One worker: each launch is a whole app with
// its own database, and a machine of two cores runs them best in turn. `npm test` builds first and names the browser.
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/demo-data.ts',
  outputDir: '.cache/e2e',
  workers: 1,
  fullyParallel: false,
  // In a whole run a test that lost a race gets a second chance, and is named at the end.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    // Where pictures of screens are kept, and how near to them a screen must be: see e2e/web/every-screen.spec.ts.
    toHaveScreenshot: {
      pathTemplate: 'e2e/baselines/{arg}{ext}',
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
      stylePath: 'e2e/support/still.css',
      threshold: 0.2,
      maxDiffPixels: 200,
    },
  },
  reporter: 'list',
  use: {
    launchOptions: chromiumLaunch,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    trace: process.env.TRACE === 'on' ? 'retain-on-failure' : 'off',
  },
  projects: [
    { name: 'desktop', testDir: 'e2e/desktop', timeout: 120_000 },
    { name: 'web', testDir: 'e2e/web' },
  ],
});
