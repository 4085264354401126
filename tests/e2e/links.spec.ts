import { parsedSeed } from './harness/parsedSeed.ts';
import { violationsOf } from './harness/axe.ts';
import { expect, test } from './harness/test.ts';

/** Its abstract has an address, and so it has a Code button. */
const WITH_CODE = parsedSeed().find(({ title }) => title.startsWith('Neural networks behave'))!;

// Here links are followed.
test.use({ mayLeaveFor: ['https://github.com/'] });

test('offline, a link of any kind says that it needs a network and gives its address, and opens no error page', async ({
  offprint,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await offprint.read(WITH_CODE);
  await context.setOffline(true);
  const opened: string[] = [];
  context.on('page', (other) => opened.push(other.url()));
  const sheet = page.getByRole('dialog', { name: 'No network' });
  const links = page.getByRole('list', { name: 'Links' });
  const lookUp = async () => {
    await page.getByRole('button', { name: 'Look it up by title' }).click();
    await page.getByRole('link', { name: 'arXiv' }).click();
  };
  const ways: [act: () => Promise<void>, href: RegExp][] = [
    [() => links.getByRole('link', { name: /^Code/ }).click(), /^https:\/\/github\.com\//],
    [
      () => links.getByRole('link', { name: /^Code/ }).click({ button: 'middle' }),
      /^https:\/\/github\.com\//,
    ],
    [() => offprint.abstract.getByRole('link').first().click(), /^https:\/\/github\.com\//],
    [lookUp, /^https:\/\/arxiv\.org\/search\//],
  ];
  for (const [act, href] of ways) {
    await act();
    await expect(sheet).toContainText('is not on this device');
    await sheet.getByRole('button', { name: 'Copy link' }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByText('Link copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(href);
  }
  await links.getByRole('link', { name: /^Code/ }).click();
  await expect(sheet).toBeVisible();
  // Before axe, which opens a page of its own.
  expect(opened).toEqual([]);
  expect(await violationsOf(page)).toEqual([]);

  // What the browser knows may be wrong.
  const other = context.waitForEvent('page');
  await sheet.getByRole('link', { name: 'Try it anyway' }).click();
  await other;
});

test('with a network, a link is just a link', async ({ offprint, page, context }) => {
  await context.route('https://github.com/**', (route) => route.fulfill({ body: 'code' }));
  await offprint.read(WITH_CODE);
  const other = context.waitForEvent('page');
  await page.getByRole('list', { name: 'Links' }).getByRole('link', { name: /^Code/ }).click();
  expect((await other).url()).toMatch(/^https:\/\/github\.com\//);
  await expect(page.getByRole('dialog', { name: 'No network' })).toBeHidden();
});
