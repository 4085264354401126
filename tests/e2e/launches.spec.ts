import type { Page } from '@playwright/test';
import { parsedSeed } from './harness/parsedSeed.ts';
import { Offprint } from './harness/offprint.ts';
import { unfinishedIn } from './harness/stored.ts';
import { expect, test } from './harness/test.ts';

test.use({ visit: 'first', windows: true });

const papers = parsedSeed();

interface WebManifest {
  launch_handler: unknown;
  shortcuts: { name: string; url: string }[];
}

test('a shortcut of the icon leads on in the window that is open, and what is written there stays', async ({
  device,
}) => {
  const visit = await device.start();
  await visit.install();
  const session = await device.browser.newCDPSession(visit.page);
  const { appId } = await session.send('Page.getAppId');
  await session.send('PWA.install', { manifestId: appId! });
  await session.send('PWA.changeAppUserSettings', { manifestId: appId!, displayMode: 'standalone' });
  const launch = (url?: string) => session.send('PWA.launch', { manifestId: appId!, ...(url && { url }) });
  const [page] = await Promise.all([device.browser.waitForEvent('page'), launch()]);
  const app = new Offprint(page as Page, visit.url);
  await app.openByTitle(papers[7]!.title);
  await app.page.getByRole('button', { name: 'Add a note' }).click();
  await app.page.getByRole('textbox', { name: /^Note on/ }).fill('not done yet');
  const windows = device.browser.pages().length;

  // The icon alone leads to where one was.
  await launch();
  await launch(`${visit.url}#/library`);
  await expect(app.page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  expect(device.browser.pages()).toHaveLength(windows);
  await app.page.goBack();
  await expect(app.title).toHaveText(papers[7]!.title);
  await expect(app.page.getByText('not done yet')).toBeVisible();
});

test('every shortcut leads somewhere, also with the server gone: to a paper left half-read, and to what is new', async ({
  device,
  server,
}) => {
  const before = await device.start();
  await before.install();
  const manifest = await before.page.evaluate(async () => {
    const { href } = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!;
    return (await (await fetch(href)).json()) as WebManifest;
  });
  expect(manifest.launch_handler).toEqual({ client_mode: ['focus-existing', 'auto'] });
  expect(manifest.shortcuts.map(({ name }) => name)).toEqual([
    'Continue reading',
    'New papers',
    'Search',
    'Library',
  ]);
  const [toContinue, toNew] = manifest.shortcuts.map(({ url }) => url.replace('./', ''));
  await before.openByTitle(papers[7]!.title);
  await expect.poll(() => unfinishedIn(before.page)).toBe(papers[7]!.id);
  await device.kill();
  await server.stop();

  const app = await device.start();
  await app.open(toContinue);
  await expect(app.title).toHaveText(papers[7]!.title);
  await app.open(toNew);
  await expect(app.page.getByRole('heading', { level: 1, name: 'What changed' })).toBeVisible();
  await expect(app.page.getByText('Nothing new since your last visit')).toBeVisible();
});
