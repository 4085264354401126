import { appendFileSync, cpSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { countLoads } from './harness/countLoads.ts';
import { folderOf } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test.use({ site: 'small', visit: 'first' });

/** A script of the app, by the path a host serves it at. */
const ANY_SCRIPT = /^assets\/.*\.js$/;

const restart = (page: Page) => page.getByRole('button', { name: 'Restart' });
const notNow = (page: Page) => page.getByRole('button', { name: 'Not now' });
const look = (page: Page) => page.getByRole('button', { name: 'Look for an update' });

/** One more release after the next one. */
function laterRelease(folder: string): string {
  cpSync(folderOf('smallNextApp'), folder, { recursive: true });
  appendFileSync(`${folder}/service-worker.js`, '\n// One more release.\n');
  return folder;
}

test('a page that stays open hears of each version, also after one that did not come whole, and "Not now" has a way back', async ({
  offprint,
  page,
  server,
}, testInfo) => {
  await offprint.install('#/settings');
  const counter = countLoads(page);
  server.deploy(folderOf('smallNextApp'));
  server.faults.add(ANY_SCRIPT, 'unavailable');
  await look(page).click();
  await expect(page.getByText(/did not come whole/)).toBeVisible();
  await expect(restart(page)).toHaveCount(0);

  server.faults.clear();
  await look(page).click();
  await notNow(page).click();
  await expect(restart(page)).toBeVisible();
  await expect(notNow(page)).toHaveCount(0);
  await look(page).click();
  await expect(page.getByText(/It waits until you press Restart/)).toBeVisible();

  server.deploy(laterRelease(testInfo.outputPath('later')));
  await look(page).click();
  await notNow(page).click();
  expect(counter.loads).toBe(0);

  await page.reload();
  await expect(notNow(page)).toBeVisible();
  await notNow(page).click();
  await page.waitForLoadState('networkidle');
  await restart(page).click();
  await expect(page.locator('html')).toHaveAttribute('data-release', 'next');
  await offprint.readyOffline();
  await expect(restart(page)).toHaveCount(0);
});

test('a look for an update shows that it is at work, and ends though the site never answers', async ({
  offprint,
  page,
  server,
}) => {
  await offprint.install('#/settings');
  const release = server.faults.hold(/^/);
  await look(page).click();
  await expect(look(page)).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByText('Asking the site…')).toBeVisible();
  await expect(page.getByText('The site could not answer in time. Look again later.')).toBeVisible({
    timeout: 30_000,
  });
  await expect(look(page)).toHaveAttribute('aria-busy', 'false');
  release();
});
