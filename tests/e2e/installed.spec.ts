import type { CDPSession, Page } from '@playwright/test';
import type { Device } from './harness/browser.ts';
import { Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';

test.use({ visit: 'first', windows: true });

const papers = parsedSeed();

/** Opens the installed app as its icon does, and gives its window. */
async function launch(device: Device, session: CDPSession, manifestId: string): Promise<Page> {
  const [page] = await Promise.all([
    device.browser.waitForEvent('page'),
    session.send('PWA.launch', { manifestId }),
  ]);
  return page;
}

test('the browser finds nothing that keeps the app from being installed', async ({ device }) => {
  const app = await device.start();
  await app.install();
  const session = await device.browser.newCDPSession(app.page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
});

test('installed, it opens in its own window with the server gone', async ({ device, server }) => {
  const visit = await device.start();
  await visit.install();
  await visit.openByTitle(papers[7]!.title);
  await visit.save.click();
  await expect(visit.save).toHaveAttribute('aria-pressed', 'true');
  const session = await device.browser.newCDPSession(visit.page);
  const { appId } = await session.send('Page.getAppId');
  await session.send('PWA.install', { manifestId: appId! });
  await session.send('PWA.changeAppUserSettings', { manifestId: appId!, displayMode: 'standalone' });
  await device.quit();
  await server.stop();

  const blank = await device.start();
  const page = await launch(device, await device.browser.newCDPSession(blank.page), appId!);
  const app = new Offprint(page, server.url);
  await expect(app.papers.getByRole('link')).toHaveCount(55);
  expect(await page.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true);
  await app.openByTitle(papers[20]!.title);
  await expect(app.abstract).not.toBeEmpty();
  await app.open('#/library');
  await expect(app.saved.getByRole('link')).toHaveCount(1);
});
