import { stored } from './harness/stored.ts';
import { expect, test } from './harness/test.ts';

test.use({ visit: 'first' });

declare global {
  interface Window {
    /** Whether the browser gives the library out again. */
    libraryIsBack?: boolean;
  }
}

test('a library that the browser does not give out for a while is not taken for an empty one, and comes back by itself', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  await offprint.papers.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved to your library.')).toBeVisible();
  await offprint.open('#/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(async () => JSON.stringify(await stored(page, 'preferences'))).toContain('dark');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();

  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, ...version) {
      if (name.endsWith(':library') && !window.libraryIsBack)
        throw new DOMException('Internal error.', 'QuotaExceededError');
      return open.call(this, name, ...version);
    };
  });
  await page.reload();
  const dark = page.getByRole('radio', { name: 'Dark' });
  await expect(page.getByText(/^Your settings could not be read/)).toBeVisible();
  await expect(dark).toBeChecked();
  await expect(dark).toBeDisabled();
  await offprint.open('#/library');
  await expect(page.getByRole('heading', { name: 'The library could not be opened' })).toBeVisible();
  await expect(page.getByText(/no room left/).first()).toBeVisible();

  await page.evaluate(() => (window.libraryIsBack = true));
  await expect(offprint.saved.getByRole('link')).toHaveCount(1, { timeout: 90_000 });
  await offprint.open('#/settings');
  await expect(dark).toBeChecked();
  await expect(dark).toBeEnabled({ timeout: 90_000 });
  await expect(page.getByText(/no room left/)).toHaveCount(0, { timeout: 90_000 });
});
