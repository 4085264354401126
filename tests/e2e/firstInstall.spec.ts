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
