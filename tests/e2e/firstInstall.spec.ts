import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';

test.use({ visit: 'first' });

const HEAD = /55 papers · opens only with a network/;

test('a first visit that could not put the app on the device says so, and does it as soon as the site is well', async ({
  offprint,
  page,
  server,
}) => {
  server.faults.add(/^icons\/icon-192/, 'unavailable');
  await offprint.open();
  await expect(page.getByText(HEAD)).toBeVisible();
  await offprint.open('#/settings');
  await expect(page.getByText(/could not be put on this device yet/)).toBeVisible();
  await expect(page.getByText(/needs no network/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Look for an update' }).click();
  await expect(page.getByText(/is not wholly on this device yet/)).toBeVisible();

  server.faults.clear();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await offprint.readyOffline();
  await offprint.hasAll('55');
  await expect(page.getByText(HEAD)).toHaveCount(0);
});

test('a site that answers without the app’s script is told of as such, and tried again by itself', async ({
  offprint,
  page,
  server,
}) => {
  server.faults.add(/^service-worker\.js$/, 'html');
  await offprint.open();
  // Papers that come meanwhile would be the news.
  await expect(page.getByText(HEAD)).toBeVisible();
  await offprint.open('#/settings');
  await expect(page.getByText(/could not be put on this device yet/)).toBeVisible();
  await page.getByRole('button', { name: 'Look for an update' }).click();
  await expect(page.getByText(/^The site answered, but did not hand out the app/)).toBeVisible();

  server.faults.clear();
  await offprint.readyOffline();
});

for (const [what, id] of [
  ['a paper', parsedSeed()[3]!.id],
  ['a paper that is not here', 'nowhere'],
] as const)
  test(`a first visit that a link leads to ${what} is ready offline without the list`, async ({
    page,
    server,
  }) => {
    // What is begun without the list after that long would hide that it waits for it.
    await page.addInitScript((withoutList) => {
      const later = setTimeout;
      const isHeld = (ms: unknown) => ms === withoutList;
      Object.assign(globalThis, {
        setTimeout: (...args: Parameters<typeof later>) => (isHeld(args[1]) ? 0 : later(...args)),
      });
    }, 15_000);
    await page.goto(`${server.url}#/paper/${encodeURIComponent(id)}`);
    await page.locator('[data-ready="offline"]').waitFor({ state: 'attached' });
  });
