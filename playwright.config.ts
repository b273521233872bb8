import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/browser.ts';

const browser = await findBrowser();
const { CI, TRACE } = process.env;
/** They share releases of the product that take most of a minute to make. */
const withReleases = /\/(?:desk-without-network|offline-packs|update-while-a-task-runs)\.spec\.ts$/;
/** The staff works at computers as well. */
const onComputers =
  /\/journeys\/(?:check-in|enter-at-the-door|plan-classes|read-reports|register-at-the-commune|send-a-sheet|watch-a-class)\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests',
  testMatch: ['journeys/**/*.spec.ts', 'accessibility/**/*.spec.ts'],
  outputDir: 'test-results/playwright',
  forbidOnly: Boolean(CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 150_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  projects: [
    { name: 'releases', testMatch: withReleases, workers: 1 }, // one worker makes them once, the others go on
    { name: 'product', testIgnore: withReleases },
    {
      name: 'computer',
      testMatch: onComputers,
      use: { viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false },
    },
  ],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    serviceWorkers: 'allow',
    // Recording every action makes a run a quarter longer; whoever looks for a fault sets TRACE.
    trace: TRACE ? 'retain-on-failure' : 'off',
    actionTimeout: 15_000,
    launchOptions: { ...browser, args: [...browserArguments] },
  },
});
