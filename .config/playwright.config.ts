import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { SHARED } from '../tests/e2e/harness/chromium.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const WAITING = '**/slow.spec.ts';
const DESKTOP = { viewport: { width: 1280, height: 800 } };

export default defineConfig({
  testDir: here('../tests/e2e'),
  // What screen readers are told: the same on every screen and system.
  snapshotPathTemplate: '{testDir}/screenReader/{arg}{ext}',
  outputDir: here('../test-results'),
  globalSetup: here('../tests/e2e/harness/buildSites.ts'),
  fullyParallel: true,
  workers: 3,
  // A machine that is busy with other things can stall a browser; what passes only then is listed by name at the end.
  retries: 1,
  forbidOnly: true,
  // Generous, because a wait ends with its state: two busy cores are five times slower than two idle ones.
  timeout: 150_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    ...SHARED,
    // What cannot be pressed by then cannot be pressed at all, and says why.
    actionTimeout: 40_000,
    screenshot: 'only-on-failure',
  },
  // What waits for minutes does so beside what keeps two cores busy.
  projects: [
    { name: 'waiting', use: PHONE, testMatch: WAITING, workers: 1 },
    { name: 'phone', use: PHONE, testIgnore: ['**/*.wide.spec.ts', WAITING] },
    { name: 'desktop', use: DESKTOP, testMatch: '**/*.wide.spec.ts' },
  ],
});
