import type { Page } from '@playwright/test';
import { folderOf, smallLibrary } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';
import type { SiteServer } from './harness/server.ts';

test.use({ site: 'small', visit: 'first' });

const papers = smallLibrary();

/** A newer version of the app comes while something is being done, and is let in. */
async function restartInto(page: Page, server: Pick<SiteServer, 'deploy'>, meanwhile: () => Promise<void>) {
  server.deploy(folderOf('smallNextApp'));
  await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
  const restart = page.getByRole('button', { name: 'Restart' });
  await expect(restart).toBeVisible();
  await meanwhile();
  await restart.click();
  await expect(page.locator('html')).toHaveAttribute('data-release', 'next');
}

test('a note that is being typed outlives the restart', async ({ offprint, page, server }) => {
  await offprint.install();
  await offprint.openByTitle(papers[3]!.title);
  await page.getByRole('button', { name: 'Add a note' }).click();
  const box = page.getByRole('textbox', { name: /^Note on/ });
  await box.fill('Begun before the new version came, ');
  await restartInto(page, server, () => box.pressSequentially('and not done yet'));
  await expect(offprint.title).toHaveText(papers[3]!.title);
  await expect(page.getByText('Begun before the new version came, and not done yet')).toBeVisible();
});

test('a query that is half typed, and the place in a list, outlive the restart', async ({
  offprint,
  page,
  server,
}) => {
  await offprint.install();
  const scroller = page.locator('.list .scroller');
  await scroller.evaluate((list) => list.scrollTo(0, 6000));
  const row = page.locator('.list [data-index="40"]');
  await expect(row).toBeAttached();
  await offprint.nav.getByRole('link', { name: 'Search' }).click();
  await restartInto(page, server, () => offprint.searchBox.pressSequentially('neural net -sur'));
  await expect(offprint.searchBox).toHaveValue('neural net -sur');
  await offprint.nav.getByRole('link', { name: 'Papers' }).click();
  await expect.poll(() => scroller.evaluate((list) => list.scrollTop)).toBeGreaterThan(5000);
});
